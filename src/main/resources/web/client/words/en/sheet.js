/** Reading and writing of files with tables. */
/** @type {Record<string, string>} */
export default {
  "export.excel": "Export Excel",
  "export.csv": "Export CSV",
  "import.checked": "Choose the file: each line is checked first, nothing is taken yet.",
  "import.example": "Example",
  "import.template.xlsx": "Excel template",
  "import.template.csv": "CSV template",
  "import.file": "Choose an .xlsx or .csv file",
  "import.busy": "Working…",
  "import.report": "{lines} lines: {new} new, {changed} changed, {same} the same, {bad} wrong.",
  "import.line": "Line",
  "import.name": "Name",
  "import.column": "Column",
  "import.wrong": "What is wrong",
  "import.more": "{count} more lines are wrong and not shown.",
  "import.none": "There is nothing to take.",
  "import.take.all": "Take all {count} lines",
  "import.take.good": "Take the {count} good lines only",
  "import.done": "Taken: {new} new, {changed} changed.",
  "problem.bad-lines":
    "{count} lines are wrong, so none was taken. Mend them, or take the good lines only.",
  "problem.unknown-columns":
    "Unknown columns: {columns}. Name them as the template does, or take them out.",
  "problem.missing-columns": "Columns that are missing: {columns}. See the template.",
  "problem.no-lines": "The table has nothing below its heading.",
  "problem.line-twice": "The same stands in line {otherLine}.",
  "problem.not-a-number": "A number is needed here.",
  "problem.not-yes-or-no": "Yes or no is needed here.",
  "problem.old-excel-file": "This is an old .xls file. Save it as .xlsx or CSV and import that.",
  "problem.unreadable-table":
    "This file can't be read. Use .xlsx, or CSV separated by commas (UTF-8 or GB 18030).",
  "problem.empty-table":
    "There is nothing in the file. Its first line holds the names of the columns: see the template.",
  "problem.too-many-lines": "At most {most} lines at once. Please split the file.",
  "problem.line-too-long": "Line {line} has too many or too long cells. Please look at it.",
  "problem.table-too-large": "The file unpacks to too much and was not read. Please split it.",
};

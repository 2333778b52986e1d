/** Reading and writing of files with tables. */
/** @type {Record<string, string>} */
export default {
  "problem.old-excel-file": "This is an old .xls file. Save it as .xlsx or CSV and import that.",
  "problem.unreadable-table":
    "This file can't be read. Use .xlsx, or CSV separated by commas (UTF-8 or GB 18030).",
  "problem.empty-table":
    "There is nothing in the file. Its first line holds the names of the columns: see the template.",
  "problem.too-many-lines": "At most {most} lines at once. Please split the file.",
  "problem.line-too-long": "Line {line} has too many or too long cells. Please look at it.",
  "problem.table-too-large": "The file unpacks to too much and was not read. Please split it.",
};

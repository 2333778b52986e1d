/** 表格文件的读入和写出。 */
/** @type {Record<string, string>} */
export default {
  "problem.old-excel-file": "这是旧格式的 .xls 文件。请另存为 .xlsx 或 CSV 再导入。",
  "problem.unreadable-table":
    "读不了这个文件。请用 .xlsx，或用逗号分隔的 CSV（UTF-8、GB 18030 均可）。",
  "problem.empty-table": "文件里没有内容。第一行应为列名，请下载模板对照。",
  "problem.too-many-lines": "一次最多导入 {most} 行。请分成几个文件。",
  "problem.line-too-long": "第 {line} 行的单元格过多或过长。请检查这一行。",
  "problem.table-too-large": "文件解压后过大，没有读取。请分成几个文件。",
};

/** Tables are told by their names: what browsers make of them differs. @param {File} file */
export function typeOf(file) {
  return file.name.toLowerCase().endsWith(".xlsx")
    ? "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
    : "text/csv";
}

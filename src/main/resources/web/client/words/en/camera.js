/** Words of the administration of cameras. */
/** @type {Record<string, string>} */
export default {
  "problem.bad-lines":
    "{count} lines are wrong, so none was taken. Mend them, or take the good lines only.",
  "problem.unknown-columns":
    "Unknown columns: {columns}. Name them as the template does, or take them out.",
  "problem.missing-columns": "Columns that are missing: {columns}. See the template.",
  "problem.not-a-number": "A number is needed here.",
  "problem.not-yes-or-no": "Yes or no is needed here.",
  "problem.camera-name-exists":
    "A camera of this name is at this place already. Rename it, or drop the line.",
};

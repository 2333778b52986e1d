/** Units by their names: a session knows the id alone. */

import { get } from "./api.js";

/** Empty where there is none, or the centre does not tell. @param {string | null | undefined} id @returns {Promise<string>} */
export async function unitName(id) {
  if (!id) return "";
  const unit = await get("/units/" + encodeURIComponent(id)).catch(() => null);
  return unit?.name ?? "";
}

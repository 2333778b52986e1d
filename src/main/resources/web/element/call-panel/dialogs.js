import { Problem } from "../../client/api.js";

/** The dialogs of the panel: the page draws itself before their modules come. */

/** Brings them when the page has nothing else to do, so that they are there when the centre is away. */
export function bringDialogs() {
  requestIdleCallback(() => Promise.allSettled([callDialog(), caseDialog()]));
}

export const callDialog = () => brought(import("../call-dialog/call-dialog.js"));

export const caseDialog = () => brought(import("../case-dialog/case-dialog.js"));

/** @param {Promise<unknown>} module */
function brought(module) {
  return module.catch(() => {
    throw new Problem("unreachable");
  });
}

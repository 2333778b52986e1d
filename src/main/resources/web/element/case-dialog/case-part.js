import { Follows } from "../../client/follows.js";
import { SpeakingElement } from "../../client/speaking-element.js";

/** @import { CaseFile } from "../../client/case-file.js" */

/** What is drawn of a case file, and changes it at once: `doing` keeps why it was refused. */
export class CasePart extends SpeakingElement {
  static properties = { file: { attribute: false }, problem: { state: true } };

  constructor() {
    super();
    /** @type {CaseFile | null} */
    this.file = null;
    /** @type {unknown} */
    this.problem = null;
    new Follows(this, () => [this.file]);
  }

  /** Whether it was done. @param {(file: CaseFile) => Promise<void>} change @returns {Promise<boolean>} */
  async doing(change) {
    this.problem = null;
    try {
      if (this.file) await change(this.file);
      return true;
    } catch (problem) {
      this.problem = problem;
      return false;
    }
  }
}

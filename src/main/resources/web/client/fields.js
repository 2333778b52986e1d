/**
 * Fields of a form: a label, the control, a hint, and what the server says is wrong with it. The
 * functions draw into the root of the section, so labels and descriptions reach their controls; the
 * section reads its form with FormData. A Fault names its fields by JSON pointers (`/body/name`), or
 * by its code: `{ "user-name-taken": "user" }` tells which field a code is about.
 */

import { html } from "lit";
import { problemWords, t } from "./messages.js";

/** @typedef {{name: string, label: string, hint?: string, faults: Record<string, string>, control: unknown, group?: boolean}} Field */

/**
 * What is wrong by field; under "" what belongs to none.
 * @param {any} problem
 * @param {Record<string, string>} [byCode]
 * @returns {Record<string, string>}
 */
export function faultsOf(problem, byCode = {}) {
  if (!problem) return {};
  /** @type {Record<string, string>} */
  const faults = {};
  for (const { at, code } of problem.errors ?? []) {
    const field = /^\/body\/([^/]+)/.exec(at)?.[1];
    if (field) faults[field] ??= t("field." + code);
  }
  if (Object.keys(faults).length) return faults;
  return { [byCode[problem.code] ?? ""]: problemWords(problem) };
}

/**
 * A labelled control; with `group` a set of controls under one heading. The control takes `id` and
 * `aria-describedby` from describe().
 * @param {Field} field
 */
export function fieldTemplate({ name, label, hint = "", faults, control, group = false }) {
  const fault = faults[name] ?? "";
  const around = html`
    ${control}
    <small id=${name + "-hint"} ?hidden=${!hint}>${hint}</small>
    <p id=${name + "-fault"} class="fault" role="alert">${fault}</p>
  `;
  return group
    ? html`<fieldset class="field">
        <legend>${label}</legend>
        ${around}
      </fieldset>`
    : html`<div class="field"><label for=${name}>${label}</label>${around}</div>`;
}

/**
 * A field with one line of text. Attributes: type, value, required, maxlength, pattern, inputmode.
 * @param {Omit<Field, "control"> & {type?: string, value?: string, required?: boolean, maxlength?: number, readonly?: boolean, autocomplete?: "off" | "new-password"}} field
 */
export function textField(field) {
  const { name, faults, type = "text", value = "", required = false, maxlength = 100 } = field;
  const control = html`
    <input
      id=${name}
      name=${name}
      type=${type}
      .value=${value}
      maxlength=${maxlength}
      autocomplete=${field.autocomplete ?? "off"}
      step="any"
      ?required=${required}
      ?readonly=${field.readonly}
      aria-invalid=${faults[name] ? "true" : "false"}
      aria-describedby=${name + "-hint " + name + "-fault"}
    />
  `;
  return fieldTemplate({ ...field, control });
}

/**
 * A choice of few. Options are pairs of value and words.
 * @param {Omit<Field, "control"> & {value?: string, options: [string, string][], required?: boolean}} field
 */
export function selectField(field) {
  const { name, faults, value = "", options, required = false } = field;
  const control = html`
    <select
      id=${name}
      name=${name}
      ?required=${required}
      aria-invalid=${faults[name] ? "true" : "false"}
      aria-describedby=${name + "-hint " + name + "-fault"}
    >
      ${options.map(
        ([option, words]) =>
          html`<option value=${option} ?selected=${option === value}>${words}</option>`,
      )}
    </select>
  `;
  return fieldTemplate({ ...field, control });
}

/** Puts the focus on the first field that is wrong. @param {ParentNode} root */
export function focusFault(root) {
  /** @type {HTMLElement | null} */ (
    root.querySelector('[aria-invalid="true"], [invalid]')
  )?.focus();
}

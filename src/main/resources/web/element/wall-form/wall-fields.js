import { html } from "lit";
import { textField } from "../../client/fields.js";
import { t } from "../../client/messages.js";

/** @import { Wall } from "../../client/types.js" */

/**
 * Name, id and size of a wall.
 * @param {Wall | null} wall
 * @param {{width: number, height: number}} size
 * @param {Record<string, string>} faults
 */
export function fieldsTemplate(wall, { width, height }, faults) {
  const [name, id] = [wall?.name ?? "", wall?.id ?? ""];
  const pixels = { hint: t("wall.size"), type: "number", faults };
  return html`
    <div class="fields">
      ${textField({ name: "name", label: t("wall.name"), value: name, faults, maxlength: 60 })}
      ${textField({
        name: "id",
        label: t("wall.id"),
        hint: t("wall.id.hint"),
        value: id,
        readonly: !!wall,
        faults,
        maxlength: 40,
      })}
      ${textField({ name: "width", label: t("wall.width"), value: String(width), ...pixels })}
      ${textField({ name: "height", label: t("wall.height"), value: String(height), ...pixels })}
    </div>
  `;
}

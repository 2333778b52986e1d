/** What the API is sent for the fields of the form. */

/**
 * @param {FormData} fields
 * @param {any} camera as it was; null when it is new
 */
export function bodyOf(fields, camera) {
  const text = (/** @type {string} */ name) => String(fields.get(name) ?? "").trim();
  const number = (/** @type {string} */ name) => (text(name) === "" ? null : Number(text(name)));
  const days = number("retentionDays");
  const body = {
    name: text("name"),
    nameEn: text("nameEn") || null,
    place: codeOf(text("place")),
    kind: text("kind"),
    placeType: text("placeType"),
    owner: text("owner"),
    legalPurpose: text("legalPurpose"),
    signageConfirmed: fields.has("signageConfirmed"),
    sensitive: fields.has("sensitive"),
    keepWarm: fields.has("keepWarm"),
    retentionDays: days,
    device: text("device") || null,
    inUseSince: text("inUseSince") || null,
    nearProtected: fields.has("nearProtected"),
    consent: text("consent") || null,
    maskMode: text("maskMode"),
  };
  return {
    ...body,
    ...given({ unit: text("unit") || null, lat: number("lat"), lon: number("lon") }),
    ...sourceOf(text, camera),
  };
}

/** What was left empty is left away: the place's own is taken. @param {Record<string, unknown>} values */
function given(values) {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null));
}

/** The code at the end of what stands in the field of the place. @param {string} text */
export function codeOf(text) {
  return /(\d{6,15})\s*$/.exec(text)?.[1] ?? text;
}

/**
 * A password that is left empty stays as it was.
 * @param {(name: string) => string} text @param {any} camera
 */
function sourceOf(text, camera) {
  const url = text("url");
  if (!url) return camera?.source ? { source: null } : {};
  const password = text("password");
  const user = text("user") || null;
  const unchanged =
    camera?.source?.url === url &&
    (camera.source.user ?? null) === user &&
    camera.source.transport === text("transport") &&
    !password;
  if (unchanged) return {};
  return {
    source: {
      url,
      transport: text("transport"),
      ...(user || camera?.source ? { user } : {}),
      ...(password ? { password } : {}),
    },
  };
}

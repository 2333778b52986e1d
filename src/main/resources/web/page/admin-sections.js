/**
 * The sections of the administration, in the order of the list at the left. A section is one line
 * here and one element: `id` is its address (`/admin#people`, with an item of it
 * `/admin#people/p-1`), `right` what one needs to see it, `words` the key of its name (key + ".why"
 * says what it is for), `group` the key of the heading it stands under. The element extends
 * AdminSection of client/admin-section.js, which says what it is given.
 */

/**
 * @typedef {object} Section
 * @property {string} id
 * @property {string} right
 * @property {string} words
 * @property {string} group
 * @property {string} element
 * @property {() => Promise<unknown>} load
 */

/** @type {Section[]} */
export const SECTIONS = [
  {
    id: "start",
    right: "place.manage",
    words: "admin.start",
    group: "admin.group.start",
    element: "first-hour",
    load: () => import("../element/first-hour/first-hour.js"),
  },
  {
    id: "audit",
    right: "audit.view",
    words: "admin.audit",
    group: "admin.group.audit",
    element: "audit-register",
    load: () => import("../element/audit-register/audit-register.js"),
  },
  {
    id: "places",
    right: "place.manage",
    words: "admin.places",
    group: "admin.group.county",
    element: "place-section",
    load: () => import("../element/place-section/place-section.js"),
  },
  {
    id: "units",
    right: "unit.manage",
    words: "admin.units",
    group: "admin.group.county",
    element: "unit-section",
    load: () => import("../element/unit-section/unit-section.js"),
  },
  {
    id: "cameras",
    right: "camera.manage",
    words: "admin.cameras",
    group: "admin.group.county",
    element: "camera-section",
    load: () => import("../element/camera-section/camera-section.js"),
  },
  {
    id: "people",
    right: "person.view",
    words: "admin.people",
    group: "admin.group.people",
    element: "people-section",
    load: () => import("../element/people-section/people-section.js"),
  },
  {
    id: "sessions",
    right: "session.manage",
    words: "admin.sessions",
    group: "admin.group.people",
    element: "session-section",
    load: () => import("../element/session-section/session-section.js"),
  },
  {
    id: "rights",
    right: "person.view",
    words: "admin.rights",
    group: "admin.group.lawful",
    element: "camera-rights",
    load: () => import("../element/camera-rights/camera-rights.js"),
  },
  {
    id: "masks",
    right: "camera.manage",
    words: "admin.masks",
    group: "admin.group.lawful",
    element: "camera-masks",
    load: () => import("../element/camera-masks/camera-masks.js"),
  },
  {
    id: "filing",
    right: "camera.manage",
    words: "admin.filing",
    group: "admin.group.lawful",
    element: "camera-filing",
    load: () => import("../element/camera-filing/camera-filing.js"),
  },
  {
    id: "walls",
    right: "wall.manage",
    words: "admin.walls",
    group: "admin.group.walls",
    element: "wall-section",
    load: () => import("../element/wall-section/wall-section.js"),
  },
  {
    id: "health",
    right: "metric.view",
    words: "admin.health",
    group: "admin.group.centre",
    element: "health-section",
    load: () => import("../element/health-section/health-section.js"),
  },
  {
    id: "settings",
    right: "setting.view",
    words: "admin.settings",
    group: "admin.group.centre",
    element: "setting-section",
    load: () => import("../element/setting-section/setting-section.js"),
  },
];

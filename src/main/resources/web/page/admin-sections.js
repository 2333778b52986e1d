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
    id: "cameras",
    right: "camera.manage",
    words: "admin.cameras",
    group: "admin.group.county",
    element: "camera-section",
    load: () => import("../element/camera-section/camera-section.js"),
  },
];

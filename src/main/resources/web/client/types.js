/**
 * The shapes of the wire, as openapi.yaml gives them.
 *
 * @typedef {{unit: string, name?: string, phone?: string | null}} Responsible the unit in charge
 * @typedef {"live" | "connecting" | "offline" | "idle" | "disabled"} StateName
 * @typedef {object} CameraState
 * @property {StateName} state
 * @property {string | null} [reason] stable code, a key of the catalogue
 * @property {string | null} [since] RFC 3339
 * @property {number} [retries]
 * @property {Responsible | null} [responsible]
 * @property {Acknowledgement | null} [acknowledged]
 *
 * @typedef {{by: Author, at: string, note?: string | null}} Acknowledgement who took notice of a fault
 *
 * A camera as a list tells of it; its owner and what follows come with the camera alone.
 * @typedef {object} Camera
 * @property {string} id
 * @property {string} name
 * @property {string | null} [nameEn]
 * @property {string} place
 * @property {string} [placeName]
 * @property {string} [unit]
 * @property {string} [unitName]
 * @property {number} [lat]
 * @property {number} [lon]
 * @property {string} [pinyin]
 * @property {string} [initials]
 * @property {boolean} [sensitive] a look at it needs a purpose of its own
 * @property {string} [owner]
 * @property {CameraState} state
 * @property {number} version
 *
 * The event `selection` of an element: these cameras were chosen together, for a tour.
 * @typedef {{cameras: string[]}} Selection
 *
 * @typedef {{name: string, cameras: string[]}} FavouriteGroup
 *
 * @typedef {object} Place
 * @property {string} code
 * @property {string | null} [parent]
 * @property {"county" | "township" | "village" | "grid"} kind
 * @property {string} name
 * @property {string | null} [nameEn]
 * @property {string} [pinyin]
 * @property {string} [initials]
 * @property {number} [lat]
 * @property {number} [lon]
 * @property {[number, number][]} [boundary] longitude, latitude
 * @property {{total: number, live: number}} [cameras]
 * @property {number} version
 *
 * @typedef {{x: number, y: number, w: number, h: number}} Rect fractions of a wall, 0 to 1
 * @typedef {object} Source what a window shows; the members go with the type
 * @property {"camera" | "tour" | "web" | "ticker" | "map" | "clock" | "text" | "conference" | "missing"} type
 * @property {string} [camera]
 * @property {string} [conference]
 * @property {string | null} [purpose] why it hangs
 * @property {string} [by]
 * @property {string} [since]
 * @property {string} [text]
 * @property {string} [place]
 * @property {string} [url]
 * @property {string} [tour] a named tour to take cameras and dwell from
 * @property {string} [name]
 * @property {string[]} [cameras]
 * @property {number} [dwell] seconds
 * @property {number} [start]
 * @property {string} [anchor] RFC 3339
 * @property {boolean} [paused]
 * @property {string} [reason]
 * @property {{camera: string, reason: string}[]} [missing]
 *
 * @typedef {{id: string, name: string, since: string, leaves?: string}} Holder who controls a wall
 * @typedef {{id: string, name: string, windows: WallWindow[], version: number}} Scene
 * @typedef {{id: string, scene: string, days: number[], time: string, enabled: boolean, next?: string, version: number}} Schedule
 * @typedef {{id: string, wall: string | null, name: string, cameras: string[], dwell: number, version: number}} NamedTour
 * @typedef {Rect & {id: string, source: Source, z: number, title?: string | null}} WallWindow
 * @typedef {Rect & {id: number, name: string}} Screen
 * @typedef {{id: string, name?: string}} Author
 * @typedef {object} Wall
 * @property {string} id
 * @property {string} name
 * @property {number} width pixels
 * @property {number} height pixels
 * @property {Screen[]} screens
 * @property {WallWindow[]} windows
 * @property {number} version
 * @property {number} [undo] how many layouts can be undone
 * @property {number} [redo]
 * @property {Author} [changedBy]
 *
 * @typedef {object} Session
 * @property {{id: string, name: string, unit?: string}} person
 * @property {string[]} roles
 * @property {string[]} rights
 * @property {string[]} scope
 * @property {"person" | "screen"} [kind]
 * @property {string} [screen]
 * @property {boolean} [mustChange] the password has to be changed before anything else
 *
 * @typedef {object} CloudEvent
 * @property {string} type
 * @property {string} id
 * @property {string} time
 * @property {number} offset
 * @property {string} epoch
 * @property {string} [topic]
 * @property {string} [place]
 * @property {any} data
 *
 * @typedef {{epoch: string, offset: number}} Position
 * @typedef {{connected: boolean, since: Date | null}} Link since: when the connection was lost
 */
export {};

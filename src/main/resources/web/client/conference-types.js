/**
 * The shapes of a conference on the wire, as protocol.md gives them.
 *
 * @typedef {"host" | "mediator" | "leader" | "party" | "clerk" | "observer" | "wall"} SeatRole
 * @typedef {object} Seat
 * @property {string} seat
 * @property {string} name
 * @property {string | null} [unit]
 * @property {SeatRole} role
 * @property {"expected" | "lobby" | "seated" | "away"} state
 * @property {"person" | "screen" | "guest"} kind
 * @property {boolean} sends whether it may send sound and pictures
 * @property {"self" | "host" | null} [audio] by whom it is muted
 * @property {"self" | "host" | null} [video]
 * @property {boolean} [screen] whether it shows its screen
 * @property {boolean} [hand]
 * @property {boolean} [caucus] whether it has withdrawn
 *
 * @typedef {"camera" | "screen"} PictureKind
 * @typedef {object} SlotMap whom the slots carry
 * @property {{mid: string, seat: string}[]} audio
 * @property {{mid: string, seat: string, source: PictureKind}[]} video
 *
 * @typedef {object} LineQuality
 * @property {string} seat
 * @property {"good" | "poor" | "bad" | "gone"} level
 * @property {string | null} [reason]
 *
 * @typedef {{id: string, seat: string | null, name: string, at: string, text: string}} ChatLine
 *
 * @typedef {{points: string[], point: number | null}} Agenda the points, and which is in hand
 *
 * @typedef {object} Overlay the case overlay as one's role may see it
 * @property {number} version
 * @property {string} [code]
 * @property {string} [title]
 * @property {string} [stage]
 * @property {string | null} [due] a date
 * @property {"red" | "amber" | "green" | null} [colour]
 * @property {string} [unit]
 * @property {string} [order]
 * @property {number | null} [point]
 * @property {string} [note] internal, missing where one may not see it
 */
export {};

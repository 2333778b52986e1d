/** The server's time, as well as this page can tell it: tours on all screens go by it. */

const KEPT = 8;
const SOON = 500;
const LATER = 60_000;

/** @type {{offset: number, doubt: number}[]} the newest answers */
let answers = [];

/** Now by the server's clock, in milliseconds. */
export function serverNow() {
  const best = answers.reduce(
    (least, answer) => (answer.doubt < least.doubt ? answer : least),
    answers[0] ?? { offset: 0, doubt: Infinity },
  );
  return Date.now() + best.offset;
}

/**
 * Learns from an answer: the middle between asking and hearing is taken for its moment.
 * @param {number} asked by this page's clock @param {string} now the server's time
 */
export function learnTime(asked, now) {
  const heard = Date.now();
  const offset = Date.parse(now) - (asked + heard) / 2;
  answers = [...answers, { offset, doubt: (heard - asked) / 2 }].slice(-KEPT);
}

/** Asks now, and again as long as the socket is open. @param {WebSocket} socket */
export function askTime(socket) {
  if (socket.readyState !== WebSocket.OPEN) return;
  socket.send(JSON.stringify({ time: Date.now() }));
  setTimeout(() => askTime(socket), answers.length < KEPT ? SOON : LATER);
}

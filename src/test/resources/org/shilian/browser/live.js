/** Plays one camera by Media Source Extensions, with nothing around it, and keeps account of what it saw. */
const video = document.querySelector("video");
const seen = { frames: 0, before: 0, lives: [], states: [], failures: [], closed: null };
let buffer = null;
let waiting = [];

window.picture = () => ({
  ...seen,
  frames: seen.before + video.getVideoPlaybackQuality().totalVideoFrames,
  width: video.videoWidth,
  height: video.videoHeight,
  behind: video.buffered.length ? video.buffered.end(video.buffered.length - 1) - video.currentTime : null,
  sound: video.webkitAudioDecodedByteCount,
});

function feed() {
  if (buffer && !buffer.updating && waiting.length) buffer.appendBuffer(waiting.shift());
}

function begin(mime) {
  seen.before += video.getVideoPlaybackQuality().totalVideoFrames;
  const source = new MediaSource();
  buffer = null;
  waiting = [];
  source.addEventListener("sourceopen", () => {
    buffer = source.addSourceBuffer(mime);
    buffer.addEventListener("updateend", feed);
    buffer.addEventListener("error", () => seen.failures.push("append"));
    feed();
  });
  video.src = URL.createObjectURL(source);
  video.play().catch((failure) => failure.name !== "AbortError" && seen.failures.push(String(failure)));
}

/** Follows the newest picture: cameras' time lines don't begin at zero. */
function follow() {
  const ranges = video.buffered;
  if (!ranges.length) return;
  const end = ranges.end(ranges.length - 1);
  if (video.currentTime < ranges.start(ranges.length - 1) || end - video.currentTime > 3) video.currentTime = end - 0.1;
}

/** A picture that can't be decoded ends the player; it begins anew, as the real page's does. */
video.addEventListener("error", () => {
  seen.failures.push(video.error.message);
  setTimeout(connect, 300);
});
video.addEventListener("progress", follow);

let socket = null;

function connect() {
  if (socket) socket.onclose = socket.onmessage = null;
  socket?.close();
  socket = new WebSocket(`ws://127.0.0.1:${location.search.slice(1)}`);
  socket.binaryType = "arraybuffer";
  socket.onclose = ({ code, reason }) => (seen.closed = { code, reason });
  socket.onmessage = ({ data }) => (data instanceof ArrayBuffer ? append(data) : told(JSON.parse(data)));
}

function append(data) {
  waiting.push(data);
  feed();
}

function told(message) {
  if (message.type === "live") {
    seen.lives.push(message.mime);
    begin(message.mime);
  } else if (message.type === "state") {
    seen.states.push(message);
  }
}

connect();

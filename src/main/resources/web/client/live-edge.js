/** Keeps a live video close to the newest frame that has arrived. */

const NEAR = 0.25;
const SLACK = 0.4;
const LOST = 2;

/**
 * Small delays are caught up by playing a little faster, large ones and gaps by a jump.
 * @param {HTMLVideoElement} video
 */
export function followEdge(video) {
  const { buffered, currentTime } = video;
  const last = buffered.length - 1;
  const behind = buffered.end(last) - currentTime;
  const inLast = currentTime >= buffered.start(last) - 0.05;
  if (behind > LOST || behind < -0.5 || (!inLast && !covered(video))) {
    toEdge(video);
  } else {
    video.playbackRate = rate(behind);
    play(video);
  }
}

/** @param {HTMLVideoElement} video */
export function toEdge(video) {
  const { buffered } = video;
  const last = buffered.length - 1;
  video.currentTime = Math.max(buffered.start(last), buffered.end(last) - NEAR);
  video.playbackRate = 1;
  play(video);
}

/** Is there something to play right after where the video stands? */
/** @param {HTMLVideoElement} video */
function covered({ buffered, currentTime }) {
  for (let i = 0; i < buffered.length; i++) {
    if (currentTime >= buffered.start(i) - 0.05 && currentTime < buffered.end(i) - 0.05)
      return true;
  }
  return false;
}

/** @param {number} behind seconds */
function rate(behind) {
  if (behind > 1) return 1.2;
  if (behind > SLACK) return 1.06;
  return behind < 0.1 ? 0.95 : 1;
}

/** @param {HTMLVideoElement} video */
function play(video) {
  if (video.paused && !document.hidden) video.play().catch(() => {});
}

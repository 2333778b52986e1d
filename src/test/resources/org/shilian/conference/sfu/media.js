import { ConferenceMedia } from "/client/conference-media.js";

const query = new URLSearchParams(location.search);
const socket = new WebSocket(`ws://${location.host}/signal${location.search}`);
const told = { slots: { audio: [], video: [] }, heights: null, speaker: null, quality: null, offers: 0 };

const media = new ConferenceMedia((frame) => socket.send(JSON.stringify(frame)), show);

socket.onmessage = async ({ data }) => {
  const frame = JSON.parse(data);
  if (frame.type === "offer") {
    told.offers++;
    await media.offered(frame);
  } else if (frame.type === "slots") told.slots = frame;
  else if (frame.type === "quality") told.quality = frame;
  else if (frame.type === "speaker") told.speaker = frame.seat;
  else if (frame.type === "send") {
    told.heights = frame.heights;
    await media.wanted(frame.heights.camera);
  }
};

function show() {
  for (const mid of ["v0", "v1", "v2", "v3", "a0", "a1", "a2"]) {
    const stream = media.stream(mid);
    if (!stream) continue;
    const kind = mid[0] === "v" ? "video" : "audio";
    const element = document.getElementById(mid) ?? document.createElement(kind);
    if (element.srcObject === stream) continue;
    element.id = mid;
    element.autoplay = true;
    element.srcObject = stream;
    document.body.append(element);
  }
}

window.share = async () => {
  const canvas = document.createElement("canvas");
  [canvas.width, canvas.height] = [960, 540];
  document.body.append(canvas);
  const pen = canvas.getContext("2d");
  const draw = () => {
    pen.fillStyle = `hsl(${Math.floor(performance.now() / 10) % 360} 80% 50%)`;
    pen.fillRect(0, 0, 960, 540);
    requestAnimationFrame(draw);
  };
  draw();
  await media.use("m2", canvas.captureStream(10).getVideoTracks()[0]);
};
window.unshare = () => media.use("m2", null);
window.say = (frame) => socket.send(JSON.stringify(frame));
window.look = async () => {
  const at = { ...told, state: media.connection?.connectionState ?? "none", in: {}, out: {} };
  const report = media.connection ? await media.connection.getStats() : new Map();
  for (const one of report.values()) {
    if (one.type === "inbound-rtp") {
      at.in[one.mid] = {
        packets: one.packetsReceived,
        frames: one.framesDecoded ?? 0,
        keys: one.keyFramesDecoded ?? 0,
        height: one.frameHeight ?? 0,
        lost: one.packetsLost,
        energy: one.totalAudioEnergy ?? 0,
        concealed: one.concealedSamples ?? 0,
        samples: one.totalSamplesReceived ?? 0,
        freezes: one.freezeCount ?? 0,
        nacks: one.nackCount ?? 0,
        again: one.retransmittedPacketsReceived ?? 0,
      };
    } else if (one.type === "outbound-rtp") {
      at.out[one.mid + (one.rid ?? "")] = {
        packets: one.packetsSent,
        height: one.frameHeight ?? 0,
        active: one.active,
        limited: one.qualityLimitationReason ?? "",
      };
    } else if (one.type === "candidate-pair" && one.nominated) {
      at.protocol = report.get(one.localCandidateId)?.protocol;
      at.remote = report.get(one.remoteCandidateId)?.protocol;
    }
  }
  return at;
};

if (!query.has("observe")) {
  const stream = await navigator.mediaDevices.getUserMedia({ audio: true, video: { width: 1280, height: 720 } });
  await media.use("m0", stream.getAudioTracks()[0]);
  await media.use("m1", stream.getVideoTracks()[0]);
}

"""A real RTSP server for tests: one mount per kind of camera. Ends when its standard input ends.

usage: rtsp_server.py PORT [--loop hd.h264] [--h265 small.h265] [--user U --password P] [--digest] [--transport tcp|udp]
"""

import argparse
import sys

import gi

gi.require_version("Gst", "1.0")
gi.require_version("GstRtsp", "1.0")
gi.require_version("GstRtspServer", "1.0")
from gi.repository import GLib, Gst, GstRtsp, GstRtspServer  # noqa: E402

ELEMENTS = {
    "videotestsrc": "gstreamer1.0-plugins-base",
    "alawenc": "gstreamer1.0-plugins-good",
    "mulawenc": "gstreamer1.0-plugins-good",
    "jpegenc": "gstreamer1.0-plugins-good",
    "rtph264pay": "gstreamer1.0-plugins-good",
    "x264enc": "gstreamer1.0-plugins-ugly",
    "h264parse": "gstreamer1.0-plugins-bad",
    "h265parse": "gstreamer1.0-plugins-bad",
    "avenc_aac": "gstreamer1.0-libav",
}

BALL = "videotestsrc is-live=true pattern=ball ! video/x-raw,format=I420,width={w},height={h},framerate=25/1 ! "
TONE = "audiotestsrc is-live=true freq=440 volume=0.1 ! audioconvert ! audioresample ! "
H264 = (
    "x264enc tune=zerolatency speed-preset=ultrafast bitrate={rate} key-int-max=25 ! "
    "video/x-h264,profile=constrained-baseline ! h264parse ! rtph264pay name=pay0 pt=96 config-interval=-1 "
)
B_FRAMES = (
    "x264enc speed-preset=veryfast bitrate=500 key-int-max=25 bframes=2 b-adapt=false rc-lookahead=5 ! "
    "video/x-h264,profile=main ! h264parse ! rtph264pay name=pay0 pt=96 config-interval=-1 "
)
SMALL = BALL.format(w=640, h=360)
AAC = TONE + "audio/x-raw,rate=48000,channels=2 ! avenc_aac bitrate=96000 ! aacparse ! rtpmp4gpay name=pay1 pt=97"
A_LAW = TONE + "audio/x-raw,rate=8000,channels=1 ! alawenc ! rtppcmapay name=pay1 pt=8"
MU_LAW = TONE + "audio/x-raw,rate=8000,channels=1 ! mulawenc ! rtppcmupay name=pay1 pt=0"
LOOP = (
    "appsrc name=clip is-live=true format=time caps=video/x-{codec},stream-format=byte-stream,alignment=au,"
    "framerate=25/1 ! {codec}parse ! rtp{codec}pay name=pay0 pt=96 config-interval=-1"
)
FRAME = Gst.SECOND // 25

MOUNTS = {
    "/hd": BALL.format(w=1920, h=1080) + H264.format(rate=2000) + AAC,
    "/alaw": SMALL + H264.format(rate=500) + A_LAW,
    "/mulaw": SMALL + H264.format(rate=500) + MU_LAW,
    "/aac": SMALL + H264.format(rate=500) + AAC,
    "/video": SMALL + H264.format(rate=500).replace("config-interval", "aggregate-mode=zero-latency config-interval"),
    "/bframes": SMALL + B_FRAMES,
    "/mjpeg": SMALL + "jpegenc ! rtpjpegpay name=pay0 pt=26",
}


def arguments():
    parser = argparse.ArgumentParser()
    parser.add_argument("port")
    for name in ("loop", "h265", "user", "password"):
        parser.add_argument("--" + name)
    parser.add_argument("--digest", action="store_true")
    parser.add_argument("--transport", choices=("tcp", "udp"))
    return parser.parse_args()


def complain_about_missing_elements():
    missing = sorted({package for name, package in ELEMENTS.items() if Gst.ElementFactory.find(name) is None})
    if missing:
        sys.exit("GStreamer elements are missing. apt-get install --no-install-recommends " + " ".join(missing))


class Clip:
    """Plays the pictures of an Annex B file in a loop. Each begins with an access unit delimiter."""

    def __init__(self, file, delimiter):
        with open(file, "rb") as clip:
            self.units = [delimiter + unit for unit in clip.read().split(delimiter)[1:]]

    def configure(self, _factory, media):
        media.get_element().get_by_name("clip").connect("need-data", self.feed, iter(range(10**9)))

    def feed(self, source, _length, numbers):
        number = next(numbers)
        buffer = Gst.Buffer.new_wrapped(self.units[number % len(self.units)])
        buffer.pts = buffer.dts = number * FRAME
        buffer.duration = FRAME
        source.emit("push-buffer", buffer)


def add_clip(server, path, file, codec, delimiter, asked):
    made = factory(LOOP.format(codec=codec), asked)
    made.connect("media-configure", Clip(file, delimiter).configure)
    server.get_mount_points().add_factory(path, made)


def factory(launch, asked):
    made = GstRtspServer.RTSPMediaFactory()
    made.set_launch("( " + launch + " )")
    made.set_shared(True)
    made.set_latency(0)
    if asked.transport:
        made.set_protocols(
            GstRtsp.RTSPLowerTrans.TCP if asked.transport == "tcp" else GstRtsp.RTSPLowerTrans.UDP
        )
    if asked.user:
        permissions = GstRtspServer.RTSPPermissions()
        permissions.add_permission_for_role("viewer", "media.factory.access", True)
        permissions.add_permission_for_role("viewer", "media.factory.construct", True)
        made.set_permissions(permissions)
    return made


def authentication(asked):
    token = GstRtspServer.RTSPToken()
    token.set_string("media.factory.role", "viewer")
    auth = GstRtspServer.RTSPAuth()
    if asked.digest:
        auth.set_supported_methods(GstRtsp.RTSPAuthMethod.DIGEST)
        auth.add_digest(asked.user, asked.password, token)
    else:
        auth.add_basic(GstRtspServer.RTSPAuth.make_basic(asked.user, asked.password), token)
    return auth


def main():
    asked = arguments()
    Gst.init(None)
    complain_about_missing_elements()
    server = GstRtspServer.RTSPServer()
    server.set_address("127.0.0.1")
    server.set_service(asked.port)
    for path, launch in MOUNTS.items():
        server.get_mount_points().add_factory(path, factory(launch, asked))
    if asked.loop:
        add_clip(server, "/loop", asked.loop, "h264", b"\x00\x00\x00\x01\x09", asked)
    if asked.h265:
        add_clip(server, "/h265", asked.h265, "h265", b"\x00\x00\x00\x01\x46", asked)
    if asked.user:
        server.set_auth(authentication(asked))
    if server.attach(None) == 0:
        sys.exit("Port " + asked.port + " is taken")
    loop = GLib.MainLoop()
    GLib.io_add_watch(sys.stdin.fileno(), GLib.PRIORITY_DEFAULT, GLib.IOCondition.HUP, lambda *_: loop.quit())
    print("ready", flush=True)
    loop.run()


main()

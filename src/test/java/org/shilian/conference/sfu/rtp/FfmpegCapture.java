package org.shilian.conference.sfu.rtp;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.SocketTimeoutException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.shilian.restream.peer.DebianProgram;

/** What Debian's FFmpeg sends for a second of its test picture or tone: packets of RTP and of RTCP. */
public record FfmpegCapture(List<byte[]> rtp, List<byte[]> rtcp) {

    private static final int LONGEST = 1500;
    private static final int BUFFER = 4 << 20;

    /** Runs it with these arguments, which name source and codec. */
    public static FfmpegCapture of(String... arguments) {
        try (DatagramSocket media = socket();
                DatagramSocket control = socket()) {
            List<String> all = new ArrayList<>(List.of("-v", "error"));
            all.addAll(List.of(arguments));
            String url =
                    "rtp://127.0.0.1:" + media.getLocalPort() + "?pkt_size=1200&rtcpport=" + control.getLocalPort();
            all.addAll(List.of("-f", "rtp", url));
            DebianProgram.FFMPEG.run(all.toArray(String[]::new)).orFail("ffmpeg");
            return new FfmpegCapture(received(media), received(control));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static DatagramSocket socket() throws IOException {
        DatagramSocket socket = new DatagramSocket(0, InetAddress.getLoopbackAddress());
        socket.setReceiveBufferSize(BUFFER);
        socket.setSoTimeout(1);
        return socket;
    }

    /** All that waits in a socket, its sender being done. */
    private static List<byte[]> received(DatagramSocket socket) throws IOException {
        List<byte[]> packets = new ArrayList<>();
        DatagramPacket packet = new DatagramPacket(new byte[LONGEST], LONGEST);
        try {
            while (true) {
                packet.setLength(LONGEST);
                socket.receive(packet);
                packets.add(Arrays.copyOf(packet.getData(), packet.getLength()));
            }
        } catch (SocketTimeoutException e) {
            return packets;
        }
    }
}

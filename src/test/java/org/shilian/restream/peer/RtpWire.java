package org.shilian.restream.peer;

import java.io.IOException;
import java.io.OutputStream;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.nio.ByteBuffer;

/** The way that one RTP stream and its reports take to the client. */
interface RtpWire {

    void packet(byte[] packet) throws IOException;

    void report(byte[] packet) throws IOException;

    /** Puts bytes on a connection as they are. */
    void raw(byte[] bytes) throws IOException;

    /** Within the RTSP connection (RFC 2326, section 10.12). */
    static RtpWire interleaved(OutputStream out, int channel) {
        return new RtpWire() {
            @Override
            public void packet(byte[] packet) throws IOException {
                frame(channel, packet);
            }

            @Override
            public void report(byte[] packet) throws IOException {
                frame(channel + 1, packet);
            }

            private void frame(int onChannel, byte[] packet) throws IOException {
                ByteBuffer frame = ByteBuffer.allocate(4 + packet.length);
                frame.put((byte) '$').put((byte) onChannel).putShort((short) packet.length);
                raw(frame.put(packet).array());
            }

            @Override
            public void raw(byte[] bytes) throws IOException {
                synchronized (out) {
                    out.write(bytes);
                    out.flush();
                }
            }
        };
    }

    /** As datagrams to a port of the client, reports to the next one. */
    static RtpWire datagrams(DatagramSocket socket, InetAddress client, int port) {
        return new RtpWire() {
            @Override
            public void packet(byte[] packet) throws IOException {
                socket.send(new DatagramPacket(packet, packet.length, client, port));
            }

            @Override
            public void report(byte[] packet) throws IOException {
                socket.send(new DatagramPacket(packet, packet.length, client, port + 1));
            }

            @Override
            public void raw(byte[] bytes) throws IOException {
                packet(bytes);
            }
        };
    }
}

package org.shilian.benchmark;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;

/**
 * Begins to play on a blocking channel (Adobe RTMP 1.0, 5.2, 7.2): handshake, {@code connect}, {@code createStream},
 * {@code play}. The answers are not parsed: nginx-rtmp gives the first stream the number 1.
 */
final class RtmpHandshake {

    private static final int HANDSHAKE = 1536;

    private RtmpHandshake() {}

    static void perform(SocketChannel channel, URI url) throws IOException {
        String[] path = url.getPath().substring(1).split("/", -1);
        ByteBuffer hello = ByteBuffer.allocate(1 + HANDSHAKE);
        hello.put((byte) 3).position(1 + HANDSHAKE).flip();
        send(channel, hello);
        ByteBuffer answer = receive(channel, 1 + 2 * HANDSHAKE);
        send(channel, answer.slice(1, HANDSHAKE));
        String tcUrl = "rtmp://" + url.getAuthority() + "/" + path[0];
        send(channel, command(0, string("connect"), number(1), connectObject(path[0], tcUrl)));
        send(channel, command(0, string("createStream"), number(2), new byte[] {5}));
        send(channel, command(1, string("play"), number(0), new byte[] {5}, string(path[1])));
    }

    private static byte[] connectObject(String app, String tcUrl) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(3);
        property(out, "app", app);
        property(out, "tcUrl", tcUrl);
        out.writeBytes(new byte[] {0, 0, 9});
        return out.toByteArray();
    }

    private static void property(ByteArrayOutputStream out, String name, String value) {
        out.write(0);
        out.write(name.length());
        out.writeBytes(name.getBytes(StandardCharsets.US_ASCII));
        out.writeBytes(string(value));
    }

    private static byte[] string(String value) {
        byte[] ascii = value.getBytes(StandardCharsets.US_ASCII);
        return ByteBuffer.allocate(3 + ascii.length)
                .put((byte) 2)
                .putShort((short) ascii.length)
                .put(ascii)
                .array();
    }

    private static byte[] number(double value) {
        return ByteBuffer.allocate(9).put((byte) 0).putDouble(value).array();
    }

    /** An AMF0 command in chunks of 128 bytes. */
    private static ByteBuffer command(int stream, byte[]... parts) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            body.writeBytes(part);
        }
        byte[] bytes = body.toByteArray();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(new byte[] {3, 0, 0, 0, 0, (byte) (bytes.length >> 8), (byte) bytes.length, 20});
        out.writeBytes(new byte[] {(byte) stream, 0, 0, 0});
        for (int at = 0; at < bytes.length; at += 128) {
            if (at > 0) {
                out.write(0xC3);
            }
            out.write(bytes, at, Math.min(128, bytes.length - at));
        }
        return ByteBuffer.wrap(out.toByteArray());
    }

    private static void send(SocketChannel channel, ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
    }

    private static ByteBuffer receive(SocketChannel channel, int count) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(count);
        while (bytes.hasRemaining()) {
            if (channel.read(bytes) < 0) {
                throw new IOException("closed during the handshake");
            }
        }
        return bytes.flip();
    }
}

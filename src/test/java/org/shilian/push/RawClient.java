package org.shilian.push;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** A client on a bare socket, which reads only when a test wants it to. */
final class RawClient implements AutoCloseable {
    private final Socket socket = new Socket();
    private final DataInputStream in;

    RawClient(int port, String person) throws IOException {
        socket.setReceiveBufferSize(4_096);
        socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        in = new DataInputStream(socket.getInputStream());
        String request = "GET /" + person + " HTTP/1.1\r\nHost: x\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                + "Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\n\r\n";
        socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
        int newlines = 0;
        while (newlines < 2) {
            int next = in.read();
            newlines = next == '\n' ? newlines + 1 : next == '\r' ? newlines : 0;
        }
    }

    /** One masked text frame of less than 126 bytes; the mask is zero, which leaves the text as it is. */
    void say(String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        OutputStream out = socket.getOutputStream();
        out.write(0x81);
        out.write(0x80 | bytes.length);
        out.write(new byte[4]);
        out.write(bytes);
        out.flush();
    }

    /** Reads to the close frame and returns its code; 1006 where the connection ends without one. */
    int readToClose() {
        try {
            while (true) {
                int opcode = in.readUnsignedByte() & 0x0f;
                byte[] payload = in.readNBytes(length());
                if (opcode == 8) {
                    return (payload[0] & 0xff) << 8 | (payload[1] & 0xff);
                }
            }
        } catch (IOException ended) {
            return 1006;
        }
    }

    private int length() throws IOException {
        int small = in.readUnsignedByte() & 0x7f;
        return small == 126 ? in.readUnsignedShort() : small == 127 ? (int) in.readLong() : small;
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}

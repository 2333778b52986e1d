package org.shilian.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.shilian.http.Raw;

/** Text that is not UTF-8 ends any socket of openapi.yaml with 1007 and reaches nobody (RFC 6455, 8.1). */
class SocketTextTest {
    private static final int TEXT = 0x81, FIRST = 0x01, MORE = 0x00, LAST = 0x80, CLOSE = 0x88;
    private static final byte[] PING = "{\"ping\":\"视\"}".getBytes(StandardCharsets.UTF_8);

    /** Of the three bytes of the character in the message. */
    private static final int SECOND_BYTE = 10;

    @TempDir
    private static Path folder;

    private static DemoCounty county;

    @BeforeAll
    static void start() {
        county = new DemoCounty(folder);
    }

    @AfterAll
    static void stop() {
        county.close();
    }

    private static Raw open(Described operation) {
        Map<String, String> path = operation.parameters().stream()
                .filter(parameter -> parameter.getString("in").equals("path"))
                .collect(Collectors.toMap(named -> named.getString("name"), named -> named.getString("example")));
        Raw raw = new Raw(county.port())
                .lines(("GET %s HTTP/1.1|Host: x|Connection: Upgrade|Upgrade: websocket|Authorization: Bearer %s|"
                                + "Sec-WebSocket-Version: 13|Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==|")
                        .formatted(operation.target(path), county.token(county.holder(operation.right()))));
        assertThat(raw.readHead().status()).isEqualTo(101);
        return raw;
    }

    private static Raw events() {
        return open(OpenApi.read().operations().stream()
                .filter(operation -> operation.id().equals("subscribeEvents"))
                .findFirst()
                .orElseThrow());
    }

    /** A frame from the client, masked with zeros. */
    private static byte[] frame(int first, byte[] bytes, int from, int to) {
        ByteArrayOutputStream frame = new ByteArrayOutputStream();
        frame.write(first);
        frame.write(0x80 | (to - from));
        frame.write(new byte[4], 0, 4);
        frame.write(bytes, from, to - from);
        return frame.toByteArray();
    }

    private static byte[] frame(int first, int... octets) {
        byte[] bytes = new byte[octets.length];
        for (int at = 0; at < octets.length; at++) {
            bytes[at] = (byte) octets[at];
        }
        return frame(first, bytes, 0, bytes.length);
    }

    /** The code of the close frame, passing over what the server says before it. */
    private static int closeCode(Raw raw) {
        while (true) {
            byte[] head = raw.readBytes(2);
            int length = head[1] & 0x7f;
            if (length > 125) {
                byte[] more = raw.readBytes(length == 126 ? 2 : 8);
                length = ((more[more.length - 2] & 0xff) << 8) | (more[more.length - 1] & 0xff);
            }
            byte[] payload = raw.readBytes(length);
            if ((head[0] & 0xff) == CLOSE) {
                return ((payload[0] & 0xff) << 8) | (payload[1] & 0xff);
            }
        }
    }

    @TestFactory
    Stream<DynamicTest> endsEverySocket() {
        return OpenApi.read().operations().stream()
                .filter(Described::socket)
                .map(operation -> DynamicTest.dynamicTest(operation.id(), () -> {
                    try (Raw raw = open(operation)) {
                        raw.send(frame(TEXT, '"', 0xc3, 0x28, '"'));
                        assertThat(closeCode(raw)).isEqualTo(1007);
                        assertThat(raw.isHungUp()).isTrue();
                    }
                }));
    }

    @Test
    void aCharacterMayBeSplitOverFrames() {
        try (Raw raw = events()) {
            raw.send(frame(FIRST, PING, 0, SECOND_BYTE)).send(frame(LAST, PING, SECOND_BYTE, PING.length));

            byte[] pong = raw.readBytes(2 + PING.length);
            assertThat(new String(pong, 2, PING.length, StandardCharsets.UTF_8)).isEqualTo("{\"pong\":\"视\"}");
        }
    }

    @Test
    void aCharacterThatIsNeverFinishedIsFoundInTheLastFrame() {
        try (Raw raw = events()) {
            raw.send(frame(FIRST, PING, 0, SECOND_BYTE)).send(frame(MORE)).send(frame(LAST, '"', '}'));

            assertThat(closeCode(raw)).isEqualTo(1007);
        }
    }

    @Test
    void surrogatesLongFormsAndCutEndsAreNotUtf8() {
        int[][] wrong = {{0xed, 0xa0, 0x80}, {0xc0, 0x80}, {0xf4, 0x90, 0x80, 0x80}, {0xe8, 0xa7}, {0xff}};
        for (int[] octets : wrong) {
            try (Raw raw = events()) {
                raw.send(frame(TEXT, octets));
                assertThat(closeCode(raw)).isEqualTo(1007);
            }
        }
    }
}

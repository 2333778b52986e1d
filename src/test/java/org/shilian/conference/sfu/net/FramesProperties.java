package org.shilian.conference.sfu.net;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** However a stream is torn, the same frames come out of it, and rubbish ends it. */
class FramesProperties {
    private final byte[] frame = new byte[Intake.LONGEST + Intake.SPARE];

    @Property(tries = 500)
    void framesComeOutAsTheyWentIn(
            @ForAll @Size(max = 20) List<@IntRange(min = 0, max = Intake.LONGEST) Integer> lengths, @ForAll long seed) {
        Random random = new Random(seed);
        List<byte[]> in = lengths.stream()
                .map(length -> {
                    byte[] bytes = new byte[length];
                    random.nextBytes(bytes);
                    return bytes;
                })
                .toList();
        ByteBuf stream = Unpooled.buffer();
        in.forEach(bytes -> stream.writeShort(bytes.length).writeBytes(bytes));

        List<byte[]> out = new ArrayList<>();
        Frames frames = new Frames();
        while (stream.isReadable()) {
            ByteBuf torn = stream.readSlice(1 + random.nextInt(Math.min(stream.readableBytes(), 3_000)));
            assertThat(frames.read(torn, frame, length -> out.add(Arrays.copyOf(frame, length))))
                    .isTrue();
        }

        assertThat(out)
                .containsExactlyElementsOf(
                        in.stream().filter(bytes -> bytes.length > 0).toList());
    }

    @Property(tries = 2_000)
    void rubbishIsReadOrEndsTheStream(@ForAll List<byte[]> pieces) {
        Frames frames = new Frames();
        for (byte[] piece : pieces) {
            ByteBuf in = Unpooled.wrappedBuffer(piece);
            if (!frames.read(in, frame, length -> assertThat(length).isBetween(1, Intake.LONGEST))) {
                return;
            }
            assertThat(in.isReadable()).isFalse();
        }
    }

    @Example
    void aFrameLongerThanAnyPacketEndsTheStream() {
        ByteBuf whole = Unpooled.buffer().writeShort(Intake.LONGEST + 1).writeZero(Intake.LONGEST + 1);
        assertThat(new Frames().read(whole, frame, length -> {})).isFalse();

        Frames torn = new Frames();
        assertThat(torn.read(Unpooled.wrappedBuffer(new byte[] {(byte) 0xFF}), frame, length -> {}))
                .isTrue();
        assertThat(torn.read(Unpooled.wrappedBuffer(new byte[] {(byte) 0xFF}), frame, length -> {}))
                .isFalse();
    }
}

package org.shilian.conference.sfu.ice;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.shilian.conference.sfu.net.RecordingOwner;
import org.shilian.conference.sfu.net.RecordingPath;

/** Whatever comes, a message of STUN is understood or dropped, and only the page's own is believed. */
class StunProperties {
    private final IceAgents agents = new IceAgents(IceTimes.defaults());
    private final IceLite agent = agents.create(new RecordingOwner(), new SilentListener());
    private final RecordingPath path = new RecordingPath("192.0.2.1", 1111);

    @Property(tries = 3_000)
    void anyBytesAreDropped(@ForAll byte[] data) {
        agents.stun(path, data, 0, data.length);
        assertThat(path.owner()).isNull();
    }

    @Property(tries = 3_000)
    void anyAttributesAfterASoundHeaderAreDropped(@ForAll @Size(max = 200) byte[] attributes) {
        byte[] padded = Arrays.copyOf(attributes, attributes.length + 3 & ~3);
        byte[] data = ByteBuffer.allocate(20 + padded.length)
                .putShort((short) 1)
                .putShort((short) padded.length)
                .putInt(0x2112A442)
                .put(new byte[12])
                .put(padded)
                .array();
        agents.stun(path, data, 0, data.length);
        assertThat(path.owner()).isNull();
    }

    @Property(tries = 5_000)
    void aCheckChangedOnTheWayIsNotBelieved(
            @ForAll @IntRange(max = 2_000) int bit, @ForAll @IntRange(max = 200) int cut) {
        byte[] data = good();
        int length = data.length - cut % data.length;
        int position = bit % (data.length * 8);
        data[position / 8] ^= (byte) (1 << position % 8);
        agents.stun(path, data, 0, length);
        assertThat(path.owner()).isNull();
    }

    @Property(tries = 2_000)
    void aMessageIsReadFromWhereItLies(@ForAll @IntRange(max = 300) int offset, @ForAll byte filling) {
        byte[] good = good();
        byte[] data = new byte[offset + good.length + 50];
        Arrays.fill(data, filling);
        System.arraycopy(good, 0, data, offset, good.length);
        agents.stun(path, data, offset, good.length);
        assertThat(path.sent).hasSizeGreaterThan(0);
    }

    /** Well-formed attributes of every number, of lengths that their kind does not have. */
    @Property(tries = 3_000)
    void attributesOfAWrongLengthDoNoHarm(
            @ForAll List<@IntRange(max = 0xFFFF) Integer> numbers, @ForAll @Size(max = 40) byte[] value) {
        Check check = Check.of(agent.local(), "page");
        numbers.stream().limit(20).forEach(number -> check.attribute(number, value));
        byte[] data = check.signed(agent.local().password());
        agents.stun(path, data, 0, data.length);
        assertThat(data).isNotEmpty();
    }

    @Example
    void manyUnknownAttributesGetAnAnswerThatIsNoLongerThanTheQuestion() {
        Check check = Check.of(agent.local(), "page");
        for (int n = 0; n < 300; n++) {
            check.attribute(0x7000 + n, new byte[0]);
        }
        byte[] data = check.signed(agent.local().password());
        agents.stun(path, data, 0, data.length);
        assertThat(path.sent.get(0).length).isLessThan(data.length);
    }

    private byte[] good() {
        return Check.of(agent.local(), "page").nominating().signed(agent.local().password());
    }
}

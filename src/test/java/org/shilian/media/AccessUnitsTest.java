package org.shilian.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Pieces become pictures: early where the stream is steady, and never two of one. */
class AccessUnitsTest {

    private static final int FRAME = 3_600;
    private static final byte FIRST = (byte) 0x88;
    private static final byte LATER = 0x40;

    private final List<String> units = new ArrayList<>();
    private final AccessUnits assembly =
            new AccessUnits(NalSyntax.AVC, (bytes, length, time) -> units.add(time / FRAME + ":" + length));

    private void piece(long picture, byte[] piece) {
        System.arraycopy(piece, 0, assembly.room(piece.length), assembly.at(), piece.length);
        assembly.add(piece.length, picture * FRAME);
    }

    /** A start code, a header and a payload. */
    private static byte[] nal(int header, byte first, int size) {
        byte[] nal = rest(size);
        System.arraycopy(new byte[] {0, 0, 0, 1, (byte) header, first}, 0, nal, 0, 6);
        return nal;
    }

    private static byte[] rest(int size) {
        byte[] rest = new byte[size];
        Arrays.fill(rest, (byte) 0x55);
        return rest;
    }

    private void fragmented(long picture, int last) {
        piece(picture, nal(0x41, FIRST, 1405));
        piece(picture, rest(1400));
        piece(picture, rest(last));
    }

    @Test
    void aPictureIsWholeWhenTheNextBegins() {
        fragmented(0, 100);
        assertThat(units).isEmpty();
        fragmented(1, 200);
        assertThat(units).containsExactly("0:2905");
    }

    @Test
    void aSteadyStreamIsNotHeldBack() {
        for (int i = 0; i < 20; i++) {
            fragmented(i, 100);
        }
        assertThat(units).hasSize(20).endsWith("19:2905");

        piece(20, nal(0x41, FIRST, 300));
        assertThat(units).endsWith("20:300");
    }

    @Test
    void aLastPieceAsLargeAsTheOthersIsWaitedFor() {
        for (int i = 0; i < 20; i++) {
            fragmented(i, 100);
        }
        fragmented(20, 1400);
        assertThat(units).hasSize(20);
        fragmented(21, 100);
        assertThat(units).hasSize(22).contains("20:4205");
    }

    @Test
    void aPictureHandedOverTooEarlyIsTheLastOne() {
        for (int i = 0; i < 20; i++) {
            fragmented(i, 100);
        }
        piece(20, nal(0x41, FIRST, 200));
        piece(20, nal(0x41, LATER, 200));
        assertThat(units).hasSize(21);
        piece(21, nal(0x41, FIRST, 200));
        assertThat(units).hasSize(21);
        piece(22, nal(0x41, FIRST, 200));
        assertThat(units).endsWith("21:200");
    }

    @Test
    void slicesOfOnePictureStayTogetherWhateverStandsBetween() {
        for (int i = 0; i < 20; i++) {
            piece(i, nal(0x67, FIRST, 20));
            piece(i, nal(0x65, FIRST, 500));
            piece(i, nal(0x67, FIRST, 20));
            piece(i, nal(0x65, LATER, 500));
        }
        assertThat(units).hasSizeBetween(19, 20).allMatch(unit -> unit.endsWith(":1040"));
    }

    @Test
    void piecesWithoutABeginningAreLeftOut() {
        piece(0, rest(1400));
        piece(0, nal(0x41, LATER, 200));
        fragmented(1, 100);
        fragmented(2, 100);
        assertThat(units).containsExactly("1:2905");
    }
}

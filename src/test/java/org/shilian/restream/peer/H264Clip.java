package org.shilian.restream.peer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** The access units of an H.264 Annex B file that marks each of them with a delimiter (ITU-T H.264, Annex B). */
public record H264Clip(List<AccessUnit> units) {
    private static final int DELIMITER = 9;

    public H264Clip {
        units = List.copyOf(units);
    }

    public static H264Clip of(TestClip clip) {
        try {
            return parse(Files.readAllBytes(clip.file()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static H264Clip parse(byte[] annexB) {
        List<AccessUnit> units = new ArrayList<>();
        List<byte[]> nals = new ArrayList<>();
        for (byte[] nal : nals(annexB)) {
            if (AccessUnit.type(nal) != DELIMITER) {
                nals.add(nal);
            } else if (!nals.isEmpty()) {
                units.add(new AccessUnit(nals));
                nals.clear();
            }
        }
        units.add(new AccessUnit(nals));
        return new H264Clip(units);
    }

    /** The n-th access unit of the clip played in a loop. */
    public AccessUnit unit(long n) {
        return units.get((int) (n % units.size()));
    }

    public byte[] sequenceParameters() {
        return first(AccessUnit.SEQUENCE_PARAMETERS);
    }

    public byte[] pictureParameters() {
        return first(AccessUnit.PICTURE_PARAMETERS);
    }

    private byte[] first(int type) {
        return units.stream()
                .flatMap(unit -> unit.nals().stream())
                .filter(nal -> AccessUnit.type(nal) == type)
                .findFirst()
                .orElseThrow();
    }

    private static List<byte[]> nals(byte[] annexB) {
        List<Integer> codes = IntStream.rangeClosed(0, annexB.length - 3)
                .filter(i -> annexB[i] == 0 && annexB[i + 1] == 0 && annexB[i + 2] == 1)
                .boxed()
                .toList();
        List<byte[]> nals = new ArrayList<>();
        for (int i = 0; i < codes.size(); i++) {
            int end = i + 1 < codes.size() ? codes.get(i + 1) : annexB.length;
            nals.add(withoutTrailingZeros(annexB, codes.get(i) + 3, end));
        }
        return nals;
    }

    private static byte[] withoutTrailingZeros(byte[] bytes, int from, int to) {
        int end = to;
        while (end > from && bytes[end - 1] == 0) {
            end--;
        }
        return Arrays.copyOfRange(bytes, from, end);
    }
}

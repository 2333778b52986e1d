package org.shilian.media;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The parameter sets a stream has shown so far; tells the format once they suffice. Used by one thread. */
public final class ParameterSets {

    private static final int AVC_SPS = 7;
    private static final int AVC_PPS = 8;
    private static final int HEVC_VPS = 32;
    private static final int HEVC_SPS = 33;
    private static final int HEVC_PPS = 34;

    private final Codec codec;
    private final NalSyntax syntax;
    private final Map<Integer, byte[]> sets = new TreeMap<>();
    private boolean changed;

    public ParameterSets(Codec codec) {
        this.codec = codec;
        this.syntax = NalSyntax.of(codec);
    }

    /** Takes over the parameter sets among the units. */
    public void take(NalUnits units) {
        for (int i = 0; i < units.count(); i++) {
            int type = units.type(i, syntax);
            if (syntax.parameterSet(type)) {
                take(type, units, i);
            }
        }
    }

    private void take(int type, NalUnits units, int index) {
        int at = units.from(index);
        int end = at + units.length(index);
        int key = (type << 8) | id(type, units.copy(index));
        byte[] known = sets.get(key);
        if (known == null || !Arrays.equals(known, 0, known.length, units.bytes(), at, end)) {
            forgetDependent(type);
            sets.put(key, units.copy(index));
            changed = true;
        }
    }

    /** A new sequence parameter set ends the life of the picture parameter sets that refer to the old one. */
    private void forgetDependent(int type) {
        if (type == AVC_SPS || type == HEVC_SPS) {
            int picture = type == AVC_SPS ? AVC_PPS : HEVC_PPS;
            sets.keySet().removeIf(key -> key >> 8 == picture);
        }
    }

    private int id(int type, byte[] nal) {
        try {
            return switch (type) {
                case AVC_PPS -> new BitReader(nal, 1).unsigned();
                case HEVC_PPS -> new BitReader(nal, 2).unsigned();
                default -> 0;
            };
        } catch (IllegalArgumentException e) {
            return 0;
        }
    }

    /** Whether something differs from when {@link #format} was last asked. */
    public boolean changed() {
        return changed;
    }

    /** The format, or null while sets are missing or can't be read. */
    public @Nullable VideoFormat format() {
        changed = false;
        try {
            return syntax == NalSyntax.AVC ? avc() : hevc();
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private @Nullable VideoFormat avc() {
        byte[] sps = sets.get(AVC_SPS << 8);
        if (sps == null || sps.length < 4 || count(AVC_PPS) == 0) {
            return null;
        }
        AvcSps read = AvcSps.parse(sps);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(new byte[] {1, sps[1], sps[2], sps[3], (byte) 0xFF, (byte) 0xE1});
        writeSet(out, sps);
        out.write(count(AVC_PPS));
        writeSets(out, AVC_PPS);
        if (read.high()) {
            byte[] depths = {
                (byte) (0xFC | read.chroma()), (byte) (0xF8 | read.luma()), (byte) (0xF8 | read.chromaDepth()), 0
            };
            out.writeBytes(depths);
        }
        return new VideoFormat(codec, read.codecs(), read.width(), read.height(), read.reorder(), out.toByteArray());
    }

    private @Nullable VideoFormat hevc() {
        byte[] sps = sets.get(HEVC_SPS << 8);
        if (sps == null || count(HEVC_VPS) == 0 || count(HEVC_PPS) == 0) {
            return null;
        }
        HevcSps read = HevcSps.parse(sps);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(1);
        out.writeBytes(read.profileTierLevel());
        out.writeBytes(new byte[] {(byte) 0xF0, 0, (byte) 0xFC, (byte) (0xFC | read.chroma())});
        int depth = 0xF8 | (read.luma() - 8);
        out.writeBytes(new byte[] {(byte) depth, (byte) depth, 0, 0, (byte) ((read.layers() << 3) | 4 | 3), 3});
        for (int type : new int[] {HEVC_VPS, HEVC_SPS, HEVC_PPS}) {
            out.write(0x80 | type);
            out.write(0);
            out.write(count(type));
            writeSets(out, type);
        }
        return new VideoFormat(codec, read.codecs(), read.width(), read.height(), read.reorder(), out.toByteArray());
    }

    private int count(int type) {
        return (int) sets.keySet().stream().filter(key -> key >> 8 == type).count();
    }

    private void writeSets(ByteArrayOutputStream out, int type) {
        sets.forEach((key, set) -> {
            if (key >> 8 == type) {
                writeSet(out, set);
            }
        });
    }

    private static void writeSet(ByteArrayOutputStream out, byte[] set) {
        out.write(set.length >> 8);
        out.write(set.length);
        out.writeBytes(set);
    }
}

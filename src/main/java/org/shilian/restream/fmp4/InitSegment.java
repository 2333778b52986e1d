package org.shilian.restream.fmp4;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import org.jspecify.annotations.Nullable;
import org.shilian.media.AudioFormat;
import org.shilian.media.Codec;
import org.shilian.media.VideoFormat;

/** Builds the initialization segment: ftyp and a moov without samples (ISO/IEC 14496-12 8.2, 8.8). */
final class InitSegment {

    static final int VIDEO = 1;
    static final int AUDIO = 2;
    static final int VIDEO_SCALE = 90_000;

    private final ByteBuf out = Unpooled.buffer(1024);
    private final Boxes boxes = new Boxes(out);

    private InitSegment() {}

    static byte[] of(VideoFormat video, @Nullable AudioFormat audio) {
        InitSegment segment = new InitSegment();
        segment.write(video, audio);
        byte[] bytes = new byte[segment.out.readableBytes()];
        segment.out.readBytes(bytes);
        return bytes;
    }

    private void write(VideoFormat video, @Nullable AudioFormat audio) {
        int ftyp = boxes.open("ftyp");
        boxes.text("iso5").u32(512).text("iso5").text("iso6").text("mp41");
        boxes.close(ftyp);
        int moov = boxes.open("moov");
        movieHeader();
        videoTrack(video);
        if (audio != null) {
            audioTrack(audio);
        }
        int mvex = boxes.open("mvex");
        trackExtends(VIDEO);
        if (audio != null) {
            trackExtends(AUDIO);
        }
        boxes.close(mvex);
        boxes.close(moov);
    }

    private void movieHeader() {
        int mvhd = boxes.open("mvhd", 0, 0);
        boxes.zeros(8).u32(1000).u32(0).u32(0x10000).u16(0x100).zeros(10).matrix();
        boxes.zeros(24).u32(AUDIO + 1);
        boxes.close(mvhd);
    }

    private void videoTrack(VideoFormat video) {
        int trak = boxes.open("trak");
        trackHeader(VIDEO, 0, video.width(), video.height());
        int mdia = boxes.open("mdia");
        mediaHeader(VIDEO_SCALE, "vide");
        int minf = boxes.open("minf");
        int vmhd = boxes.open("vmhd", 0, 1);
        boxes.zeros(8);
        boxes.close(vmhd);
        dataReference();
        int stbl = boxes.open("stbl");
        int stsd = boxes.open("stsd", 0, 0);
        boxes.u32(1);
        videoEntry(video);
        boxes.close(stsd);
        emptyTables();
        boxes.close(stbl);
        boxes.close(minf);
        boxes.close(mdia);
        boxes.close(trak);
    }

    private void videoEntry(VideoFormat video) {
        boolean avc = video.codec() == Codec.H264;
        int entry = boxes.open(avc ? "avc1" : "hvc1");
        boxes.zeros(6).u16(1).zeros(16).u16(video.width()).u16(video.height());
        boxes.u32(0x480000).u32(0x480000).u32(0).u16(1).zeros(32).u16(24).u16(0xFFFF);
        int configuration = boxes.open(avc ? "avcC" : "hvcC");
        boxes.bytes(video.configuration());
        boxes.close(configuration);
        boxes.close(entry);
    }

    private void audioTrack(AudioFormat audio) {
        int trak = boxes.open("trak");
        trackHeader(AUDIO, 0x100, 0, 0);
        int mdia = boxes.open("mdia");
        mediaHeader(audio.rate(), "soun");
        int minf = boxes.open("minf");
        int smhd = boxes.open("smhd", 0, 0);
        boxes.zeros(4);
        boxes.close(smhd);
        dataReference();
        int stbl = boxes.open("stbl");
        int stsd = boxes.open("stsd", 0, 0);
        boxes.u32(1);
        audioEntry(audio);
        boxes.close(stsd);
        emptyTables();
        boxes.close(stbl);
        boxes.close(minf);
        boxes.close(mdia);
        boxes.close(trak);
    }

    private void audioEntry(AudioFormat audio) {
        int entry = boxes.open("mp4a");
        boxes.zeros(6).u16(1).zeros(8).u16(audio.channels()).u16(16).zeros(4);
        boxes.u32((long) audio.rate() << 16);
        int length = audio.configuration().length;
        int esds = boxes.open("esds", 0, 0);
        boxes.u8(3).u8(23 + length).u16(AUDIO).u8(0);
        boxes.u8(4).u8(15 + length).u8(0x40).u8(0x15).zeros(3).u32(0).u32(0);
        boxes.u8(5).u8(length).bytes(audio.configuration());
        boxes.u8(6).u8(1).u8(2);
        boxes.close(esds);
        boxes.close(entry);
    }

    private void trackHeader(int track, int volume, int width, int height) {
        int tkhd = boxes.open("tkhd", 0, 3);
        boxes.zeros(8)
                .u32(track)
                .zeros(16)
                .u16(0)
                .u16(track - 1)
                .u16(volume)
                .u16(0)
                .matrix();
        boxes.u32((long) width << 16).u32((long) height << 16);
        boxes.close(tkhd);
    }

    private void mediaHeader(int scale, String handler) {
        int mdhd = boxes.open("mdhd", 0, 0);
        boxes.zeros(8).u32(scale).u32(0).u16(0x55C4).u16(0);
        boxes.close(mdhd);
        int hdlr = boxes.open("hdlr", 0, 0);
        boxes.u32(0).text(handler).zeros(13);
        boxes.close(hdlr);
    }

    private void dataReference() {
        int dinf = boxes.open("dinf");
        int dref = boxes.open("dref", 0, 0);
        boxes.u32(1);
        int url = boxes.open("url ", 0, 1);
        boxes.close(url);
        boxes.close(dref);
        boxes.close(dinf);
    }

    private void emptyTables() {
        for (String table : new String[] {"stts", "stsc", "stco"}) {
            int at = boxes.open(table, 0, 0);
            boxes.u32(0);
            boxes.close(at);
        }
        int stsz = boxes.open("stsz", 0, 0);
        boxes.u32(0).u32(0);
        boxes.close(stsz);
    }

    private void trackExtends(int track) {
        int trex = boxes.open("trex", 0, 0);
        boxes.u32(track).u32(1).u32(0).u32(0).u32(0);
        boxes.close(trex);
    }
}

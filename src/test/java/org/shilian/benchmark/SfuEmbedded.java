package org.shilian.benchmark;

import java.io.IOException;
import java.util.List;
import org.shilian.conference.sfu.srtp.SrtpProfile;

/** The embedded bridge under a synthetic load. */
final class SfuEmbedded implements SfuPeer {
    private final ServerProcess server;
    private int seats;

    SfuEmbedded() throws IOException {
        String more = System.getProperty("sfu.options", "");
        List<String> options = more.isEmpty() ? List.of("-Xmx512m") : List.of(("-Xmx512m " + more).split(" ", -1));
        server = ServerProcess.java(options, SfuServer.class.getName());
        server.words("ready");
    }

    @Override
    public SfuPage sender(SrtpProfile profile, int ssrc) throws IOException {
        return join("sends", profile, false, false);
    }

    @Override
    public SfuPage receiver(SrtpProfile profile, boolean samples) throws IOException {
        return join("receives", profile, samples, false);
    }

    /** A page that sends and is shown one picture large. */
    SfuPage member(SrtpProfile profile, boolean samples) throws IOException {
        SfuPage page = join("sends", profile, samples, true);
        server.say("large s" + seats);
        server.words("constrained");
        return page;
    }

    private SfuPage join(String how, SrtpProfile profile, boolean samples, boolean layered) throws IOException {
        String seat = "s" + ++seats;
        SfuPage page = new SfuPage(samples);
        server.say("add " + seat + " " + how);
        String[] offer = server.words("offer");
        String sdp = SfuSdp.unpacked(offer[2]);
        server.say("answer " + seat + " " + offer[1] + " " + SfuSdp.packed(SfuSdp.answer(sdp, page, layered)));
        server.words("answered");
        page.connect(sdp, profile, false);
        return page;
    }

    @Override
    public String mid() {
        return "m1";
    }

    @Override
    public double cpuSeconds() throws IOException {
        return server.cpuSeconds();
    }

    @Override
    public long[] loop() throws IOException {
        server.say("loop");
        String[] words = server.words("loop");
        return new long[] {Long.parseLong(words[1]), Long.parseLong(words[2])};
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}

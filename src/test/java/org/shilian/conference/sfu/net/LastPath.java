package org.shilian.conference.sfu.net;

import org.jspecify.annotations.Nullable;

/** Adopts the path it hears of last, and answers with what came. */
final class LastPath implements StunReceiver {
    private volatile @Nullable Path path;

    Path path() {
        Path known = path;
        if (known == null) {
            throw new IllegalStateException("nothing came yet");
        }
        return known;
    }

    @Override
    public void stun(Path from, byte[] data, int offset, int length) {
        path = from;
        from.adopt(new RecordingOwner());
        from.send(data, offset, length);
    }
}

package org.shilian.conference.sfu.forward;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A microphone, camera or screen of somebody, in one layer or several.
 *
 * @param <T> whose it is
 */
public final class Track<T> {
    /** What a layer is taken to need before it was measured, by its lines. */
    private static final int[] LINES = {180, 360, 720};

    private static final long[] RATES = {150_000, 500_000, 1_500_000};

    /** What a track carries. */
    public enum Kind {
        AUDIO,
        CAMERA,
        SCREEN
    }

    private final T owner;
    private final Kind kind;
    private final Inbound[] layers;
    private final long[] known;
    private boolean muted;
    private boolean offered;

    /** @param layers how many it is sent in, at most three */
    public Track(T owner, Kind kind, int layers) {
        this.owner = owner;
        this.kind = kind;
        this.layers = new Inbound[layers];
        this.known = new long[layers];
        for (int i = 0; i < layers; i++) {
            this.layers[i] = fresh();
        }
    }

    public T owner() {
        return owner;
    }

    public Kind kind() {
        return kind;
    }

    /** Its layers, low to high. */
    public List<Inbound> layers() {
        return Arrays.asList(layers);
    }

    /** The stream of a layer under the name that its packets bear now: another name is another stream. */
    public Inbound named(int layer, int ssrc) {
        if (layers[layer].ssrc() != 0 && layers[layer].ssrc() != ssrc) {
            layers[layer] = fresh();
        }
        layers[layer].name(ssrc);
        offered = true;
        return layers[layer];
    }

    /** Whether its owner sends it, or would if anybody wanted it. */
    public boolean offered() {
        return offered;
    }

    public void offer(boolean offered) {
        this.offered = offered;
    }

    /** Whether what it sends is kept from everybody. */
    public boolean muted() {
        return muted;
    }

    public void mute(boolean muted) {
        this.muted = muted;
    }

    /** Whether anything comes of it. */
    public boolean alive(long now) {
        for (Inbound layer : layers) {
            if (layer.alive(now)) {
                return true;
            }
        }
        return false;
    }

    /** The layer to show where so many lines are wanted: the lowest that has them, else the highest. */
    public int layerFor(int lines) {
        int last = layers.length - 1;
        for (int i = 0; i < last; i++) {
            // A slot a few pixels higher than a layer is no reason for four times the bits.
            if (lines(i) * 5 / 4 >= lines) {
                return i;
            }
        }
        return last;
    }

    /** Lines of a layer, as its pictures said or as is usual. */
    public int lines(int layer) {
        int told = layers[layer].height();
        return told > 0 ? told : usual(LINES, layer);
    }

    /** What each layer takes, bit/s: measured, or as was usual before it came. */
    public long[] rates(long now) {
        for (int i = 0; i < known.length; i++) {
            Inbound layer = layers[i];
            if (layer.alive(now)) {
                long rate = layer.rate(now);
                known[i] = known[i] == 0 ? Math.max(rate, 20_000) : (known[i] * 7 + rate) / 8;
            } else if (known[i] == 0) {
                known[i] = kind == Kind.AUDIO ? 40_000 : usual(RATES, i);
            }
        }
        return known.clone();
    }

    /** The best layer that comes, not above the one wanted; else the lowest that comes; null when none does. */
    public @Nullable Inbound best(int wanted, long now) {
        Inbound lowest = null;
        for (int i = layers.length - 1; i >= 0; i--) {
            Inbound layer = layers[i];
            if (layer.alive(now)) {
                if (i <= wanted) {
                    return layer;
                }
                lowest = layer;
            }
        }
        return lowest;
    }

    private Inbound fresh() {
        return kind == Kind.AUDIO ? new Inbound(false, 48_000) : new Inbound(true, 90_000);
    }

    private int usual(int[] of, int layer) {
        return of[layers.length == 1 ? of.length - 1 : Math.min(layer, of.length - 1)];
    }

    private long usual(long[] of, int layer) {
        return of[layers.length == 1 ? of.length - 1 : Math.min(layer, of.length - 1)];
    }
}

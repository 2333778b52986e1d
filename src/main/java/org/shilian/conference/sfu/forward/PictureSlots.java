package org.shilian.conference.sfu.forward;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which picture goes into which of one receiver's picture slots. A picture keeps its slot as long as it is among those
 * shown, so nothing jumps when somebody comes or leaves.
 *
 * @param <T> a camera or a screen
 */
public final class PictureSlots<T> {
    private final @Nullable Object[] owners;

    public PictureSlots(int slots) {
        owners = new Object[slots];
    }

    /**
     * Gives the slots to the first of these. True when any slot changed hands.
     *
     * @param wanted the most wanted first, none twice
     */
    public boolean assign(List<T> wanted) {
        List<T> shown = wanted.subList(0, Math.min(owners.length, wanted.size()));
        boolean changed = false;
        for (int i = 0; i < owners.length; i++) {
            if (owners[i] != null && !shown.contains(owners[i])) {
                owners[i] = null;
                changed = true;
            }
        }
        for (T one : shown) {
            if (slotOf(one) < 0) {
                owners[freeSlot()] = one;
                changed = true;
            }
        }
        return changed;
    }

    public int size() {
        return owners.length;
    }

    @SuppressWarnings("unchecked")
    public @Nullable T owner(int slot) {
        return (T) owners[slot];
    }

    /** The slot of a picture, or -1. */
    public int slotOf(T picture) {
        for (int i = 0; i < owners.length; i++) {
            if (picture.equals(owners[i])) {
                return i;
            }
        }
        return -1;
    }

    private int freeSlot() {
        for (int i = 0; i < owners.length; i++) {
            if (owners[i] == null) {
                return i;
            }
        }
        throw new IllegalStateException("no slot is free");
    }
}

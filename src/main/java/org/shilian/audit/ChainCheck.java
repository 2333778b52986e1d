package org.shilian.audit;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shilian.audit.ChainBreak.Kind;

/**
 * Walks along the chain and finds the first place where it breaks. A line that does not fit is told of only when the
 * next one is known, because that one shows what was done. One thread at a time.
 */
final class ChainCheck {
    private final Head head;
    private final List<KeptHead> kept;
    private final ChainContent content = new ChainContent();
    private final MessageDigest sha256;

    private int nextKept;
    private byte[] lastHash = Head.NONE.hash();
    private long lastNumber;
    private @Nullable ChainLine last;
    private @Nullable ChainLine suspect;

    /** The head that the database keeps, and those kept outside of it in the order of numbers. */
    ChainCheck(Head head, List<KeptHead> kept) {
        this.head = head;
        this.kept = kept;
        try {
            this.sha256 = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The next line in the order of numbers; a break ends the walk. */
    @Nullable ChainBreak accept(ChainLine line) {
        if (suspect != null) {
            return broken(suspect, line);
        }
        boolean fits = line.number() == lastNumber + 1
                && line.number() <= head.number()
                && line.follows(lastHash)
                && line.bearsItsHashAs(line.number(), sha256, content);
        if (!fits) {
            suspect = line;
            return null;
        }
        last = line;
        lastHash = line.hash();
        lastNumber = line.number();
        return keptOtherwise(line);
    }

    /** After the last line. */
    @Nullable ChainBreak end() {
        if (suspect != null) {
            return broken(suspect, null);
        }
        if (lastNumber < head.number()) {
            return missing(lastNumber + 1, head.number(), "the head of the register names line " + head.number());
        }
        if (!Arrays.equals(lastHash, head.hash())) {
            return at(Kind.CHANGED, "line %d was changed and its hash made anew: the head keeps another hash");
        }
        return nextKept == kept.size() ? null : missingSince(kept.get(kept.size() - 1));
    }

    private ChainBreak missingSince(KeptHead later) {
        return missing(
                lastNumber + 1,
                later.head().number(),
                "line %d was there on %s".formatted(later.head().number(), later.time()));
    }

    private @Nullable ChainBreak keptOtherwise(ChainLine line) {
        ChainBreak found = null;
        for (; nextKept < kept.size() && kept.get(nextKept).head().number() <= line.number(); nextKept++) {
            KeptHead then = kept.get(nextKept);
            boolean same = then.head().number() < line.number()
                    || Arrays.equals(then.head().hash(), line.hash());
            if (!same && found == null) {
                found = rewritten(line, then);
            }
        }
        return found;
    }

    private ChainBreak rewritten(ChainLine line, KeptHead then) {
        long agreed = nextKept == 0 ? 0 : kept.get(nextKept - 1).head().number();
        return new ChainBreak(
                Kind.REWRITTEN,
                line.number(),
                line.time(),
                "lines were rewritten after line %d and up to line %d, whose hash was another one on %s"
                        .formatted(agreed, line.number(), then.time()));
    }

    private ChainBreak broken(ChainLine line, @Nullable ChainLine next) {
        long expected = lastNumber + 1;
        if (line.number() < expected) {
            return at(line, Kind.INSERTED, "line %d stands there a second time, or before the first");
        }
        if (expected > head.number()) {
            return at(line, Kind.INSERTED, "line %d was inserted behind the head of the register");
        }
        if (line.number() > expected) {
            return missing(expected, line.number() - 1, "line " + line.number() + " comes next");
        }
        return line.bearsItsHashAs(expected, sha256, content) ? unlinked(line) : forged(line, next);
    }

    /** The line is whole, but names another one before it: that one bears a hash that was made anew. */
    private ChainBreak unlinked(ChainLine line) {
        return last == null
                ? at(line, Kind.CHANGED, "line %d, the first, names a line before it")
                : at(Kind.CHANGED, "line %d was changed and its hash made anew: the next line names the former hash");
    }

    private ChainBreak forged(ChainLine line, @Nullable ChainLine next) {
        long once = onceNumbered(line);
        if (once == 0) {
            boolean displacing =
                    next != null && next.bearsItsHashAs(next.number() - 1, sha256, content) && next.follows(lastHash);
            return displacing
                    ? at(line, Kind.INSERTED, "line %d was inserted: the next one had its number")
                    : at(line, Kind.CHANGED, "line %d was changed: its content does not give its hash");
        }
        long shift = once - line.number();
        boolean allShifted = next == null || next.bearsItsHashAs(next.number() + shift, sha256, content);
        if (!allShifted) {
            return at(line, Kind.REORDERED, "line %d was put in the place of another: it was line " + once);
        }
        return shift > 0
                ? missing(line.number(), once - 1, "those behind were numbered anew")
                : at(Kind.INSERTED, "line %d was inserted: the next one had its number");
    }

    /** Under which number the content gives the hash; 0 when under none. */
    private long onceNumbered(ChainLine line) {
        for (long away = 1; away <= head.number(); away++) {
            for (long number : new long[] {line.number() - away, line.number() + away}) {
                if (number > 0 && number <= head.number() && line.bearsItsHashAs(number, sha256, content)) {
                    return number;
                }
            }
        }
        return 0;
    }

    private ChainBreak missing(long first, long until, String why) {
        String which = first == until
                ? "line %d is missing".formatted(first)
                : "lines %d to %d are missing".formatted(first, until);
        return new ChainBreak(Kind.REMOVED, first, last == null ? null : last.time(), which + ": " + why);
    }

    private ChainBreak at(Kind kind, String what) {
        return new ChainBreak(kind, lastNumber, last == null ? null : last.time(), what.formatted(lastNumber));
    }

    private static ChainBreak at(ChainLine line, Kind kind, String what) {
        return new ChainBreak(kind, line.number(), line.time(), what.formatted(line.number()));
    }
}

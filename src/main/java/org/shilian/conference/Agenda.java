package org.shilian.conference;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shilian.fault.Fault;
import org.shilian.text.PlainText;

/** The points of a conference, and which of them is in hand. */
record Agenda(List<String> points, @Nullable Integer point) {
    static final Agenda NONE = new Agenda(List.of(), null);
    private static final int LONGEST = 200;

    Agenda {
        points = points.stream()
                .map(text -> PlainText.required("points", text, LONGEST))
                .toList();
        if (point != null && (point < 0 || point >= points.size())) {
            throw Fault.invalid("no-such-point", "the agenda has no such point");
        }
    }
}

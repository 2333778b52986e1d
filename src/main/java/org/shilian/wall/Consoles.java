package org.shilian.wall;

import java.util.function.BiConsumer;

/** What walls need to know of who is connected: whether a person has a console open, on whichever node. */
public interface Consoles {
    boolean isOpen(String person);

    /** Calls with a person whose first console has opened (true) or whose last has gone (false). */
    void onChange(BiConsumer<String, Boolean> listener);
}

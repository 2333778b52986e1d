package org.shilian.http;

import java.util.Set;

/** The paths of all pages, for tests that go through every one of them. */
public final class PagePaths {
    private PagePaths() {}

    public static Set<String> all() {
        return Pages.BY_PATH.keySet();
    }
}

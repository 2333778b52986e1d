package org.shilian.conference.sfu.ice;

import java.util.List;

/** An entry of {@code iceServers} as a page gives it to its connection; its JSON has the same names. */
public record IceServer(List<String> urls, String username, String credential) {
    public IceServer {
        urls = List.copyOf(urls);
    }

    @Override
    public String toString() {
        return "IceServer[" + urls + ", " + username + "]";
    }
}

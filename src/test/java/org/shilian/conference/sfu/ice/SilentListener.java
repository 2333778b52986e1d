package org.shilian.conference.sfu.ice;

import org.shilian.conference.sfu.net.Path;

/** Hears all and does nothing. */
public final class SilentListener implements IceListener {
    @Override
    public void connected(Path path) {}

    @Override
    public void switched(Path from, Path to) {}

    @Override
    public void silent(long seconds) {}

    @Override
    public void heard() {}

    @Override
    public void lost() {}
}

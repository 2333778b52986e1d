package org.shilian.conference;

/** The bridge without media keeps the rules of all bridges, so that what runs on it runs on them. */
class FakeBridgeTest extends ConferenceBridgeContract {
    @Override
    protected ConferenceBridge bridge() {
        return new FakeBridge();
    }
}

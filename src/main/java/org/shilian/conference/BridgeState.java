package org.shilian.conference;

/**
 * How one bridge is, for people.
 *
 * @param name {@code embedded}, or the address of another
 * @param up whether it takes conferences
 * @param conferences that it carries now
 * @param endpoints of all of them together
 */
public record BridgeState(String name, boolean up, int conferences, int endpoints) {}

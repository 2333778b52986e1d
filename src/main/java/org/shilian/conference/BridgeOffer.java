package org.shilian.conference;

/**
 * What a page is offered.
 *
 * @param bridge a name for this connection: a page that sees a new one builds a new RTCPeerConnection
 * @param sdp the offer (RFC 8866, RFC 8829)
 */
public record BridgeOffer(String bridge, String sdp) {}

package org.shilian.conference;

/**
 * How a seat takes part in the media.
 *
 * @param id the seat
 * @param sends whether it is offered sections to send on
 * @param audioSlots how many voices it can hear at once
 * @param videoSlots how many pictures it can be shown at once
 */
public record EndpointPlan(String id, boolean sends, int audioSlots, int videoSlots) {
    public static final int AUDIO_SLOTS = 6;
    public static final int VIDEO_SLOTS = 9;

    public EndpointPlan {
        if (audioSlots < 0 || videoSlots < 0 || audioSlots > 32 || videoSlots > 64) {
            throw new IllegalArgumentException(audioSlots + " and " + videoSlots + " slots");
        }
    }

    public static EndpointPlan sending(String id) {
        return new EndpointPlan(id, true, AUDIO_SLOTS, VIDEO_SLOTS);
    }

    public static EndpointPlan receiving(String id) {
        return new EndpointPlan(id, false, AUDIO_SLOTS, VIDEO_SLOTS);
    }
}

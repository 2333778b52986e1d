package org.shilian.conference.sfu.sdp;

/** What came of reading an answer. */
public sealed interface AnswerOutcome permits Answer, AnswerOutcome.Refused {

    /**
     * It can't be taken.
     *
     * @param where the mid of the section as offered, or empty where it is about the whole
     */
    record Refused(Refusal refusal, String where) implements AnswerOutcome {}
}

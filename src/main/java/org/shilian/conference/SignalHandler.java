package org.shilian.conference;

/** What follows from one type of message of a page that sits at the table. Called in its room's own order. */
interface SignalHandler {
    /** What is wrong with the message is thrown as a fault, which the page is told. */
    void heard(Room room, Member member, Said said);
}

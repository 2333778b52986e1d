package org.shilian.conference;

/** Whose a seat is: a person, a wall's paired screen, or a guest with a link. */
record Occupier(OccupierKind kind, String id) {
    static Occupier person(String id) {
        return new Occupier(OccupierKind.PERSON, id);
    }

    static Occupier screen(String id) {
        return new Occupier(OccupierKind.SCREEN, id);
    }

    static Occupier guest(String id) {
        return new Occupier(OccupierKind.GUEST, id);
    }
}

package org.shilian.conference;

import java.util.Arrays;
import org.shilian.fault.Fault;
import org.shilian.identity.Caller;

/** Who may see a conference, and who may govern it. */
final class Access {
    private Access() {}

    /** What one may not know of is not there. */
    static Standing seen(Caller caller, Standing standing) {
        if (!Sight.of(caller).reaches(standing)) {
            throw Fault.notFound("no-conference", "there is no such conference");
        }
        return standing;
    }

    /** The host, who may act as host, or who sits there as host or in one of these roles. */
    static Standing requireHost(Caller caller, Standing standing, SeatRole... others) {
        seen(caller, standing);
        if (!Whereabouts.isHost(caller, standing) && !sitsAs(caller, standing, others)) {
            throw Fault.forbidden("not-host", "this is the host's to do");
        }
        return standing;
    }

    private static boolean sitsAs(Caller caller, Standing standing, SeatRole... roles) {
        return standing.of(Occupier.person(caller.personId()))
                .filter(seat -> seat.isPresent() || seat.state() == SeatState.EXPECTED)
                .filter(seat ->
                        seat.role() == SeatRole.HOST || Arrays.asList(roles).contains(seat.role()))
                .isPresent();
    }
}

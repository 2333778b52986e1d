package org.shilian.conference.sfu.net;

import java.net.InetAddress;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Holds the connections that came in, and closes those that are too many or never prove themselves. */
final class TcpDoor {
    final Intake intake;
    final Flusher flusher;

    private final TcpLimits limits;
    private final Set<TcpPath> strangers = new HashSet<>();
    private final Map<InetAddress, Integer> byAddress = new HashMap<>();
    private final Set<TcpPath> proved = new HashSet<>();

    TcpDoor(Intake intake, Flusher flusher, TcpLimits limits) {
        this.intake = intake;
        this.flusher = flusher;
        this.limits = limits;
    }

    /** False when there are too many strangers already. */
    boolean enter(TcpPath connection) {
        intake.traffic.add(Traffic.CONNECTIONS_IN);
        InetAddress address = connection.remote().getAddress();
        if (strangers.size() >= limits.pending() || byAddress.getOrDefault(address, 0) >= limits.perAddress()) {
            intake.drops.add(Drop.TOO_MANY_CONNECTIONS);
            return false;
        }
        strangers.add(connection);
        byAddress.merge(address, 1, Integer::sum);
        return true;
    }

    void prove(TcpPath connection) {
        if (forgetStranger(connection)) {
            proved.add(connection);
        }
    }

    void leave(TcpPath connection) {
        forgetStranger(connection);
        proved.remove(connection);
    }

    private boolean forgetStranger(TcpPath connection) {
        if (!strangers.remove(connection)) {
            return false;
        }
        byAddress.computeIfPresent(connection.remote().getAddress(), (address, n) -> n > 1 ? n - 1 : null);
        return true;
    }

    void tick(long nowMillis) {
        List<TcpPath> late = new ArrayList<>();
        for (TcpPath connection : strangers) {
            if (connection.waited(nowMillis) >= limits.pendingMillis()) {
                late.add(connection);
            }
        }
        for (TcpPath connection : late) {
            intake.drops.add(Drop.NEVER_PROVED);
            connection.release();
        }
    }

    int open() {
        return strangers.size() + proved.size();
    }

    void closeAll() {
        List.copyOf(strangers).forEach(TcpPath::release);
        List.copyOf(proved).forEach(TcpPath::release);
    }
}

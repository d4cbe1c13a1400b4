package dev.faultline.core.engine;

import dev.faultline.core.ClientStatus;
import dev.faultline.core.TimeSource;
import dev.faultline.core.engine.circuit.Circuits;
import dev.faultline.core.engine.throttle.Throttle;
import dev.faultline.core.engine.throttle.Turns;
import java.time.Instant;
import java.util.List;

/** A client's state, read under the locks of its parts when it is asked for. */
record LiveStatus(String api, String clientName, TimeSource time, Circuits parts, Throttle throttle, Turns turns)
        implements ClientStatus {

    @Override
    public Instant now() {
        return time.now();
    }

    @Override
    public int requestsInFlight() {
        return turns.held();
    }

    @Override
    public int callsWaiting() {
        return throttle.waiting() + turns.waiting();
    }

    @Override
    public List<Circuit> circuits() {
        return parts.notClosed();
    }

    @Override
    public List<Cooldown> cooldowns() {
        return throttle.cooldowns();
    }

    @Override
    public String toString() {
        return api + " client " + clientName;
    }
}

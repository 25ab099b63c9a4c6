package nl.besluitspoor.proces.engine;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import org.camunda.bpm.engine.impl.util.ClockUtil;

/** The one clock of the application: the engine's, so that engine and domain can never tell two times. */
final class EngineKlok extends Clock {

    private final ZoneId zone;

    EngineKlok(ZoneId zone) {
        this.zone = zone;
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    @Override
    public Clock withZone(ZoneId andere) {
        return new EngineKlok(andere);
    }

    @Override
    public Instant instant() {
        return ClockUtil.getCurrentTime().toInstant();
    }
}

package nl.besluitspoor.proces;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Date;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.springframework.stereotype.Component;

/** Moves the one clock of engine and domain, for the demonstration's real dates; always put back after. */
@Component
public class Tijdreis implements AutoCloseable {

    private final Clock klok;

    Tijdreis(Clock klok) {
        this.klok = klok;
    }

    /** Sets the clock at this moment in municipal time. */
    public Tijdreis naar(LocalDateTime moment) {
        ClockUtil.setCurrentTime(Date.from(moment.atZone(klok.getZone()).toInstant()));
        return this;
    }

    /** The moment it is now. */
    public Instant nu() {
        return klok.instant();
    }

    /** Puts the clock back on the real time. */
    @Override
    public void close() {
        ClockUtil.reset();
    }
}

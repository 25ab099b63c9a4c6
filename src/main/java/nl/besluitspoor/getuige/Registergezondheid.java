package nl.besluitspoor.getuige;

import nl.besluitspoor.register.Logboek;
import nl.besluitspoor.register.Zegelstand.Controle;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.boot.actuate.health.Status;
import org.springframework.stereotype.Component;

/**
 * The register in {@code /actuator/health}: whether the last verification found it sound. A register that is not sound
 * stops no task, so that the answer stays 200 and only its status says {@code REGISTER_FOUT}.
 */
@Component("registerHealthIndicator")
class Registergezondheid implements HealthIndicator {

    private static final Status FOUT = new Status("REGISTER_FOUT");

    private final Logboek logboek;

    Registergezondheid(Logboek logboek) {
        this.logboek = logboek;
    }

    @Override
    public Health health() {
        Controle laatste = logboek.laatsteControle().orElse(null);
        if (laatste == null) {
            return Health.up().build();
        }
        return (laatste.isGaaf() ? Health.up() : Health.status(FOUT)).withDetail("gecontroleerd", laatste.tijdstip().toString())
                .withDetail("omvang", laatste.omvang()).build();
    }
}

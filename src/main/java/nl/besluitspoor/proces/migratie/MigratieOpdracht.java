package nl.besluitspoor.proces.migratie;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.time.Clock;
import java.util.Objects;
import java.util.concurrent.Callable;
import nl.besluitspoor.handeling.Geweigerd;
import nl.besluitspoor.handeling.Handeling;
import nl.besluitspoor.proces.Opdrachttoepassing;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code migratie}: tries, or does, the move of running dossiers. 0 is all go, 1 is that one does not, 2 is could not run. */
@Command(name = "migratie", mixinStandardHelpOptions = true,
        description = "Verplaatst lopende dossiers naar de nieuwste versie van hun model. Zonder --voer-uit wordt alleen geprobeerd en verandert er niets.")
public final class MigratieOpdracht implements Callable<Integer> {

    private final Class<?> toepassing;

    @Spec
    private @Nullable CommandSpec vorm;

    @Option(names = "--voer-uit", description = "Verplaatst ook; vraagt --door en --reden.")
    private boolean voerUit;

    @Option(names = "--dossier", description = "Nummer van een dossier of vergadering; zonder: alle.")
    private @Nullable String sleutel;

    @Option(names = "--door", description = "Wie van het technisch beheer dit doet; komt in het register.")
    private @Nullable String door;

    @Option(names = "--reden", description = "Waarom; komt in het register.")
    private @Nullable String reden;

    @Option(names = "--json", description = "Antwoord als JSON, voor machines.")
    private boolean alsJson;

    private MigratieOpdracht(Class<?> toepassing) {
        this.toepassing = toepassing;
    }

    /** Runs a command line in an application of its own. */
    public static int voerUit(Class<?> toepassing, String[] argumenten) {
        return Opdrachttoepassing.voerUit(new MigratieOpdracht(toepassing), argumenten);
    }

    @Override
    public Integer call() throws JsonProcessingException {
        if (voerUit && (door == null || reden == null)) {
            return antwoord("Zeg met --door wie dit doet en met --reden waarom.", Opdrachttoepassing.KAN_NIET);
        }
        try (ConfigurableApplicationContext context = Opdrachttoepassing.start(toepassing)) {
            Migratie migratie = context.getBean(Migratie.class);
            Clock klok = context.getBean(Clock.class);
            Migratieverslag verslag = voerUit
                    ? migratie.voerUit(sleutel, reden, new Handeling(String.valueOf(door), "beheer", false, klok.instant(), null, "opdracht"))
                    : migratie.proef(sleutel, Handeling.vanSysteem(klok.instant()));
            String uit = alsJson ? new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT).writeValueAsString(verslag) : verslag.tekst();
            return antwoord(uit, verslag.isGaaf() ? 0 : 1);
        } catch (Geweigerd nee) {
            return antwoord(String.valueOf(nee.getMessage()), Opdrachttoepassing.KAN_NIET);
        }
    }

    private int antwoord(String zin, int uitkomst) {
        return Opdrachttoepassing.antwoord(Objects.requireNonNull(vorm), zin, uitkomst);
    }
}

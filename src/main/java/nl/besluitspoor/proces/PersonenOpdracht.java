package nl.besluitspoor.proces;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Objects;
import java.util.concurrent.Callable;
import nl.besluitspoor.handeling.Geweigerd;
import nl.besluitspoor.handeling.Handeling;
import nl.besluitspoor.toegang.Personenlijst;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code personen FILE}: who works with the software, in which function. 0 is stored, 1 is that a line is wrong, 2 is could not run. */
@Command(name = "personen", mixinStandardHelpOptions = true,
        description = "Leest in wie met Besluitspoor werkt en in welke functie. Is een regel fout, dan wordt niets bewaard.")
final class PersonenOpdracht implements Callable<Integer> {

    private final Class<?> toepassing;

    @Spec
    private @Nullable CommandSpec vorm;

    @Parameters(paramLabel = "BESTAND", description = "CSV met de kolommen gebruiker, naam, mail, functie, bereik, vanaf, tot en waarnemend.")
    private @Nullable Path bestand;

    @Option(names = "--door", required = true, description = "Wie van het technisch beheer dit doet; komt in het register.")
    private @Nullable String door;

    PersonenOpdracht(Class<?> toepassing) {
        this.toepassing = toepassing;
    }

    @Override
    public Integer call() throws IOException {
        CommandSpec waar = Objects.requireNonNull(vorm);
        Path lijst = Objects.requireNonNull(bestand);
        if (!Files.isReadable(lijst)) {
            return Opdrachttoepassing.antwoord(waar, "Het bestand " + lijst + " is er niet, of het mag niet worden gelezen.", Opdrachttoepassing.KAN_NIET);
        }
        byte[] inhoud = Files.readAllBytes(lijst);
        try (ConfigurableApplicationContext context = Opdrachttoepassing.start(toepassing)) {
            Handeling handeling = new Handeling(Objects.requireNonNull(door), "beheer", false, context.getBean(Clock.class).instant(), null, "opdracht");
            Personenlijst.Inlezing gelezen = context.getBean(FunctieLoop.class).leesIn(inhoud, handeling);
            return Opdrachttoepassing.antwoord(waar, "Ingelezen: %d personen nieuw of gewijzigd, %d functies gegeven."
                    .formatted(gelezen.personen(), gelezen.functies()), 0);
        } catch (Geweigerd nee) {
            return Opdrachttoepassing.antwoord(waar, nee.zin() + "\nEr is niets bewaard.", 1);
        }
    }
}

package nl.besluitspoor.register.opdracht;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import nl.besluitspoor.handeling.Geweigerd;
import nl.besluitspoor.handeling.Handeling;
import nl.besluitspoor.register.Wisser;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** Erases a person's data. */
@Command(name = "erase", mixinStandardHelpOptions = true, description = "Wist de gegevens van een persoon, op een grond.")
final class EraseOpdracht implements Callable<Integer> {

    @ParentCommand
    private @Nullable RegisterOpdracht register;

    @Option(names = "--persoon", required = true, paramLabel = "NAAM|MAIL", description = "Wat de persoon noemt. Mag vaker: naam, e-mailadres.")
    private List<String> woorden = List.of();

    @Option(names = "--grond", required = true, description = "De grond, bijvoorbeeld 'AVG artikel 17, eerste lid, onder b'.")
    private String grond = "";

    @Option(names = "--door", required = true, description = "De gebruiker van de groep privacy die het verzoek behandelt.")
    private String door = "";

    @Override
    public Integer call() {
        RegisterOpdracht hier = java.util.Objects.requireNonNull(register);
        try {
            Handeling handeling = new Handeling(door, "privacy", false, Clock.systemUTC().instant(), null, "opdracht");
            record Klaar(Wisser.Gedaan gedaan, String adres) {}
            Klaar klaar = OpdrachtConfiguratie.met(context -> new Klaar(context.getBean(Wisser.class).wis(woorden, grond, handeling),
                    context.getEnvironment().getRequiredProperty("spring.datasource.url")));
            Wisser.Gedaan gedaan = klaar.gedaan();
            boolean verdicht = Verdichting.verdicht(klaar.adres());
            hier.antwoord("Gewist: %d besloten waarden in het register en %d waarden elders. Welke bestanden de persoon noemen, zegt de pagina /register/wissen.%s".formatted(gedaan.velden(), gedaan.cellen(), verdicht
                    ? " Het bestand van de database is verdicht." : " De oude bytes gaan uit de database bij het opruimen: op PostgreSQL met VACUUM FULL, "
                    + "bij H2 door dit te draaien als de toepassing stil staat."),
                    Map.of("besloten", gedaan.velden(), "elders", gedaan.cellen(), "verdicht", verdicht));
            return RegisterOpdracht.GAAF;
        } catch (Geweigerd e) {
            return hier.kanNiet(e.zin());
        }
    }
}

package nl.besluitspoor.register.opdracht;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import nl.besluitspoor.register.Logboek;
import nl.besluitspoor.register.zegel.Sleutelwissel;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** Shows the key, or hands over to a new one. */
@Command(name = "sleutel", mixinStandardHelpOptions = true, description = "Noemt de sleutel van het register, of wisselt hem.")
final class SleutelOpdracht implements Callable<Integer> {

    @ParentCommand
    private @Nullable RegisterOpdracht register;

    @Option(names = "--wissel", description = "Maak een nieuwe sleutel; de oude tekent dat hij overdraagt.")
    private boolean wissel;

    @Option(names = "--naar", paramLabel = "BESTAND", description = "Draag over aan de sleutel in dit bestand (PEM of PKCS#12), die u daarna in besluitspoor.register.sleutel noemt.")
    private @Nullable Path naar;

    @Option(names = "--wachtwoord", interactive = true, arity = "0..1", description = "Het wachtwoord van het PKCS#12-bestand; zonder waarde wordt het gevraagd.")
    private String wachtwoord = "";

    @Override
    public Integer call() {
        RegisterOpdracht hier = java.util.Objects.requireNonNull(register);
        Path bestand = naar;
        if (bestand != null && !wissel) {
            return hier.kanNiet("Met --naar hoort --wissel.");
        }
        String vkey = OpdrachtConfiguratie.met(context -> {
            if (!wissel) {
                return context.getBean(Logboek.class).stand().vkey();
            }
            Sleutelwissel wisselaar = context.getBean(Sleutelwissel.class);
            return (bestand == null ? wisselaar.wissel() : wisselaar.draagOver(bestand, wachtwoord)).tekst();
        });
        hier.antwoord(vkey, Map.of("vkey", vkey, "gewisseld", wissel));
        return RegisterOpdracht.GAAF;
    }
}

package nl.besluitspoor.register.opdracht;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import nl.besluitspoor.register.noot.Toetssleutel;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Checks a proof without the database. */
@Command(name = "check-proof", mixinStandardHelpOptions = true, description = "Controleert een bewijs, zonder database.")
final class CheckProofOpdracht implements Callable<Integer> {

    @ParentCommand
    private @Nullable RegisterOpdracht register;

    @Parameters(paramLabel = "BESTAND", description = "Een bewijs van 'register prove' of uit een uitvoer.")
    private @Nullable Path bestand;

    @Option(names = "--vkey", description = "De sleutel die u zelf bewaarde; zonder haar de sleutel die in het bewijs staat.")
    private @Nullable String vkey;

    @Override
    public Integer call() throws IOException {
        RegisterOpdracht hier = java.util.Objects.requireNonNull(register);
        Bewijsstuk stuk = hier.schrijver().readValue(Files.readAllBytes(java.util.Objects.requireNonNull(bestand)), Bewijsstuk.class);
        Optional<String> bezwaar;
        try {
            bezwaar = stuk.bezwaar(Toetssleutel.lees(vkey == null ? stuk.vkey() : vkey));
        } catch (IllegalArgumentException e) {
            bezwaar = Optional.of(String.valueOf(e.getMessage()));
        }
        hier.antwoord(bezwaar.map(wat -> "Het bewijs klopt NIET: %s.".formatted(wat)).orElse(
                "Het bewijs klopt: invoer %d staat in het log van %d invoeren.%s".formatted(stuk.index(), stuk.omvang(), vkey == null
                        ? " De sleutel komt uit het bewijs zelf; vergelijk haar met een die u elders bewaarde: " + stuk.vkey() : "")),
                Map.of("klopt", bezwaar.isEmpty(), "index", stuk.index(), "bezwaar", bezwaar.orElse("")));
        return bezwaar.isEmpty() ? RegisterOpdracht.GAAF : RegisterOpdracht.FOUT;
    }
}

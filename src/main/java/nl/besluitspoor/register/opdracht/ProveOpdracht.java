package nl.besluitspoor.register.opdracht;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import nl.besluitspoor.register.Logboek;
import nl.besluitspoor.register.Registerinvoer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Proves that an entry stands in the log. */
@Command(name = "prove", mixinStandardHelpOptions = true, description = "Bewijst dat een invoer of besluit in het log staat.")
final class ProveOpdracht implements Callable<Integer> {

    @ParentCommand
    private @Nullable RegisterOpdracht register;

    @Parameters(paramLabel = "INDEX|BESLUIT", description = "De index, of het id van een besluit of invoer, of de sleutel van een invoer.")
    private String wat = "";

    @Option(names = "--uit", paramLabel = "BESTAND", description = "Schrijf het bewijs in dit bestand.")
    private @Nullable Path uit;

    @Override
    public Integer call() throws IOException {
        RegisterOpdracht hier = java.util.Objects.requireNonNull(register);
        Bewijsstuk stuk = OpdrachtConfiguratie.met(context -> {
            Logboek logboek = context.getBean(Logboek.class);
            return zoek(logboek).map(Registerinvoer::index).map(index -> Bewijsstuk.van(logboek, index)).orElse(null);
        });
        if (stuk == null) {
            return hier.kanNiet("Het log heeft geen verzegelde invoer voor '%s'.".formatted(wat));
        }
        byte[] bewijs = stuk.alsJson(hier.schrijver());
        if (uit == null) {
            hier.antwoord(new String(bewijs, java.nio.charset.StandardCharsets.UTF_8), stuk);
        } else {
            Files.write(uit, bewijs);
            hier.antwoord("Het bewijs van invoer %d staat in %s.".formatted(stuk.index(), uit), Map.of("index", stuk.index(), "bestand", uit.toString()));
        }
        return RegisterOpdracht.GAAF;
    }

    private Optional<Registerinvoer> zoek(Logboek logboek) {
        if (wat.matches("\\d{1,18}")) {
            return logboek.op(Long.parseLong(wat));
        }
        if (wat.matches("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}")) {
            return logboek.metSleutel("besluit-vastgelegd:" + wat.toLowerCase(java.util.Locale.ROOT)).or(() -> logboek.van(UUID.fromString(wat)));
        }
        return logboek.metSleutel(wat);
    }
}

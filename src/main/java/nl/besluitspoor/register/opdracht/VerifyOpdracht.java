package nl.besluitspoor.register.opdracht;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import nl.besluitspoor.register.controle.Bevinding;
import nl.besluitspoor.register.controle.Checkpoints;
import nl.besluitspoor.register.controle.ExportControle;
import nl.besluitspoor.register.controle.RegisterControle;
import nl.besluitspoor.register.controle.Uitslag;
import nl.besluitspoor.register.noot.Checkpoint;
import nl.besluitspoor.register.noot.Toetssleutel;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Re-derives the register from the database or an export. */
@Command(name = "verify", mixinStandardHelpOptions = true, description = "Leidt het hele register opnieuw af en noemt de eerste foute invoer.")
final class VerifyOpdracht implements Callable<Integer> {

    @ParentCommand
    private @Nullable RegisterOpdracht register;

    @Parameters(arity = "0..1", paramLabel = "MAP", description = "Een uitvoer van 'register export'; zonder map de database.")
    private @Nullable Path map;

    @Option(names = "--checkpoint", paramLabel = "BESTAND|TEKST",
            description = "Een checkpoint dat u zelf bewaarde: een bestand, de tekst, of 'omvang wortel' van papier. Mag vaker.")
    private List<String> checkpoints = List.of();

    @Option(names = "--vkey", description = "De sleutel die u zelf bewaarde, voor een uitvoer.")
    private @Nullable String vkey;

    @Override
    public Integer call() {
        RegisterOpdracht hier = java.util.Objects.requireNonNull(register);
        List<Checkpoint> elders = checkpoints.stream().map(Checkpoints::lees).toList();
        Path export = map;
        if (export != null && !Files.isDirectory(export)) {
            return hier.kanNiet("De map %s is er niet.".formatted(export));
        }
        Uitslag uitslag = export == null
                ? OpdrachtConfiguratie.met(context -> context.getBean(RegisterControle.class).controleer(elders, hier.voortgang()))
                : new ExportControle(export, vkey == null ? null : Toetssleutel.lees(vkey)).controleer(elders, hier.voortgang());
        hier.antwoord(zin(uitslag), Map.of("gaaf", uitslag.isGaaf(), "uitslag", uitslag));
        return uitslag.isGaaf() ? RegisterOpdracht.GAAF : RegisterOpdracht.FOUT;
    }

    private static String zin(Uitslag uitslag) {
        String telling = "%d invoeren, %d checkpoints, %d besloten waarden, %d rijen van het domein, in %.1f s".formatted(uitslag.omvang(),
                uitslag.checkpoints(), uitslag.besloten(), uitslag.rijen(), uitslag.duurMs() / 1000.0)
                + (uitslag.gewist() > 0 ? "; %d waarden zijn gewist, met een invoer die dat zegt".formatted(uitslag.gewist()) : "")
                + (uitslag.wachtend() > 0 ? "; %d invoeren wachten nog op hun plaats".formatted(uitslag.wachtend()) : "");
        if (uitslag.isGaaf()) {
            return "Het register is gaaf: %s.%nWortel: %s".formatted(telling, uitslag.wortel());
        }
        return "Het register is NIET gaaf (%s).%nEerste fout: %s%s".formatted(telling, uitslag.bevindingen().get(0).zin(),
                uitslag.bevindingen().stream().skip(1).limit(19).map(Bevinding::zin).map(een -> "\nOok: " + een).collect(Collectors.joining()));
    }
}

package nl.besluitspoor.register.opdracht;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Writes the log to a directory that others can check. */
@Command(name = "export", mixinStandardHelpOptions = true, description = "Schrijft het log in een map die iedereen kan controleren.")
final class ExportOpdracht implements Callable<Integer> {

    @ParentCommand
    private @Nullable RegisterOpdracht register;

    @Parameters(paramLabel = "MAP", description = "Een nieuwe of lege map.")
    private @Nullable Path map;

    @Option(names = "--dossier", paramLabel = "NUMMER", description = "Alleen de invoeren van dit dossier, elk met zijn bewijs.")
    private @Nullable String dossier;

    @Override
    public Integer call() throws IOException {
        RegisterOpdracht hier = java.util.Objects.requireNonNull(register);
        Path uit = java.util.Objects.requireNonNull(map);
        return OpdrachtConfiguratie.met(context -> {
            Export export = context.getBean(Export.class);
            if (!Export.isLeeg(uit)) {
                return hier.kanNiet("De map %s is niet leeg. Noem een andere.".formatted(uit));
            }
            long aantal = dossier == null ? export.alles(Export.Bestemming.map(uit), hier.voortgang())
                    : export.dossier(Export.Bestemming.map(uit), dossier, hier.voortgang());
            if (aantal == 0) {
                return hier.kanNiet(dossier == null ? "Er is nog niets verzegeld." : "Dossier %s heeft geen verzegelde invoeren.".formatted(dossier));
            }
            hier.antwoord("%d invoeren staan in %s. Controleer ze met: register verify %s%n(of zonder ons: zie LEESMIJ.txt)".formatted(aantal, uit, uit),
                    Map.of("invoeren", aantal, "map", uit.toString()));
            return RegisterOpdracht.GAAF;
        });
    }
}

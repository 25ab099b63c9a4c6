package nl.besluitspoor.register.opdracht;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import nl.besluitspoor.register.zegel.Herstel;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** Says why a database that was put back to an older state may go on. */
@Command(name = "herstel", mixinStandardHelpOptions = true,
        description = "Legt vast waarom een teruggezette, oudere database verder mag. Daarna start de toepassing weer.")
final class HerstelOpdracht implements Callable<Integer> {

    @ParentCommand
    private @Nullable RegisterOpdracht register;

    @Option(names = "--reden", required = true, description = "Waarom; komt in het register.")
    private String reden = "";

    @Override
    public Integer call() {
        RegisterOpdracht hier = java.util.Objects.requireNonNull(register);
        if (reden.isBlank()) {
            return hier.kanNiet("Zeg met --reden waarom deze database verder mag.");
        }
        Optional<String> bezwaar = OpdrachtConfiguratie.met(context -> context.getBean(Herstel.class).herstel(reden));
        hier.antwoord(bezwaar.map(wat -> "Vastgelegd. Terzijde gelegd: " + wat).orElse("Er is niets te herstellen: de database past bij wat getekend is."),
                Map.of("hersteld", bezwaar.isPresent(), "bezwaar", bezwaar.orElse("")));
        return RegisterOpdracht.GAAF;
    }
}

package nl.besluitspoor.register.opdracht;

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

    @Override
    public Integer call() {
        RegisterOpdracht hier = java.util.Objects.requireNonNull(register);
        String vkey = OpdrachtConfiguratie.met(context -> wissel ? context.getBean(Sleutelwissel.class).wissel().tekst()
                : context.getBean(Logboek.class).stand().vkey());
        hier.antwoord(vkey, Map.of("vkey", vkey, "gewisseld", wissel));
        return RegisterOpdracht.GAAF;
    }
}

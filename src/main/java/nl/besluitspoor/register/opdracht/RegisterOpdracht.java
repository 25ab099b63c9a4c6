package nl.besluitspoor.register.opdracht;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Map;
import java.util.concurrent.Callable;
import nl.besluitspoor.register.Voortgang;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.ConfigurableEnvironment;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** {@code register …}: what the commands share. 0 is sound, 1 is a fault found, 2 is could not run. */
@Command(name = "register", mixinStandardHelpOptions = true, description = "Het besluitenregister: controleren, uitvoeren, bewijzen.",
        subcommands = {VerifyOpdracht.class, ExportOpdracht.class, ProveOpdracht.class, CheckProofOpdracht.class, ReconcileOpdracht.class,
            EraseOpdracht.class, HerstelOpdracht.class, SleutelOpdracht.class})
public final class RegisterOpdracht implements Callable<Integer> {

    static final int GAAF = 0;
    static final int FOUT = 1;
    static final int KAN_NIET = 2;

    private final ObjectMapper schrijver = new ObjectMapper().registerModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS).enable(SerializationFeature.INDENT_OUTPUT);

    @Spec
    private @Nullable CommandSpec vorm;

    @Option(names = "--json", scope = ScopeType.INHERIT, description = "Antwoord als JSON, voor machines.")
    private boolean alsJson;

    /** Runs a command line. */
    public static int voerUit(String[] argumenten) {
        CommandLine opdracht = new CommandLine(new RegisterOpdracht());
        opdracht.setParameterExceptionHandler((fout, regel) -> {
            fout.getCommandLine().getErr().println(fout.getMessage());
            fout.getCommandLine().usage(fout.getCommandLine().getErr());
            return KAN_NIET;
        });
        opdracht.setExecutionExceptionHandler((fout, waar, regel) -> {
            waar.getErr().println("Dit kon niet worden uitgevoerd: " + oorzaak(fout));
            return KAN_NIET;
        });
        return opdracht.execute(argumenten);
    }

    /** Sets what every command of this jar needs: the database that a running application lends, and no sequencer. */
    public static void opDezelfdeDatabase(ConfigurableEnvironment omgeving) {
        OpdrachtConfiguratie.pasAan(omgeving);
    }

    @Override
    public Integer call() {
        CommandLine zelf = java.util.Objects.requireNonNull(vorm).commandLine();
        zelf.usage(zelf.getErr());
        return KAN_NIET;
    }

    /** Gives the answer: the sentence for a person, or the object for a machine. */
    void antwoord(String zin, Object voorMachine) {
        try {
            PrintWriter uit = java.util.Objects.requireNonNull(vorm).commandLine().getOut();
            uit.println(alsJson ? schrijver.writeValueAsString(voorMachine) : zin);
            uit.flush();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    int kanNiet(String zin) {
        antwoord(zin, Map.of("fout", zin));
        return KAN_NIET;
    }

    ObjectMapper schrijver() {
        return schrijver;
    }

    /** A bar on the terminal where a person looks, nothing elsewhere. */
    Voortgang voortgang() {
        if (alsJson || System.console() == null) {
            return Voortgang.STIL;
        }
        return (gedaan, totaal) -> {
            int deel = totaal == 0 ? 40 : (int) (40 * gedaan / totaal);
            System.err.printf("\r[%s%s] %d van %d%s", "#".repeat(deel), ".".repeat(40 - deel), gedaan, totaal, gedaan >= totaal ? "\n" : "");
        };
    }

    /** What a person can do something about: the deepest cause, with a sentence for the causes that are often met. */
    public static String oorzaak(Throwable fout) {
        StringWriter sporen = new StringWriter();
        fout.printStackTrace(new PrintWriter(sporen));
        String alles = sporen.toString();
        if (alles.contains("90020") || alles.contains("already in use")) {
            return "de database is in gebruik door een ander programma dat haar niet uitleent. Stop dat programma, of noem de andere map met BESLUITSPOOR_DATA.";
        }
        if (alles.contains("90146") || alles.contains("90013")) {
            return "er is geen database. Noem de map met BESLUITSPOOR_DATA, of het adres met SPRING_DATASOURCE_URL.";
        }
        if (alles.contains("REGISTER_INVOER\" not found") || alles.contains("relation \"register_")) {
            return "deze database heeft geen register: start eerst de toepassing.";
        }
        Throwable diepst = fout;
        while (diepst.getCause() != null) {
            diepst = diepst.getCause();
        }
        return String.valueOf(diepst.getMessage());
    }
}

package nl.besluitspoor.proces;

import java.util.Map;
import nl.besluitspoor.register.Registeropdrachten;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import picocli.CommandLine;

/** The application of a command: the engine and the domain, no port, no job and no demonstration. */
public final class Opdrachttoepassing {

    /** Exit code of a command that could not run. */
    public static final int KAN_NIET = 2;

    private Opdrachttoepassing() {}

    /** Starts it on the database of a running application, or on its file where none runs. */
    public static ConfigurableApplicationContext start(Class<?> toepassing) {
        return new SpringApplicationBuilder(toepassing)
                .properties(Map.of("spring.main.banner-mode", "off", "logging.threshold.console", "OFF", "spring.main.register-shutdown-hook", "false"))
                .logStartupInfo(false)
                .initializers(context -> pasAan(context.getEnvironment())).run();
    }

    static void pasAan(ConfigurableEnvironment omgeving) {
        Registeropdrachten.opDezelfdeDatabase(omgeving);
        // the address of pages in messages is the server's, whose port a command does not open
        String adres = omgeving.getRequiredProperty("besluitspoor.adres");
        omgeving.getPropertySources().addFirst(new MapPropertySource("opdracht-met-engine", Map.of("server.port", "-1", "besluitspoor.adres", adres,
                "camunda.bpm.job-execution.enabled", "false", "besluitspoor.demonstratie-dossiers", "false", "besluitspoor.migratie.bij-start", "nee")));
    }

    /** Runs a command line; what fails is one sentence and {@link #KAN_NIET}. */
    public static int voerUit(Object opdracht, String[] argumenten) {
        CommandLine regel = new CommandLine(opdracht);
        regel.setExecutionExceptionHandler((fout, waar, tekst) -> {
            waar.getErr().println("Dit kon niet worden uitgevoerd: " + Registeropdrachten.oorzaak(fout));
            return KAN_NIET;
        });
        return regel.execute(argumenten);
    }

    /** Says a sentence on the command's output. @return the exit code that was given */
    public static int antwoord(CommandLine.Model.CommandSpec vorm, String zin, int uitkomst) {
        vorm.commandLine().getOut().println(zin);
        vorm.commandLine().getOut().flush();
        return uitkomst;
    }
}

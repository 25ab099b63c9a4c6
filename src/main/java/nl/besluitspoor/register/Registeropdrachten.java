package nl.besluitspoor.register;

import nl.besluitspoor.register.opdracht.RegisterOpdracht;
import org.springframework.core.env.ConfigurableEnvironment;

/** The commands of the register: {@code java -jar besluitspoor.jar register …}. */
public final class Registeropdrachten {

    private Registeropdrachten() {}

    /**
     * Runs a command.
     *
     * @return 0 where all is well, 1 where a fault was found, 2 where it could not run
     */
    public static int voerUit(String[] argumenten) {
        return RegisterOpdracht.voerUit(argumenten);
    }

    /** Lets another command of this jar work on the database of a running application, or on its file where none runs. */
    public static void opDezelfdeDatabase(ConfigurableEnvironment omgeving) {
        RegisterOpdracht.opDezelfdeDatabase(omgeving);
    }

    /** What a person can do something about, of what made a command fail. */
    public static String oorzaak(Throwable fout) {
        return RegisterOpdracht.oorzaak(fout);
    }
}

package nl.besluitspoor.register;

import nl.besluitspoor.register.opdracht.RegisterOpdracht;

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
}

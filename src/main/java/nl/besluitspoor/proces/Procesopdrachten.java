package nl.besluitspoor.proces;

import nl.besluitspoor.proces.migratie.MigratieOpdracht;

/** The command of the running processes: {@code java -jar besluitspoor.jar migratie …}. */
public final class Procesopdrachten {

    private Procesopdrachten() {}

    /**
     * Runs {@code migratie}.
     *
     * @param toepassing the application whose processes are moved
     * @return 0 where all goes, 1 where something does not, 2 where it could not run
     */
    public static int migratie(Class<?> toepassing, String[] argumenten) {
        return MigratieOpdracht.voerUit(toepassing, argumenten);
    }
}

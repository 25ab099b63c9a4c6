package nl.besluitspoor.proces;

import nl.besluitspoor.proces.migratie.MigratieOpdracht;

/** Commands of the engine and who works with it: {@code java -jar besluitspoor.jar migratie …}, {@code … personen …}. */
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

    /**
     * Runs {@code personen}.
     *
     * @param toepassing the application whose people are read
     * @return 0 where the list was stored, 1 where a line is wrong, 2 where it could not run
     */
    public static int personen(Class<?> toepassing, String[] argumenten) {
        return Opdrachttoepassing.voerUit(new PersonenOpdracht(toepassing), argumenten);
    }
}

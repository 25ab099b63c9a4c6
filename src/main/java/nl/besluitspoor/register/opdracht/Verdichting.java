package nl.besluitspoor.register.opdracht;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.h2.mvstore.MVStoreTool;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes an H2 file anew, without the bytes of what was erased. Nobody may hold it: connections are closed before. */
final class Verdichting {

    private static final Logger LOG = LoggerFactory.getLogger(Verdichting.class);
    private static final String H2 = "jdbc:h2:file:";

    private Verdichting() {}

    /**
     * Lets go of the file and writes it anew.
     *
     * @return false where the database is no H2 file
     */
    static boolean verdicht(String adres) {
        if (!adres.startsWith(H2)) {
            return false;
        }
        laatLos(adres);
        MVStoreTool.compact(adres.substring(H2.length()).split(";", 2)[0] + ".mv.db", false);
        return true;
    }

    /** Lets go as a killed process does, for closing may break the file; what was committed is in it already. */
    static void laatLos(String adres) {
        try (Connection verbinding = DriverManager.getConnection(adres, "sa", ""); Statement opdracht = verbinding.createStatement()) {
            opdracht.execute("shutdown immediately");
        } catch (SQLException e) {
            LOG.debug("de verbinding is met de database geëindigd", e);
        }
    }
}

package nl.besluitspoor.register.zegel;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Locale;
import org.h2.api.Trigger;
import org.jspecify.annotations.Nullable;

/** H2's trigger on the register's tables, named in the migration for H2: rows are added, and a committed value goes only where its erasure was written. */
public class AlleenToevoegen implements Trigger {

    /** SQLSTATE for a lack of rights, as PostgreSQL gives it. */
    private static final String GEEN_RECHT = "42501";

    private String tabel = "";

    @Override
    public void init(Connection verbinding, String schema, String trigger, String tabelnaam, boolean ervoor, int soort) {
        tabel = tabelnaam.toLowerCase(Locale.ROOT);
    }

    @Override
    public void fire(Connection verbinding, Object @Nullable [] oud, Object @Nullable [] nieuw) throws SQLException {
        if (!"register_besloten".equals(tabel)) {
            throw new SQLException("aan %s wordt alleen toegevoegd: een verbetering is een nieuwe invoer".formatted(tabel), GEEN_RECHT);
        }
        if (nieuw != null || oud == null || !isGewist(verbinding, oud[0], oud[1])) {
            throw new SQLException("uit %s gaat alleen weg waarvan het wissen is vastgelegd".formatted(tabel), GEEN_RECHT);
        }
    }

    private static boolean isGewist(Connection verbinding, Object invoer, Object veld) throws SQLException {
        try (PreparedStatement vraag = verbinding.prepareStatement("select 1 from register_gewist where invoer = ? and veld = ?")) {
            vraag.setObject(1, invoer);
            vraag.setObject(2, veld);
            try (ResultSet uit = vraag.executeQuery()) {
                return uit.next();
            }
        }
    }
}

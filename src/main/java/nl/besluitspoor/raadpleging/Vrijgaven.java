package nl.besluitspoor.raadpleging;

import java.time.Instant;
import java.sql.Timestamp;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * By which release a proposal came before the college. The proposal itself keeps the newest release alone: one that was held
 * over and mended is released again, and a decision rests on the release before it.
 */
@Component
class Vrijgaven {

    private static final String SLEUTEL = "voorstel-vrijgegeven:";

    private final JdbcClient jdbc;

    Vrijgaven(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A release for the agenda.
     *
     * @param versie the version of the proposal that was released
     * @param reden  why, where there was a contrary advice; null where there was none, or where it was erased
     */
    record Vrijgave(UUID versie, String door, boolean waarnemend, Instant op, @Nullable String reden) {}

    /** The last release of this proposal up to a moment; null where there was none. */
    @Nullable Vrijgave voor(UUID voorstel, String dossier, Instant moment) {
        return jdbc.sql("""
                select i.sleutel, i.inhoud, i.tijdstip, b.waarde from register_invoer i join voorstelversie v on v.voorstel = :voorstel
                     and i.sleutel like 'voorstel-vrijgegeven:' || cast(v.id as varchar) || ':%'
                     left join register_besloten b on b.invoer = i.id and b.veld = 'reden'
                where i.dossier = :dossier and i.soort = 'voorstel-vrijgegeven' and i.tijdstip <= :moment
                order by i.tijdstip desc fetch first 1 rows only""").param("voorstel", voorstel).param("dossier", dossier)
                .param("moment", Timestamp.from(moment))
                .query((rij, nr) -> {
                    Registertekst tekst = Registertekst.lees(rij.getString("inhoud"));
                    int van = SLEUTEL.length();
                    return new Vrijgave(UUID.fromString(rij.getString("sleutel").substring(van, van + 36)), String.valueOf(tekst.actor("gebruiker")),
                            "true".equals(tekst.actor("waarnemend")), rij.getTimestamp("tijdstip").toInstant(), rij.getString("waarde"));
                }).optional().orElse(null);
    }
}

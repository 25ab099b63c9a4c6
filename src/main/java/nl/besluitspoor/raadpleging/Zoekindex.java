package nl.besluitspoor.raadpleging;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import nl.besluitspoor.handeling.Openbaarheid;
import nl.besluitspoor.register.Vastgelegd;
import nl.besluitspoor.voorstel.SoortBeslispunt;
import nl.besluitspoor.voorstel.Uitkomst;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps the search rows: made in the transaction that records a decision, made again where its openness or a person's data
 * changes, and at the start for decisions that have none yet.
 */
@Component
public class Zoekindex {

    private static final String BESLUIT = "besluit-vastgelegd";
    /** Entries after which a text may no longer be searched, or may be again. */
    private static final List<String> OPNIEUW = List.of("geheimhouding", "gewist", "persoonsgegevens", "openbaarheid");

    private final JdbcClient jdbc;

    Zoekindex(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @EventListener
    void naVastleggen(Vastgelegd feit) {
        if (feit.soort().equals(BESLUIT)) {
            maak(UUID.fromString(feit.sleutel().substring(BESLUIT.length() + 1)));
        } else if (OPNIEUW.stream().anyMatch(feit.soort()::contains)) {
            maakOpnieuw(feit.dossier());
        }
    }

    @EventListener(ApplicationStartedEvent.class)
    @Transactional
    void vulAan() {
        jdbc.sql("select id from besluit where id not in (select id from zoek_besluit) order by vastgelegd_op, nummer")
                .query(UUID.class).list().forEach(this::maak);
    }

    /**
     * Makes the rows of the decisions again.
     *
     * @param dossier of this dossier alone; null for all
     */
    @Transactional
    public void maakOpnieuw(@org.jspecify.annotations.Nullable String dossier) {
        jdbc.sql("select id from besluit where cast(:dossier as varchar) is null or dossier = :dossier").param("dossier", dossier)
                .query(UUID.class).list().forEach(this::maak);
    }

    /** What of a decision is searched. */
    private record Bron(UUID id, UUID voorstel, String dossier, Openbaarheid openbaarheid, List<String> altijd,
            List<String> open) {}

    private void maak(UUID id) {
        Bron bron = jdbc.sql("""
                select b.id, b.voorstel, b.dossier, b.openbaarheid, b.orgaan, b.soort, b.uitkomst, b.tekst, b.letterlijk, b.gewijzigde_tekst,
                       a.onderwerp, v.nummer vergadering, d.titel, d.korte_titel, d.openbaarheid dossier_openbaarheid
                from besluit b join agendapunt a on a.id = b.agendapunt join vergadering v on v.id = b.vergadering
                     join dossier d on d.nummer = b.dossier
                where b.id = :id""").param("id", id).query(Zoekindex::bron).single();
        List<String> teksten = new ArrayList<>(bron.altijd());
        if (bron.openbaarheid() != Openbaarheid.GEHEIM) {
            teksten.addAll(bron.open());
        }
        teksten.addAll(jdbc.sql("select naam from dossier_wijk where dossier = :dossier order by volgnr").param("dossier", bron.dossier())
                .query(String.class).list());
        String zoektekst = Zoektekst.van(teksten);
        jdbc.sql("delete from zoek_besluit_wijk where besluit = :id").param("id", id).update();
        jdbc.sql("delete from zoek_besluit_persoon where besluit = :id").param("id", id).update();
        int bijgewerkt = jdbc.sql("update zoek_besluit set openbaarheid = :openbaarheid, zoektekst = :tekst where id = :id")
                .param("openbaarheid", bron.openbaarheid().name()).param("tekst", zoektekst).param("id", id).update();
        if (bijgewerkt == 0) {
            jdbc.sql("""
                    insert into zoek_besluit (id, dossier, datum, orgaan, soort, uitkomst, openbaarheid, vastgelegd_op, zoektekst)
                    select id, dossier, datum, orgaan, soort, uitkomst, openbaarheid, vastgelegd_op, cast(:tekst as varchar) from besluit where id = :id""")
                    .param("tekst", zoektekst).param("id", id).update();
        }
        jdbc.sql("insert into zoek_besluit_wijk (besluit, wijk, naam) select cast(:id as uuid), code, naam from dossier_wijk where dossier = :dossier")
                .param("id", id).param("dossier", bron.dossier()).update();
        jdbc.sql("""
                insert into zoek_besluit_persoon (besluit, gebruiker, functie, rol)
                select distinct cast(:id as uuid), gebruiker, functie, rol from (
                    select vastgelegd_door gebruiker, 'gemeentesecretaris' functie, 'VASTGELEGD' rol from besluit where id = :id
                    union all select gebruiker, functie, deelname from besluit_lid where besluit = :id and deelname <> 'AFWEZIG'
                    union all select vrijgegeven_door, 'portefeuillehouder', 'VRIJGEGEVEN' from voorstel
                        where id = :voorstel and vrijgegeven_door is not null
                    union all select door, discipline, 'PARAAF' from paraaf where voorstel = :voorstel
                    union all select door, 'beleidsmedewerker', 'GESCHREVEN' from bewaring
                        where werk = :voorstel and door <> 'systeem') wie""")
                .param("id", id).param("voorstel", bron.voorstel()).update();
    }

    private static Bron bron(ResultSet rij, int nr) throws SQLException {
        Openbaarheid dossier = Openbaarheid.valueOf(rij.getString("dossier_openbaarheid"));
        List<String> altijd = new ArrayList<>(List.of(rij.getString("dossier"), rij.getString("korte_titel"), rij.getString("vergadering"),
                rij.getString("orgaan"), SoortBeslispunt.valueOf(rij.getString("soort")).omschrijving(),
                Uitkomst.valueOf(rij.getString("uitkomst")).naam()));
        List<String> open = new ArrayList<>(List.of(rij.getString("onderwerp"), rij.getString("tekst"), rij.getString("letterlijk"),
                Objects.requireNonNullElse(rij.getString("gewijzigde_tekst"), "")));
        (dossier == Openbaarheid.GEHEIM ? open : altijd).add(rij.getString("titel"));
        return new Bron(rij.getObject("id", UUID.class), rij.getObject("voorstel", UUID.class), rij.getString("dossier"),
                Openbaarheid.valueOf(rij.getString("openbaarheid")), altijd, open);
    }
}

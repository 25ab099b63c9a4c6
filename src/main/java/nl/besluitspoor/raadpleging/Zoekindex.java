package nl.besluitspoor.raadpleging;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import nl.besluitspoor.handeling.Openbaarheid;
import nl.besluitspoor.register.Vastgelegd;
import nl.besluitspoor.voorstel.SoortBeslispunt;
import nl.besluitspoor.voorstel.Uitkomst;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Keeps the search rows: made in the transaction that records a decision, made again where its openness or a person's data
 * changes, and at the start for decisions that have none yet.
 */
@Component
public class Zoekindex {

    private static final String BESLUIT = "besluit-vastgelegd";
    private static final String MANDAATBESLUIT = "mandaatbesluit";
    /** The gemeentesecretaris acted for it too. */
    private static final Set<String> KENNISNEMING = Set.of("wijziging-kennisgenomen", "wijziging-aangetrokken");
    /** Entries after which a text may no longer be searched, or may be again: from what stands there when all is done. */
    private static final List<String> OPNIEUW = List.of("geheimhouding", "gewist", "persoonsgegevens", "openbaarheid");

    /** The wijken that the dossier had on the day of a decision, and one that this decision is about. */
    private static final String WIJKEN = """
            from (select code, naam from dossier_wijk w where dossier = :dossier and not exists (
                    select 1 from wijkuitbreiding u where u.dossier = w.dossier and u.code = w.code and u.besloten > :datum)
                 union select u.code, u.naam from wijkuitbreiding u join besluit b on b.beslispunt = u.beslispunt where b.id = :id) wijken\s""";
    private static final DateTimeFormatter DAG = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.forLanguageTag("nl"));

    private final JdbcClient jdbc;
    private final Zoektaal taal;
    private final Vrijgaven vrijgaven;
    private final Clock klok;

    Zoekindex(JdbcClient jdbc, Zoektaal taal, Vrijgaven vrijgaven, Clock klok) {
        this.jdbc = jdbc;
        this.taal = taal;
        this.vrijgaven = vrijgaven;
        this.klok = klok;
    }

    @EventListener
    void naVastleggen(Vastgelegd feit) {
        if (feit.soort().equals(BESLUIT)) {
            maak(UUID.fromString(feit.sleutel().substring(BESLUIT.length() + 1)));
        } else if (feit.soort().equals(MANDAATBESLUIT)) {
            maakNamens(UUID.fromString(feit.sleutel().substring(MANDAATBESLUIT.length() + 1)));
        } else if (KENNISNEMING.contains(feit.soort())) {
            jdbc.sql("select id from mandaatbesluit where wijziging = :wijziging")
                    .param("wijziging", UUID.fromString(feit.sleutel().substring(feit.sleutel().indexOf(':') + 1))).query(UUID.class).list()
                    .forEach(this::maakNamens);
        } else if (OPNIEUW.stream().anyMatch(feit.soort()::contains)) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void beforeCommit(boolean alleenLezen) {
                    maakOpnieuw(feit.dossier());
                }
            });
        }
    }

    @EventListener(ApplicationStartedEvent.class)
    @Transactional
    void vulAan() {
        jdbc.sql("select id from besluit where id not in (select id from zoek_besluit) order by vastgelegd_op, nummer")
                .query(UUID.class).list().forEach(this::maak);
        jdbc.sql("select id from mandaatbesluit where id not in (select id from zoek_besluit) order by op")
                .query(UUID.class).list().forEach(this::maakNamens);
    }

    /**
     * Makes the rows of the decisions again.
     *
     * @param dossier of this dossier alone; null for all
     */
    @Transactional
    public void maakOpnieuw(@Nullable String dossier) {
        jdbc.sql("select id from besluit where cast(:dossier as varchar) is null or dossier = :dossier").param("dossier", dossier)
                .query(UUID.class).list().forEach(this::maak);
        jdbc.sql("select m.id from mandaatbesluit m join wijziging w on w.id = m.wijziging where cast(:dossier as varchar) is null or w.dossier = :dossier")
                .param("dossier", dossier).query(UUID.class).list().forEach(this::maakNamens);
    }

    /** What of a decision is searched; {@code werk}: the proposal, or the change under a mandaat; {@code nota}: how open that is. */
    private record Bron(UUID id, UUID werk, String dossier, Openbaarheid openbaarheid, Openbaarheid nota, LocalDate datum, Instant op, List<String> altijd,
            List<String> open) {}

    private void maak(UUID id) {
        Bron bron = jdbc.sql("""
                select b.id, b.voorstel, b.dossier, b.openbaarheid, b.datum, b.vastgelegd_op, b.orgaan, b.soort, b.uitkomst, b.tekst, b.letterlijk,
                       b.gewijzigde_tekst, a.onderwerp, a.openbaarheid nota_openbaarheid, v.nummer vergadering, d.titel, d.korte_titel, d.openbaarheid dossier_openbaarheid
                from besluit b join agendapunt a on a.id = b.agendapunt join vergadering v on v.id = b.vergadering
                     join dossier d on d.nummer = b.dossier
                where b.id = :id""").param("id", id).query(Zoekindex::bron).single();
        Vrijgaven.Vrijgave vrijgave = vrijgaven.voor(bron.werk(), bron.dossier(), bron.op());
        UUID versie = vrijgave == null || bron.nota() == Openbaarheid.GEHEIM ? null : vrijgave.versie();
        if (versie != null) {
            bron.open().addAll(nota(id, versie));
        }
        String zoektekst = zoektekst(bron);
        if (!werkBij(bron, zoektekst, versie)) {
            jdbc.sql("""
                    insert into zoek_besluit (id, dossier, datum, orgaan, soort, uitkomst, openbaarheid, vastgelegd_op, zoektekst, nota_versie)
                    select id, dossier, datum, orgaan, soort, uitkomst, openbaarheid, vastgelegd_op, cast(:tekst as varchar), cast(:versie as uuid)
                    from besluit where id = :id""")
                    .param("tekst", zoektekst).param("versie", versie).param("id", id).update();
        }
        zetWijken(bron);
        jdbc.sql("""
                insert into zoek_besluit_persoon (besluit, gebruiker, functie, rol, sinds)
                select cast(:id as uuid), gebruiker, functie, rol, min(sinds) from (
                    select vastgelegd_door gebruiker, 'gemeentesecretaris' functie, 'VASTGELEGD' rol, vastgelegd_op sinds from besluit where id = :id
                    union all select l.gebruiker, l.functie, l.deelname, b.vastgelegd_op from besluit_lid l join besluit b on b.id = l.besluit
                        where l.besluit = :id and l.deelname <> 'AFWEZIG'
                    union all select p.door, p.discipline, 'PARAAF', p.op from paraaf p where p.voorstel = :voorstel
                    union all select w.door, 'beleidsmedewerker', 'GESCHREVEN', w.op from bewaring w
                        where w.werk = :voorstel and w.door <> 'systeem') wie
                where sinds <= :op group by gebruiker, functie, rol""")
                .param("id", id).param("voorstel", bron.werk()).param("op", Timestamp.from(bron.op())).update();
        if (vrijgave != null) {
            jdbc.sql("""
                    insert into zoek_besluit_persoon (besluit, gebruiker, functie, rol, sinds)
                    values (:id, :gebruiker, 'portefeuillehouder', 'VRIJGEGEVEN', :op)""")
                    .param("id", id).param("gebruiker", vrijgave.door()).param("op", Timestamp.from(vrijgave.op())).update();
        }
        zetKenmerken(id);
    }

    /** What the nota says: its sections, and the arguments and risks of this beslispunt. */
    private List<String> nota(UUID besluit, UUID versie) {
        return jdbc.sql("""
                select concat(t.kop, ' ', t.tekst) tekst from bevroren_stuk s join voorstel_sectie t on t.bewaring = s.bewaring where s.versie = :versie
                union all select concat(o.nummer, ' ', o.kop, ' ', o.tekst) from bevroren_stuk s join voorstel_onderbouwing o on o.bewaring = s.bewaring
                    join besluit b on b.id = :besluit
                where s.versie = :versie and o.nummer like cast(b.nummer as varchar) || '.%'""")
                .param("versie", versie).param("besluit", besluit).query(String.class).list();
    }

    /** A decision in the college's name is as open as the document it made. */
    private void maakNamens(UUID id) {
        Bron bron = jdbc.sql("""
                select m.id, m.wijziging, m.aanvraag, m.orgaan, m.akkoord, m.reden, m.mandaatnaam, m.ondertekening, m.op, w.dossier, w.volgnr,
                       q.reden gevraagd, d.titel, d.korte_titel, d.openbaarheid dossier_openbaarheid, coalesce(s.openbaarheid, d.openbaarheid) openbaarheid
                from mandaatbesluit m join wijziging w on w.id = m.wijziging join wijziging_aanvraag q on q.id = m.aanvraag
                     join dossier d on d.nummer = w.dossier left join document s on s.id = m.document where m.id = :id""").param("id", id)
                .query((rij, nr) -> namens(rij, klok.getZone())).single();
        if (bron.openbaarheid() != Openbaarheid.GEHEIM) {
            bron.open().addAll(jdbc.sql("""
                    select d.omschrijving from wijziging_doel d join mandaatbesluit m on m.aanvraag = d.aanvraag where m.id = :id and d.omschrijving is not null
                    union all select a.omschrijving from wijziging_actie a join mandaatbesluit m on m.aanvraag = a.aanvraag
                        where m.id = :id and a.omschrijving is not null
                    union all select t.tekst from wijziging_tekst t join mandaatbesluit m on m.aanvraag = t.aanvraag
                        where m.id = :id and t.tekst is not null""").param("id", id).query(String.class).list());
        }
        String zoektekst = zoektekst(bron);
        if (!werkBij(bron, zoektekst, null)) {
            jdbc.sql("""
                    insert into zoek_besluit (id, dossier, datum, orgaan, soort, uitkomst, openbaarheid, vastgelegd_op, zoektekst)
                    select m.id, cast(:dossier as varchar), cast(:datum as date), m.orgaan, cast(:soort as varchar),
                           case when m.akkoord then 'CONFORM' else 'AFGEWEZEN' end, cast(:openbaarheid as varchar), m.op, cast(:tekst as varchar)
                    from mandaatbesluit m where m.id = :id""")
                    .param("dossier", bron.dossier()).param("datum", bron.datum())
                    .param("soort", Besluitsoort.MANDAATWIJZIGING.name()).param("openbaarheid", bron.openbaarheid().name())
                    .param("tekst", zoektekst).param("id", id).update();
        }
        zetWijken(bron);
        jdbc.sql("""
                insert into zoek_besluit_persoon (besluit, gebruiker, functie, rol, sinds)
                select cast(:id as uuid), gebruiker, functie, rol, min(sinds) from (
                    select door gebruiker, functie, 'BESLIST' rol, op sinds from mandaatbesluit where id = :id
                    union all select q.door, q.functie, 'GEVRAAGD', q.op from wijziging_aanvraag q join mandaatbesluit m on m.aanvraag = q.id where m.id = :id
                    union all select o.door, 'juridisch', 'BEOORDEELD', o.op from mandaat_oordeel o where o.wijziging = :wijziging
                    union all select kennisgenomen_door, 'gemeentesecretaris', 'KENNISGENOMEN', kennisgenomen_op from mandaatbesluit
                        where id = :id and kennisgenomen_door is not null
                    union all select gebruiker, 'portefeuillehouder', 'TERUGGETREDEN', op from wijziging_terugtreding where wijziging = :wijziging) wie
                group by gebruiker, functie, rol""")
                .param("id", id).param("wijziging", bron.werk()).update();
        zetKenmerken(id);
    }

    /** Beside the words, for the one index over both. */
    private void zetKenmerken(UUID id) {
        if (taal.kentKenmerken()) {
            jdbc.sql("update zoek_besluit z set kenmerken = " + Zoektaal.KENMERKEN + " where id = :id").param("id", id).update();
        }
    }

    private String zoektekst(Bron bron) {
        List<String> teksten = new ArrayList<>(bron.altijd());
        if (bron.openbaarheid() != Openbaarheid.GEHEIM) {
            teksten.addAll(bron.open());
        }
        teksten.addAll(jdbc.sql("select naam " + WIJKEN + "order by naam").param("id", bron.id()).param("dossier", bron.dossier()).param("datum", bron.datum())
                .query(String.class).list());
        teksten.add(DAG.format(bron.datum()));
        return Zoektekst.van(teksten);
    }

    /** @return whether it had a row already */
    private boolean werkBij(Bron bron, String zoektekst, @Nullable UUID versie) {
        jdbc.sql("delete from zoek_besluit_wijk where besluit = :id").param("id", bron.id()).update();
        jdbc.sql("delete from zoek_besluit_persoon where besluit = :id").param("id", bron.id()).update();
        return jdbc.sql("update zoek_besluit set openbaarheid = :openbaarheid, zoektekst = :tekst, nota_versie = cast(:versie as uuid) where id = :id")
                .param("openbaarheid", bron.openbaarheid().name()).param("tekst", zoektekst).param("versie", versie).param("id", bron.id()).update() > 0;
    }

    private void zetWijken(Bron bron) {
        jdbc.sql("insert into zoek_besluit_wijk (besluit, wijk, naam, datum, volgnr) select z.id, code, naam, z.datum, z.volgnr " + WIJKEN
                        + "cross join zoek_besluit z where z.id = :id")
                .param("id", bron.id()).param("dossier", bron.dossier()).param("datum", bron.datum()).update();
    }

    private static Bron namens(ResultSet rij, ZoneId zone) throws SQLException {
        Instant op = rij.getTimestamp("op").toInstant();
        LocalDate datum = LocalDate.ofInstant(op, zone);
        List<String> altijd = new ArrayList<>(List.of(rij.getString("dossier"), rij.getString("korte_titel"), rij.getString("orgaan"),
                rij.getString("dossier") + "-W" + rij.getInt("volgnr"), "namens het college mandaat",
                Besluitsoort.MANDAATWIJZIGING.omschrijving(), rij.getBoolean("akkoord") ? Uitkomst.CONFORM.naam() : Uitkomst.AFGEWEZEN.naam()));
        List<String> open = new ArrayList<>(List.of(rij.getString("gevraagd"), rij.getString("ondertekening"),
                Objects.requireNonNullElse(rij.getString("reden"), ""), Objects.requireNonNullElse(rij.getString("mandaatnaam"), "")));
        (Openbaarheid.valueOf(rij.getString("dossier_openbaarheid")) == Openbaarheid.GEHEIM ? open : altijd).add(rij.getString("titel"));
        return new Bron(rij.getObject("id", UUID.class), rij.getObject("wijziging", UUID.class), rij.getString("dossier"),
                Openbaarheid.valueOf(rij.getString("openbaarheid")), Openbaarheid.valueOf(rij.getString("openbaarheid")), datum, op, altijd, open);
    }

    private static Bron bron(ResultSet rij, int nr) throws SQLException {
        Openbaarheid dossier = Openbaarheid.valueOf(rij.getString("dossier_openbaarheid"));
        List<String> altijd = new ArrayList<>(List.of(rij.getString("dossier"), rij.getString("korte_titel"), rij.getString("vergadering"),
                rij.getString("orgaan"), SoortBeslispunt.valueOf(rij.getString("soort")).omschrijving(),
                Uitkomst.valueOf(rij.getString("uitkomst")).naam()));
        Openbaarheid nota = Openbaarheid.valueOf(rij.getString("nota_openbaarheid"));
        List<String> open = new ArrayList<>(List.of(nota == Openbaarheid.GEHEIM ? "" : rij.getString("onderwerp"), rij.getString("tekst"),
                rij.getString("letterlijk"), Objects.requireNonNullElse(rij.getString("gewijzigde_tekst"), "")));
        (dossier == Openbaarheid.GEHEIM ? open : altijd).add(rij.getString("titel"));
        return new Bron(rij.getObject("id", UUID.class), rij.getObject("voorstel", UUID.class), rij.getString("dossier"),
                Openbaarheid.valueOf(rij.getString("openbaarheid")), nota, rij.getObject("datum", LocalDate.class), rij.getTimestamp("vastgelegd_op").toInstant(),
                altijd, open);
    }
}

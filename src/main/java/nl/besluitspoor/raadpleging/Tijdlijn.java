package nl.besluitspoor.raadpleging;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import nl.besluitspoor.raadpleging.Treffer.Geheim;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the register holds of a dossier, in order: its own entries, and those of the meetings that treated it. */
@Service
@Transactional(readOnly = true)
public class Tijdlijn {

    /** Open fields that hold text of the object: not shown where it became secret after it was recorded. */
    private static final Set<String> TEKSTEN = Set.of("tekst", "letterlijk", "gewijzigdeTekst", "titel", "aanleiding", "onderwerp", "reden",
            "korteInhoud");

    /** Fields that say what an entry is about; the first that it has. */
    private static final List<String> KERN = List.of("onderwerp", "titel", "inhoud", "letterlijk", "tekst", "vraag", "aanleiding");

    private static final String BESLUIT = "besluit-vastgelegd";

    private final JdbcClient jdbc;
    private final Geheimlezer geheimlezer;

    Tijdlijn(JdbcClient jdbc, Geheimlezer geheimlezer) {
        this.jdbc = jdbc;
        this.geheimlezer = geheimlezer;
    }

    /**
     * One entry.
     *
     * @param nummer      place on the dossier's timeline, from 1
     * @param soort       type of the entry, for example {@code paraaf-gegeven}
     * @param actor       key of who did it
     * @param functie     function in which he did
     * @param objectSoort kind of what it is about; null where it names none
     * @param besluit     id of the decision it records; null where it records none
     * @param geheim      whether its contents are not shown because they are secret
     * @param geheimhouding what is known of that; null where it is not secret
     * @param documenten  SHA-256 (hex) of the documents it rests on
     * @param grondslag   articles and rules it rests on
     * @param sha256      of its canonical JSON, hex
     * @param index       place in the log, from 0; null while it waits for one
     */
    public record Regel(
            long nummer, UUID id, String soort, Instant tijdstip, String actor, String functie, boolean waarnemend, @Nullable String uitkomst,
            @Nullable String objectSoort, @Nullable String objectId, @Nullable UUID besluit, List<Veld> velden, boolean geheim,
            @Nullable Geheim geheimhouding,
            List<String> documenten, List<String> grondslag, @Nullable String proces, @Nullable String activiteit, String sha256, @Nullable Long index) {

        /** The type as a person reads it. */
        public String naam() {
            return Soortnaam.van(soort);
        }

        /** What it is about, in a few words; null where none of its fields says so. */
        public @Nullable String kern() {
            return KERN.stream().flatMap(veld -> velden.stream().filter(v -> v.naam().equals(veld) && v.waarde() != null)).map(Veld::waarde)
                    .findFirst().orElse(null);
        }
    }

    /**
     * A field of an entry.
     *
     * @param waarde   null where a committed value is erased
     * @param besloten whether only its seal stands in the entry, and the value apart from it
     * @param gewistOp when it was erased; null where it was not
     * @param grond    on what ground it was erased
     */
    public record Veld(String naam, @Nullable String waarde, boolean besloten, @Nullable Instant gewistOp, @Nullable String grond) {

        /** Its name as a person reads it: 'inbreng van ouder' for {@code inbrengVanOuder}. */
        public String kop() {
            return naam.replaceAll("(?<=[a-z0-9])([A-Z])", " $1").replace('-', ' ').toLowerCase(Locale.ROOT);
        }
    }

    /** An erased field. */
    private record Gewist(Instant op, String grond) {}

    /** One page; {@code volgende} is the number to go on after, null on the last. */
    public record Bladzijde(List<Regel> regels, @Nullable Long volgende) {}

    /** A row of the register. */
    private record Rij(UUID id, String soort, String sleutel, Instant tijdstip, String inhoud, String sha256, @Nullable Long index) {}

    /**
     * A page of a dossier's timeline, oldest first.
     *
     * @param na    number of the last entry that was seen; 0 for the first page
     * @param limit entries on a page
     */
    public Bladzijde lees(String dossier, Peil peil, long na, int limit) {
        List<Rij> rijen = jdbc.sql("""
                with punten as (select distinct vergadering from agendapunt where dossier = :dossier),
                     sleutels as (
                        select 'aanwezigheid-vastgelegd:' || cast(o.vergadering as varchar) || ':' || cast(o.oproep as varchar) sleutel
                            from vergadering_oproep o join punten p on p.vergadering = o.vergadering
                        union all select 'zonder-vergadering:' || cast(p.vergadering as varchar) from punten p
                        union all select 'agenda-gesloten:' || cast(p.vergadering as varchar) from punten p
                        union all select soort || cast(l.id as varchar) || staart from besluitenlijst l join punten p on p.vergadering = l.vergadering
                            cross join (values ('besluitenlijst-vastgesteld:', ''), ('besluitenlijst-ondertekening:', ':burgemeester'),
                                ('besluitenlijst-ondertekening:', ':gemeentesecretaris'), ('publicatie-vrijgegeven:', ''),
                                ('besluitenlijst-gepubliceerd:', '')) as s (soort, staart))
                select i.id, i.soort, i.sleutel, i.tijdstip, i.inhoud, i.sha256, x.nr
                from (select id, tijdstip, sleutel from (
                          select e.id, e.tijdstip, e.sleutel from register_invoer e where e.dossier = :dossier and e.tijdstip < :peil
                          union all select e.id, e.tijdstip, e.sleutel from sleutels s join register_invoer e on e.sleutel = s.sleutel
                              where e.tijdstip < :peil and (e.dossier is null or e.dossier <> :dossier)) alle
                      order by tijdstip, sleutel offset :na rows fetch next :limit rows only) t
                     join register_invoer i on i.id = t.id left join register_index x on x.invoer = i.id and x.nr < :omvang
                order by i.tijdstip, i.sleutel""")
                .param("dossier", dossier).param("peil", peil.tijd()).param("omvang", verzegeld(peil)).param("na", na).param("limit", limit + 1)
                .query((rij, nr) -> new Rij(rij.getObject("id", UUID.class), rij.getString("soort"), rij.getString("sleutel"),
                        rij.getTimestamp("tijdstip").toInstant(), rij.getString("inhoud"), rij.getString("sha256"), rij.getObject("nr", Long.class))).list();
        boolean meer = rijen.size() > limit;
        List<Rij> deze = meer ? rijen.subList(0, limit) : rijen;
        Map<UUID, Map<String, String>> waarden = waarden(deze);
        Map<UUID, Map<String, Gewist>> gewist = gewist(deze);
        Map<String, Geheim> geheim = new HashMap<>();
        geheim(dossier).forEach(id -> geheim.put(id, Geheim.VAN_COLLEGE));
        geheim.putAll(geheimlezer.gesloten(dossier, peil));
        Set<String> geopend = geheimlezer.geopend(dossier, peil);
        List<Regel> regels = new ArrayList<>();
        for (Rij rij : deze) {
            regels.add(regel(dossier, na + regels.size() + 1, rij, waarden.getOrDefault(rij.id(), Map.of()),
                    gewist.getOrDefault(rij.id(), Map.of()), geheim, geopend));
        }
        return new Bladzijde(regels, meer ? na + limit : null);
    }

    /** How many entries had a place that was sealed by then. */
    private long verzegeld(Peil peil) {
        return peil.dag() == null ? Long.MAX_VALUE : jdbc.sql("select coalesce(max(omvang), 0) from register_checkpoint where tijdstip < :peil")
                .param("peil", peil.tijd()).query(Long.class).single();
    }

    private static Regel regel(String dossier, long nummer, Rij rij, Map<String, String> waarden, Map<String, Gewist> gewist,
            Map<String, Geheim> geheim, Set<String> geopend) {
        Registertekst tekst = Registertekst.lees(rij.inhoud());
        String object = tekst.object("id");
        Map<String, String> open = tekst.open();
        // A decision is as open as it is itself: one about secrecy is public, however closed its nota and item are.
        Stream<String> overWat = rij.soort().equals(BESLUIT) ? Stream.of(String.valueOf(open.get("besluit"))) : open.values().stream();
        boolean wasGeheim = "GEHEIM".equals(open.get("openbaarheid")) && open.values().stream().noneMatch(geopend::contains);
        Geheim waarom = Stream.concat(Stream.of(dossier, String.valueOf(object)), overWat).map(geheim::get).filter(Objects::nonNull).findFirst()
                .orElse(wasGeheim ? Geheim.VAN_COLLEGE : null);
        boolean verborgen = waarom != null;
        List<Veld> velden = new ArrayList<>();
        open.keySet().removeIf(naam -> verborgen && TEKSTEN.contains(naam));
        open.forEach((naam, waarde) -> velden.add(new Veld(naam, waarde, false, null, null)));
        if (!verborgen) {
            tekst.besloten().forEach(naam -> {
                Gewist weg = gewist.get(naam);
                velden.add(new Veld(naam, waarden.get(naam), true, weg == null ? null : weg.op(), weg == null ? null : weg.grond()));
            });
        }
        UUID besluit = Set.of(BESLUIT, "mandaatbesluit").contains(rij.soort())
                ? UUID.fromString(rij.sleutel().substring(rij.soort().length() + 1)) : null;
        return new Regel(nummer, rij.id(), rij.soort(), rij.tijdstip(), String.valueOf(tekst.actor("gebruiker")),
                String.valueOf(tekst.actor("functie")), "true".equals(tekst.actor("waarnemend")), tekst.uitkomst(), tekst.object("soort"), object,
                besluit, velden, verborgen, waarom, tekst.lijst("documenten"), tekst.lijst("grondslag"),
                tekst.proces(), tekst.activiteit(), rij.sha256(),
                rij.index());
    }

    private Map<UUID, Map<String, String>> waarden(List<Rij> rijen) {
        Map<UUID, Map<String, String>> waarden = new HashMap<>();
        if (!rijen.isEmpty()) {
            jdbc.sql("select invoer, veld, waarde from register_besloten where invoer in (:ids)").param("ids", rijen.stream().map(Rij::id).toList())
                    .query((ResultSet rij) -> {
                        zet(waarden, rij);
                    });
        }
        return waarden;
    }

    private Map<UUID, Map<String, Gewist>> gewist(List<Rij> rijen) {
        Map<UUID, Map<String, Gewist>> gewist = new HashMap<>();
        if (!rijen.isEmpty()) {
            jdbc.sql("select invoer, veld, op, grond from register_gewist where invoer in (:ids)").param("ids", rijen.stream().map(Rij::id).toList())
                    .query((ResultSet rij) -> {
                        gewist.computeIfAbsent(rij.getObject("invoer", UUID.class), x -> new HashMap<>())
                                .put(rij.getString("veld"), new Gewist(rij.getTimestamp("op").toInstant(), rij.getString("grond")));
                    });
        }
        return gewist;
    }

    private static void zet(Map<UUID, Map<String, String>> waarden, ResultSet rij) throws SQLException {
        waarden.computeIfAbsent(rij.getObject("invoer", UUID.class), x -> new HashMap<>()).put(rij.getString("veld"), rij.getString("waarde"));
    }

    /** Ids of the objects of a dossier that are secret. */
    private Set<String> geheim(String dossier) {
        return new HashSet<>(jdbc.sql("""
                select nummer from dossier where nummer = :dossier and openbaarheid = 'GEHEIM'
                union select cast(beslispunt as varchar) from besluit where dossier = :dossier and openbaarheid = 'GEHEIM'
                union select cast(id as varchar) from besluit where dossier = :dossier and openbaarheid = 'GEHEIM'
                union select cast(v.id as varchar) from voorstelversie v join agendapunt a on a.voorstel = v.voorstel
                    where a.dossier = :dossier and a.openbaarheid = 'GEHEIM'
                union select cast(m.id as varchar) from mandaat m where m.dossier = :dossier and m.openbaarheid = 'GEHEIM'
                union select cast(voorstel as varchar) from agendapunt where dossier = :dossier and openbaarheid = 'GEHEIM'
                union select cast(id as varchar) from agendapunt where dossier = :dossier and openbaarheid = 'GEHEIM'
                union select cast(id as varchar) from rib where dossier = :dossier and openbaarheid = 'GEHEIM'
                union select cast(id as varchar) from document where dossier = :dossier and openbaarheid = 'GEHEIM'
                union select cast(o.id as varchar) from voorstel o join bewaring b on b.werk = o.id join voorstel_kern k on k.bewaring = b.id
                    where o.dossier = :dossier and b.stand = 'GELDEND' and k.openbaarheid = 'GEHEIM'""").param("dossier", dossier)
                .query(String.class).list());
    }
}

package nl.besluitspoor.raadpleging;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.besluitspoor.dossier.Wijk;
import nl.besluitspoor.dossier.Wijken;
import nl.besluitspoor.handeling.Openbaarheid;
import nl.besluitspoor.raadpleging.Treffer.DossierNaam;
import nl.besluitspoor.raadpleging.Treffer.Geheim;
import nl.besluitspoor.raadpleging.Treffer.WijkNaam;
import nl.besluitspoor.raadpleging.Zoekvoorwaarden.Voorwaarden;
import nl.besluitspoor.voorstel.Uitkomst;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Finds decisions. */
@Service
@Transactional(readOnly = true)
public class Zoeker {

    /** Where more than this many decisions are found, counts need go no further. */
    public static final int TELGRENS = 1_000;
    /** So many are found and counted at once, where PostgreSQL expects no more. */
    private static final int INEENS = 5_000;
    private static final Pattern VERWACHT = Pattern.compile("\"Plan Rows\": (\\d+)");
    /** An export holds no more than this many decisions. */
    public static final int MEEST_IN_EXPORT = 10_000;

    private static final String VELDEN = "select z.id, z.orgaan, z.datum, z.soort, z.uitkomst, z.dossier, z.openbaarheid, z.vastgelegd_op, z.volgnr ";
    /** What a decision of the page is shown with; the page is chosen first, from the search rows alone. */
    private static final String TREFFER = """
            select z.*, d.korte_titel, b.nummer, v.nummer vergadering, a.onderwerp, a.openbaarheid nota_openbaarheid, coalesce(b.tekst, q.reden) tekst,
                   coalesce(b.letterlijk, m.reden) letterlijk, b.gewijzigde_tekst, b.aangehouden_tot, w.volgnr wijziging
            from (%s) z join dossier d on d.nummer = z.dossier left join besluit b on b.id = z.id
                 left join agendapunt a on a.id = b.agendapunt left join vergadering v on v.id = b.vergadering
                 left join mandaatbesluit m on m.id = z.id left join wijziging w on w.id = m.wijziging
                 left join wijziging_aanvraag q on q.id = m.aanvraag\s""";

    private final JdbcClient jdbc;
    private final Zoektaal taal;
    private final Zoekvoorwaarden zoekvoorwaarden;
    private final Wijken wijken;
    private final Geheimlezer geheimlezer;

    Zoeker(JdbcClient jdbc, Zoektaal taal, Zoekvoorwaarden zoekvoorwaarden, Wijken wijken, Geheimlezer geheimlezer) {
        this.jdbc = jdbc;
        this.taal = taal;
        this.zoekvoorwaarden = zoekvoorwaarden;
        this.wijken = wijken;
        this.geheimlezer = geheimlezer;
    }

    /** How many of the found decisions have a value; {@code waarde} as it stands in an address. */
    public record Telling(String waarde, String naam, long aantal) {}

    /**
     * One page of what was found.
     *
     * @param volgende cursor of the next page; null on the last
     */
    public record Bladzijde(List<Treffer> besluiten, @Nullable String volgende) {}

    /**
     * What was found, counted.
     *
     * @param aantal number of decisions; {@link #TELGRENS} where {@code meer}
     * @param meer   whether there are more than that
     * @param perSoort counts by facet; where {@code meer}, of the first in the asked order alone
     */
    public record Tellingen(long aantal, boolean meer, List<Telling> perUitkomst, List<Telling> perSoort, List<Telling> perOrgaan,
            List<Telling> perJaar, List<Telling> perWijk) {}

    /** A page with the counts of all that was found. */
    public record Vondst(Bladzijde bladzijde, Tellingen tellingen) {}

    /** Groups of what was found, with the ids of the page in order: read at once. */
    private record Overzicht(List<Groep> groepen, List<UUID> bladzijde) {}

    /** One page of the decisions that were asked. */
    public Bladzijde zoek(Zoekvraag vraag) {
        taal.planVoorWatGevraagdIs();
        Voorwaarden voorwaarden = zoekvoorwaarden.voor(vraag);
        return bladzijde(vraag, lees(vraag, voorwaarden, weinig(vraag, voorwaarden, vraag.limit() + 1), vraag.limit() + 1));
    }

    /** One page of the decisions that were asked, and how many there are, in all and by facet. */
    public Vondst zoekEnTel(Zoekvraag vraag) {
        taal.planVoorWatGevraagdIs();
        Voorwaarden voorwaarden = zoekvoorwaarden.voor(vraag);
        Overzicht overzicht = weinig(vraag, voorwaarden, vraag.limit() + 1);
        boolean ineens = overzicht != null;
        String eerste = "order by " + voorwaarden.volgorde(vraag.sortering());
        if (overzicht == null && taal.kentKenmerken() && vraag.na() == null) {
            // the first page lies within the first that are counted
            overzicht = overzicht(vraag, voorwaarden, eerste, TELGRENS, vraag.limit() + 1);
        }
        Bladzijde bladzijde = bladzijde(vraag, lees(vraag, voorwaarden, overzicht, vraag.limit() + 1));
        return overzicht == null ? new Vondst(bladzijde, tellingen(groepen(voorwaarden, eerste), TELGRENS))
                : new Vondst(bladzijde, tellingen(overzicht.groepen(), ineens ? INEENS : TELGRENS));
    }

    /** Every decision that was asked, for an export; at most {@link #MEEST_IN_EXPORT}. */
    public List<Treffer> alles(Zoekvraag vraag) {
        taal.planVoorWatGevraagdIs();
        Zoekvraag geheel = vraag.geheel(MEEST_IN_EXPORT);
        Voorwaarden voorwaarden = zoekvoorwaarden.voor(geheel);
        return lees(geheel, voorwaarden, weinig(geheel, voorwaarden, MEEST_IN_EXPORT), MEEST_IN_EXPORT);
    }

    private static Bladzijde bladzijde(Zoekvraag vraag, List<Treffer> besluiten) {
        if (besluiten.size() <= vraag.limit()) {
            return new Bladzijde(besluiten, null);
        }
        List<Treffer> pagina = List.copyOf(besluiten.subList(0, vraag.limit()));
        Treffer laatste = pagina.get(pagina.size() - 1);
        Object waarde = vraag.sortering() == Sortering.DOSSIER ? laatste.dossier().nummer() : laatste.datum();
        return new Bladzijde(pagina, new Zoekvraag.Plaats(vraag.sortering(), waarde, laatste.volgnr()).cursor());
    }

    private List<Treffer> lees(Zoekvraag vraag, Voorwaarden voorwaarden, @Nullable Overzicht overzicht, int aantal) {
        if (overzicht != null && overzicht.bladzijde().isEmpty()) {
            return List.of();
        }
        Map<String, Object> parameters = new HashMap<>();
        String pagina;
        if (overzicht != null) {
            pagina = VELDEN + "from zoek_besluit z where z.id in (:ids)";
            parameters.put("ids", overzicht.bladzijde());
        } else {
            parameters.putAll(voorwaarden.parameters());
            pagina = VELDEN + voorwaarden.sql() + voorwaarden.opWijk(na(vraag, parameters)) + " order by "
                    + voorwaarden.volgorde(vraag.sortering()) + " limit " + aantal;
        }
        return metWijken(jdbc.sql(TREFFER.formatted(pagina) + "order by " + vraag.sortering().volgorde()).params(parameters)
                .query(Zoeker::treffer).list(), vraag.peil());
    }

    /** What comes after the place of the cursor; empty on the first page. */
    private static String na(Zoekvraag vraag, Map<String, Object> parameters) {
        Zoekvraag.Plaats na = vraag.na();
        if (na == null) {
            return "";
        }
        parameters.put("na", na.waarde());
        parameters.put("volgnr", na.volgnr());
        return " and " + vraag.sortering().verder();
    }

    /**
     * All that is found, where that is little; null where it is not. Left to itself PostgreSQL reads the decisions by date
     * until a page is full, which takes long where a word or a person is rarer than its statistics know.
     */
    private @Nullable Overzicht weinig(Zoekvraag vraag, Voorwaarden voorwaarden, int aantal) {
        if (!kanWeinigZijn(vraag, voorwaarden)) {
            return null;
        }
        int grens = verwacht(voorwaarden) > INEENS ? TELGRENS : INEENS;
        Overzicht overzicht = overzicht(vraag, voorwaarden, "", grens, aantal);
        return aantal(overzicht.groepen()) > grens ? null : overzicht;
    }

    /** How many decisions PostgreSQL expects to find. */
    private long verwacht(Voorwaarden voorwaarden) {
        Matcher plan = VERWACHT.matcher(jdbc.sql("explain (format json) select 1 " + voorwaarden.sql()).params(voorwaarden.parameters()).query(String.class).single());
        return plan.find() ? Long.parseLong(plan.group(1)) : Long.MAX_VALUE;
    }

    /**
     * The first that are found, read once for their counts and for a page of them: they lie spread over the table, and each
     * further time that they are read counts.
     *
     * @param eerste which come first; empty for any
     * @param grens  one more than this many are read at most
     */
    private Overzicht overzicht(Zoekvraag vraag, Voorwaarden voorwaarden, String eerste, int grens, int aantal) {
        Map<String, Object> parameters = new HashMap<>(voorwaarden.parameters());
        String volgorde = vraag.sortering().volgorde();
        List<Groep> groepen = new ArrayList<>();
        List<UUID> ids = new ArrayList<>();
        jdbc.sql("""
                with t as materialized (select z.id, z.uitkomst, z.soort, z.orgaan, z.datum, z.dossier, z.volgnr, z.kenmerken %s %s limit %d)
                %s
                union all select null, '', '', '', 0, 0, z.id, row_number() over (order by %s)
                    from (select z.* from t z where 1 = 1%s order by %s limit %d) z
                order by plaats""".formatted(voorwaarden.sql(), eerste, grens + 1, perGroep(), volgorde, na(vraag, parameters), volgorde, aantal))
                .params(parameters).query(rij -> {
                    UUID id = rij.getObject("id", UUID.class);
                    if (id != null) {
                        ids.add(id);
                    } else {
                        groepen.add(groep(rij));
                    }
                });
        return new Overzicht(groepen, ids);
    }

    private boolean kanWeinigZijn(Zoekvraag vraag, Voorwaarden voorwaarden) {
        return taal.kentStammen() && !voorwaarden.langsWijk()
                && Stream.of(vraag.woorden(), vraag.wijk(), vraag.persoon(), vraag.mandaat()).anyMatch(Objects::nonNull);
    }

    /** One decision by id, as it was known then; null where it was not. */
    @Nullable Treffer vind(UUID id, Peil peil) {
        return metWijken(jdbc.sql(TREFFER.formatted(VELDEN + "from zoek_besluit z where z.id = :id and z.vastgelegd_op < :peil")).param("id", id).param("peil", peil.tijd())
                .query(Zoeker::treffer).list(), peil).stream().findFirst().orElse(null);
    }

    /** Every decision of a dossier, oldest first. */
    List<Treffer> vanDossier(String dossier, Peil peil) {
        return metWijken(jdbc.sql(TREFFER.formatted(VELDEN + "from zoek_besluit z where z.dossier = :dossier and z.vastgelegd_op < :peil")
                + "order by z.datum, z.volgnr").param("dossier", dossier).param("peil", peil.tijd()).query(Zoeker::treffer).list(), peil);
    }

    /** With the wijken, and closed where secrecy rests on it now or did on the day that is asked. */
    private List<Treffer> metWijken(List<Treffer> kaal, Peil peil) {
        if (kaal.isEmpty()) {
            return kaal;
        }
        Map<UUID, List<WijkNaam>> wijken = new HashMap<>();
        Map<UUID, Geheim> geheim = new HashMap<>();
        for (int van = 0; van < kaal.size(); van += 1000) {
            List<UUID> ids = kaal.subList(van, Math.min(van + 1000, kaal.size())).stream().map(Treffer::id).toList();
            geheim.putAll(geheimlezer.besluiten(ids, peil));
            jdbc.sql("select besluit, wijk, naam from zoek_besluit_wijk where besluit in (:ids) order by naam").param("ids", ids)
                    .query(rij -> {
                        wijken.computeIfAbsent(rij.getObject("besluit", UUID.class), x -> new ArrayList<>())
                                .add(new WijkNaam(rij.getString("wijk"), rij.getString("naam")));
                    });
        }
        return kaal.stream().map(t -> new Treffer(t.id(), t.nummer(), t.orgaan(), t.datum(), t.soort(), t.uitkomst(), t.dossier(), t.vergadering(),
                t.wijziging(), t.onderwerp(), t.tekst(), t.letterlijk(), t.gewijzigdeTekst(), t.aangehoudenTot(), wijken.getOrDefault(t.id(), List.of()),
                t.openbaarheid(), t.geheim(), t.vastgelegdOp(), t.volgnr()))
                .map(t -> geheim.containsKey(t.id()) ? t.gesloten(geheim.get(t.id())) : t).toList();
    }

    private Tellingen tellingen(List<Groep> alle, int grens) {
        List<Groep> groepen = alle.stream().filter(g -> g.wijk() == null).toList();
        long aantal = aantal(groepen);
        List<Telling> perWijk = alle.stream().filter(g -> g.wijk() != null).map(g -> new Telling(Objects.requireNonNull(g.wijk()), wijknaam(g), g.aantal()))
                .sorted(Comparator.comparing(Telling::naam)).toList();
        return new Tellingen(Math.min(aantal, grens), aantal > grens,
                tel(groepen, Groep::uitkomst, u -> Uitkomst.valueOf(u).naam(), Groep::aantal),
                tel(groepen, Groep::soort, s -> Besluitsoort.valueOf(s).omschrijving(), Groep::aantal),
                tel(groepen, Groep::orgaan, o -> o, Groep::aantal), tel(groepen, g -> String.valueOf(g.jaar()), j -> j, Groep::aantal), perWijk);
    }

    private static long aantal(List<Groep> groepen) {
        return groepen.stream().filter(g -> g.wijk() == null).mapToLong(Groep::aantal).sum();
    }

    private String wijknaam(Groep wijk) {
        return wijk.uitkomst().isEmpty() ? wijken.met(Objects.requireNonNull(wijk.wijk())).map(Wijk::naam).orElse(wijk.wijk()) : wijk.uitkomst();
    }

    /** Found decisions that have the same values; with a wijk, how many it has, and its name for {@code uitkomst} where the rows say it. */
    private record Groep(@Nullable String wijk, String uitkomst, String soort, String orgaan, int jaar, long aantal) {}

    private List<Groep> groepen(Voorwaarden voorwaarden, String volgorde) {
        return jdbc.sql("with t as (select z.id, z.uitkomst, z.soort, z.orgaan, z.datum%s %s %s limit %d) %s"
                .formatted(taal.kentKenmerken() ? ", z.kenmerken" : "", voorwaarden.sql(), volgorde, TELGRENS + 1, perGroep())).params(voorwaarden.parameters())
                .query((rij, nr) -> groep(rij)).list();
    }

    /** The groups of the found decisions {@code t}, and how many of those each wijk has. */
    private String perGroep() {
        String perWijk = taal.kentKenmerken()
                ? "select substring(k from " + (Zoektaal.WIJK.length() + 1) + "), '', '', '', 0, count(*), null, 0 from t cross join lateral unnest(t.kenmerken) k "
                        + "where k like '" + Zoektaal.WIJK + "%' group by k"
                : "select w.wijk, w.naam, '', '', 0, count(*), null, 0 from t join zoek_besluit_wijk w on w.besluit = t.id group by w.wijk, w.naam";
        return """
                select cast(null as varchar) wijk, uitkomst, soort, orgaan, extract(year from datum) jaar, count(*) aantal, cast(null as uuid) id, 0 plaats
                    from t group by uitkomst, soort, orgaan, extract(year from datum)
                union all\s""" + perWijk;
    }

    private static Groep groep(ResultSet rij) throws SQLException {
        return new Groep(rij.getString("wijk"), rij.getString("uitkomst"), rij.getString("soort"), rij.getString("orgaan"), rij.getInt("jaar"),
                rij.getLong("aantal"));
    }

    private static <G> List<Telling> tel(List<G> groepen, Function<G, String> waarde, Function<String, String> naam, ToLongFunction<G> aantal) {
        Map<String, Long> som = new LinkedHashMap<>();
        groepen.forEach(g -> som.merge(waarde.apply(g), aantal.applyAsLong(g), Long::sum));
        return som.entrySet().stream().sorted(Map.Entry.<String, Long>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
                .map(e -> new Telling(e.getKey(), naam.apply(e.getKey()), e.getValue())).toList();
    }

    private static Treffer treffer(ResultSet rij, int nr) throws SQLException {
        Openbaarheid openbaarheid = Openbaarheid.valueOf(rij.getString("openbaarheid"));
        boolean open = openbaarheid != Openbaarheid.GEHEIM;
        boolean nota = open && !Openbaarheid.GEHEIM.name().equals(rij.getString("nota_openbaarheid"));
        Integer wijziging = rij.getObject("wijziging", Integer.class);
        String kenmerk = wijziging == null ? null : rij.getString("dossier") + "-W" + wijziging;
        return new Treffer(rij.getObject("id", UUID.class), rij.getObject("nummer", Integer.class), rij.getString("orgaan"), rij.getObject("datum", LocalDate.class),
                Besluitsoort.valueOf(rij.getString("soort")), Uitkomst.valueOf(rij.getString("uitkomst")),
                new DossierNaam(rij.getString("dossier"), rij.getString("korte_titel")), rij.getString("vergadering"), kenmerk,
                !nota ? null : wijziging == null ? rij.getString("onderwerp") : "Wijziging van " + rij.getString("korte_titel"), open ? rij.getString("tekst") : null, open ? rij.getString("letterlijk") : null,
                open ? rij.getString("gewijzigde_tekst") : null, rij.getObject("aangehouden_tot", LocalDate.class), List.of(), openbaarheid,
                Geheim.van(openbaarheid), rij.getTimestamp("vastgelegd_op").toInstant(), rij.getLong("volgnr"));
    }
}

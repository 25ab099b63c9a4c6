package nl.besluitspoor.raadpleging;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import nl.besluitspoor.handeling.Openbaarheid;
import nl.besluitspoor.raadpleging.Treffer.DossierNaam;
import nl.besluitspoor.raadpleging.Treffer.Geheim;
import nl.besluitspoor.raadpleging.Treffer.WijkNaam;
import nl.besluitspoor.voorstel.Uitkomst;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Finds decisions. */
@Service
@Transactional(readOnly = true)
public class Zoeker {

    /** Counts go no further than this many found decisions. */
    public static final int TELGRENS = 10_000;
    /** An export holds no more than this many decisions. */
    public static final int MEEST_IN_EXPORT = 10_000;

    private static final String DIT_MANDAAT = "(m.nummer = :mandaat or cast(m.id as varchar) = :mandaat)";

    static final String TREFFER = """
            select z.id, z.orgaan, z.datum, z.soort, z.uitkomst, z.dossier, z.openbaarheid, z.vastgelegd_op, z.volgnr, d.korte_titel, b.nummer,
                   v.nummer vergadering, a.onderwerp, coalesce(b.tekst, q.reden) tekst, coalesce(b.letterlijk, m.reden) letterlijk,
                   b.gewijzigde_tekst, b.aangehouden_tot, w.volgnr wijziging
            from zoek_besluit z join dossier d on d.nummer = z.dossier left join besluit b on b.id = z.id
                 left join agendapunt a on a.id = b.agendapunt left join vergadering v on v.id = b.vergadering
                 left join mandaatbesluit m on m.id = z.id left join wijziging w on w.id = m.wijziging
                 left join wijziging_aanvraag q on q.id = m.aanvraag\s""";

    private final JdbcClient jdbc;
    private final Zoektaal taal;

    Zoeker(JdbcClient jdbc, Zoektaal taal) {
        this.jdbc = jdbc;
        this.taal = taal;
    }

    /**
     * A found decision with the words marked.
     *
     * @param onderwerp null where secret
     * @param tekst     the text that holds; null where secret
     */
    public record Hit(Treffer besluit, @Nullable List<Stuk> onderwerp, @Nullable List<Stuk> tekst, @Nullable List<Stuk> letterlijk,
            List<Stuk> dossier, List<Stuk> wijken) {}

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
     * @param aantal number of decisions, at most {@link #TELGRENS}
     * @param meer   whether there are more than that
     * @param perSoort counts by facet; where {@code meer}, of the first in the asked order alone
     */
    public record Tellingen(long aantal, boolean meer, List<Telling> perUitkomst, List<Telling> perSoort, List<Telling> perOrgaan,
            List<Telling> perJaar, List<Telling> perWijk) {}

    /** A part of a question, as SQL with its parameters. */
    private record Voorwaarden(String sql, Map<String, Object> parameters) {}

    /** One page of the decisions that were asked. */
    public Bladzijde zoek(Zoekvraag vraag) {
        List<Treffer> besluiten = lees(vraag, vraag.limit() + 1);
        if (besluiten.size() <= vraag.limit()) {
            return new Bladzijde(besluiten, null);
        }
        List<Treffer> pagina = List.copyOf(besluiten.subList(0, vraag.limit()));
        Treffer laatste = pagina.get(pagina.size() - 1);
        Object waarde = vraag.sortering() == Sortering.DOSSIER ? laatste.dossier().nummer() : laatste.datum();
        return new Bladzijde(pagina, new Zoekvraag.Plaats(vraag.sortering(), waarde, laatste.volgnr()).cursor());
    }

    /** Every decision that was asked, for an export; at most {@link #MEEST_IN_EXPORT}. */
    public List<Treffer> alles(Zoekvraag vraag) {
        return lees(vraag.geheel(MEEST_IN_EXPORT), MEEST_IN_EXPORT);
    }

    private List<Treffer> lees(Zoekvraag vraag, int aantal) {
        Voorwaarden voorwaarden = voorwaarden(vraag);
        Map<String, Object> parameters = new HashMap<>(voorwaarden.parameters());
        String sql = voorwaarden.sql();
        Zoekvraag.Plaats na = vraag.na();
        if (na != null) {
            sql += " and " + vraag.sortering().verder();
            parameters.put("na", na.waarde());
            parameters.put("volgnr", na.volgnr());
        }
        return metWijken(jdbc.sql(TREFFER + "where " + sql + " order by " + vraag.sortering().volgorde() + " limit " + aantal)
                .params(parameters).query(Zoeker::treffer).list());
    }

    /** One decision by id, as it was known then; null where it was not. */
    @Nullable Treffer vind(UUID id, Peil peil) {
        return metWijken(jdbc.sql(TREFFER + "where z.id = :id and z.vastgelegd_op < :peil").param("id", id).param("peil", peil.tijd())
                .query(Zoeker::treffer).list()).stream().findFirst().orElse(null);
    }

    /** Every decision of a dossier, oldest first. */
    List<Treffer> vanDossier(String dossier, Peil peil) {
        return metWijken(jdbc.sql(TREFFER + "where z.dossier = :dossier and z.vastgelegd_op < :peil order by z.datum, z.volgnr")
                .param("dossier", dossier).param("peil", peil.tijd()).query(Zoeker::treffer).list());
    }

    private List<Treffer> metWijken(List<Treffer> kaal) {
        if (kaal.isEmpty()) {
            return kaal;
        }
        Map<UUID, List<WijkNaam>> wijken = new HashMap<>();
        for (int van = 0; van < kaal.size(); van += 1000) {
            jdbc.sql("select besluit, wijk, naam from zoek_besluit_wijk where besluit in (:ids) order by naam")
                    .param("ids", kaal.subList(van, Math.min(van + 1000, kaal.size())).stream().map(Treffer::id).toList())
                    .query(rij -> {
                        wijken.computeIfAbsent(rij.getObject("besluit", UUID.class), x -> new ArrayList<>())
                                .add(new WijkNaam(rij.getString("wijk"), rij.getString("naam")));
                    });
        }
        return kaal.stream().map(t -> new Treffer(t.id(), t.nummer(), t.orgaan(), t.datum(), t.soort(), t.uitkomst(), t.dossier(), t.vergadering(),
                t.wijziging(), t.onderwerp(), t.tekst(), t.letterlijk(), t.gewijzigdeTekst(), t.aangehoudenTot(), wijken.getOrDefault(t.id(), List.of()),
                t.openbaarheid(), t.geheim(), t.vastgelegdOp(), t.volgnr())).toList();
    }

    /** Whether words are found by their Dutch stem here. */
    boolean kentStammen() {
        return taal.kentStammen();
    }

    /** The decisions with the words of the question marked. */
    public List<Hit> markeer(Zoekvraag vraag, List<Treffer> besluiten) {
        Set<String> woorden = vraag.woorden() == null ? Set.of() : Zoektekst.woorden(vraag.woorden());
        List<@Nullable String> teksten = new ArrayList<>();
        for (Treffer t : besluiten) {
            teksten.addAll(Arrays.asList(t.onderwerp(), t.geldendeTekst(), t.letterlijk(), t.dossier().nummer() + " " + t.dossier().korteTitel(),
                    String.join(", ", t.wijken().stream().map(WijkNaam::naam).toList())));
        }
        List<@Nullable List<Stuk>> stukken = taal.markeer(woorden, teksten);
        List<Hit> hits = new ArrayList<>();
        for (int i = 0; i < besluiten.size(); i++) {
            hits.add(new Hit(besluiten.get(i), stukken.get(5 * i), stukken.get(5 * i + 1), stukken.get(5 * i + 2),
                    Objects.requireNonNull(stukken.get(5 * i + 3)), Objects.requireNonNull(stukken.get(5 * i + 4))));
        }
        return hits;
    }

    /** How many decisions were found, in all and by facet. */
    public Tellingen tel(Zoekvraag vraag) {
        Voorwaarden voorwaarden = voorwaarden(vraag);
        String eerste = "(select z.id, z.uitkomst, z.soort, z.orgaan, z.datum from zoek_besluit z where " + voorwaarden.sql()
                + " order by " + vraag.sortering().volgorde() + " limit " + (TELGRENS + 1) + ") t";
        record Groep(String uitkomst, String soort, String orgaan, int jaar, long aantal) {}
        List<Groep> groepen = jdbc.sql("select uitkomst, soort, orgaan, extract(year from datum) jaar, count(*) aantal from " + eerste
                        + " group by uitkomst, soort, orgaan, extract(year from datum)").params(voorwaarden.parameters())
                .query((rij, nr) -> new Groep(rij.getString("uitkomst"), rij.getString("soort"), rij.getString("orgaan"), rij.getInt("jaar"),
                        rij.getLong("aantal"))).list();
        long aantal = groepen.stream().mapToLong(Groep::aantal).sum();
        List<Telling> perWijk = jdbc.sql("select w.wijk, w.naam, count(*) aantal from " + eerste
                        + " join zoek_besluit_wijk w on w.besluit = t.id group by w.wijk, w.naam order by w.naam").params(voorwaarden.parameters())
                .query((rij, nr) -> new Telling(rij.getString("wijk"), rij.getString("naam"), rij.getLong("aantal"))).list();
        return new Tellingen(Math.min(aantal, TELGRENS), aantal > TELGRENS,
                tel(groepen, Groep::uitkomst, u -> Uitkomst.valueOf(u).naam(), Groep::aantal),
                tel(groepen, Groep::soort, s -> Besluitsoort.valueOf(s).omschrijving(), Groep::aantal),
                tel(groepen, Groep::orgaan, o -> o, Groep::aantal), tel(groepen, g -> String.valueOf(g.jaar()), j -> j, Groep::aantal), perWijk);
    }

    private static <G> List<Telling> tel(List<G> groepen, Function<G, String> waarde, Function<String, String> naam, ToLongFunction<G> aantal) {
        Map<String, Long> som = new LinkedHashMap<>();
        groepen.forEach(g -> som.merge(waarde.apply(g), aantal.applyAsLong(g), Long::sum));
        return som.entrySet().stream().sorted(Map.Entry.<String, Long>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
                .map(e -> new Telling(e.getKey(), naam.apply(e.getKey()), e.getValue())).toList();
    }

    private Voorwaarden voorwaarden(Zoekvraag vraag) {
        List<String> delen = new ArrayList<>(List.of("z.vastgelegd_op < :peil"));
        Map<String, Object> parameters = new HashMap<>(Map.of("peil", vraag.peil().tijd()));
        if (vraag.woorden() != null) {
            Set<String> woorden = Zoektekst.woorden(vraag.woorden());
            delen.add(woorden.isEmpty() ? "1 = 0" : taal.voorwaarde(woorden, parameters));
        }
        if (vraag.wijk() != null) {
            delen.add("exists (select 1 from zoek_besluit_wijk w where w.besluit = z.id and w.wijk = :wijk)");
            parameters.put("wijk", wijkcode(vraag.wijk()));
        }
        if (vraag.persoon() != null) {
            delen.add("exists (select 1 from zoek_besluit_persoon p where p.besluit = z.id and (p.functie = :functie or p.gebruiker in (:personen)))");
            parameters.put("functie", vraag.persoon().toLowerCase(java.util.Locale.ROOT));
            parameters.put("personen", personen(vraag.persoon()));
        }
        gelijk(delen, parameters, "orgaan", vraag.orgaan());
        gelijk(delen, parameters, "uitkomst", vraag.uitkomst() == null ? null : vraag.uitkomst().name());
        gelijk(delen, parameters, "soort", vraag.soort() == null ? null : vraag.soort().name());
        gelijk(delen, parameters, "dossier", vraag.dossier());
        if (vraag.mandaat() != null) {
            delen.add("(z.id in (select b.id from besluit b join mandaat m on m.beslispunt = b.beslispunt where " + DIT_MANDAAT + ")"
                    + " or z.id in (select n.id from mandaatbesluit n join mandaat m on m.id = n.mandaat where " + DIT_MANDAAT + "))");
            parameters.put("mandaat", vraag.mandaat());
        }
        grens(delen, parameters, "z.datum >= :van", "van", vraag.van());
        grens(delen, parameters, "z.datum <= :tot", "tot", vraag.tot());
        return new Voorwaarden(String.join(" and ", delen), parameters);
    }

    private static void gelijk(List<String> delen, Map<String, Object> parameters, String kolom, @Nullable Object waarde) {
        if (waarde != null) {
            delen.add("z." + kolom + " = :" + kolom);
            parameters.put(kolom, waarde);
        }
    }

    private static void grens(List<String> delen, Map<String, Object> parameters, String voorwaarde, String naam, @Nullable LocalDate waarde) {
        if (waarde != null) {
            delen.add(voorwaarde);
            parameters.put(naam, waarde);
        }
    }

    /** The code of a wijk that was asked by code or name. */
    private String wijkcode(String gevraagd) {
        String naam = Zoektekst.vouw(gevraagd);
        record Rij(String code, String naam) {}
        return jdbc.sql("select distinct code, naam from dossier_wijk").query((rij, nr) -> new Rij(rij.getString("code"), rij.getString("naam"))).list()
                .stream().filter(rij -> rij.code().equalsIgnoreCase(gevraagd) || Zoektekst.vouw(rij.naam()).equals(naam)).map(Rij::code)
                .findFirst().orElse(gevraagd);
    }

    /** Keys of the persons whose key or name was asked. */
    private List<String> personen(String gevraagd) {
        String deel = Zoektekst.vouw(gevraagd);
        List<String> sleutels = new ArrayList<>(List.of(gevraagd));
        jdbc.sql("select gebruiker, naam from persoon").query(rij -> {
            if (Zoektekst.vouw(rij.getString("naam")).contains(deel)) {
                sleutels.add(rij.getString("gebruiker"));
            }
        });
        return sleutels;
    }

    private static Treffer treffer(ResultSet rij, int nr) throws SQLException {
        Openbaarheid openbaarheid = Openbaarheid.valueOf(rij.getString("openbaarheid"));
        boolean open = openbaarheid != Openbaarheid.GEHEIM;
        Integer wijziging = rij.getObject("wijziging", Integer.class);
        String kenmerk = wijziging == null ? null : rij.getString("dossier") + "-W" + wijziging;
        return new Treffer(rij.getObject("id", UUID.class), rij.getObject("nummer", Integer.class), rij.getString("orgaan"), rij.getObject("datum", LocalDate.class),
                Besluitsoort.valueOf(rij.getString("soort")), Uitkomst.valueOf(rij.getString("uitkomst")),
                new DossierNaam(rij.getString("dossier"), rij.getString("korte_titel")), rij.getString("vergadering"), kenmerk,
                !open ? null : wijziging == null ? rij.getString("onderwerp") : "Wijziging van " + rij.getString("korte_titel"), open ? rij.getString("tekst") : null, open ? rij.getString("letterlijk") : null,
                open ? rij.getString("gewijzigde_tekst") : null, rij.getObject("aangehouden_tot", LocalDate.class), List.of(), openbaarheid,
                Geheim.van(openbaarheid), rij.getTimestamp("vastgelegd_op").toInstant(), rij.getLong("volgnr"));
    }
}

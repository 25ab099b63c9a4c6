package nl.besluitspoor.raadpleging;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
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

    /** Letters that are shown before and after a word that was found in a nota. */
    private static final int ROND = 120;

    private static final String DIT_MANDAAT = "(m.nummer = :mandaat or cast(m.id as varchar) = :mandaat)";

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
    private final Wijken wijken;
    private final Geheimlezer geheimlezer;

    Zoeker(JdbcClient jdbc, Zoektaal taal, Wijken wijken, Geheimlezer geheimlezer) {
        this.jdbc = jdbc;
        this.taal = taal;
        this.wijken = wijken;
        this.geheimlezer = geheimlezer;
    }

    /**
     * A found decision with the words marked.
     *
     * @param onderwerp null where secret
     * @param tekst     the text that holds; null where secret
     * @param nota      where the nota has the words, when nothing else that is shown has; null otherwise
     */
    public record Hit(Treffer besluit, @Nullable List<Stuk> onderwerp, @Nullable List<Stuk> tekst, @Nullable List<Stuk> letterlijk,
            List<Stuk> dossier, List<Stuk> wijken, @Nullable List<Stuk> nota) {

        private boolean isGemarkeerd() {
            return Stream.of(onderwerp, tekst, letterlijk, dossier, wijken).filter(Objects::nonNull).flatMap(List::stream).anyMatch(Stuk::raak);
        }

        private Hit met(@Nullable List<Stuk> fragment) {
            return new Hit(besluit, onderwerp, tekst, letterlijk, dossier, wijken, fragment);
        }
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

    /** Where a question's decisions come from and what they must be, as SQL with its parameters. */
    private record Voorwaarden(String sql, Map<String, Object> parameters) {}

    /** A page with the counts of all that was found. */
    public record Vondst(Bladzijde bladzijde, Tellingen tellingen) {}

    /** Groups of what was found, with the ids of the page in order: read at once. */
    private record Overzicht(List<Groep> groepen, List<UUID> bladzijde) {}

    /** One page of the decisions that were asked. */
    public Bladzijde zoek(Zoekvraag vraag) {
        taal.planVoorWatGevraagdIs();
        Voorwaarden voorwaarden = voorwaarden(vraag);
        return bladzijde(vraag, lees(vraag, voorwaarden, weinig(vraag, voorwaarden, vraag.limit() + 1), vraag.limit() + 1));
    }

    /** One page of the decisions that were asked, and how many there are, in all and by facet. */
    public Vondst zoekEnTel(Zoekvraag vraag) {
        taal.planVoorWatGevraagdIs();
        Voorwaarden voorwaarden = voorwaarden(vraag);
        Overzicht overzicht = weinig(vraag, voorwaarden, vraag.limit() + 1);
        boolean ineens = overzicht != null;
        String eerste = "order by " + opWijk(vraag, vraag.sortering().volgorde());
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
        Voorwaarden voorwaarden = voorwaarden(geheel);
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
            pagina = VELDEN + voorwaarden.sql() + opWijk(vraag, na(vraag, parameters)) + " order by " + opWijk(vraag, vraag.sortering().volgorde()) + " limit " + aantal;
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
        if (!kanWeinigZijn(vraag)) {
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

    private boolean kanWeinigZijn(Zoekvraag vraag) {
        return taal.kentStammen() && !isLangsWijk(vraag)
                && Stream.of(vraag.woorden(), vraag.wijk(), vraag.persoon(), vraag.mandaat()).anyMatch(Objects::nonNull);
    }

    /** Whether the rows of the wijk, which have the day and the number too, give the order: where little else is asked, or no index has it all. */
    private boolean isLangsWijk(Zoekvraag vraag) {
        return vraag.wijk() != null && (!taal.kentKenmerken() || Stream.of(vraag.woorden(), vraag.persoon(), vraag.mandaat(), vraag.orgaan(), vraag.uitkomst(),
                vraag.soort(), vraag.dossier(), vraag.van(), vraag.tot()).allMatch(Objects::isNull));
    }

    private String opWijk(Zoekvraag vraag, String volgorde) {
        return isLangsWijk(vraag) ? volgorde.replace("z.datum", "zw.datum").replace("z.volgnr", "zw.volgnr") : volgorde;
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
                    Objects.requireNonNull(stukken.get(5 * i + 3)), Objects.requireNonNull(stukken.get(5 * i + 4)), null));
        }
        return woorden.isEmpty() ? hits : metNota(woorden, hits);
    }

    /** To the hits in which nothing is marked, the place in the nota that has a word of the question. */
    private List<Hit> metNota(Set<String> woorden, List<Hit> hits) {
        List<UUID> stil = hits.stream().filter(hit -> hit.besluit().geheim() == null && !hit.isGemarkeerd()).map(hit -> hit.besluit().id()).toList();
        if (stil.isEmpty()) {
            return hits;
        }
        Map<UUID, StringBuilder> notas = new LinkedHashMap<>();
        jdbc.sql("""
                select z.id, s.volgnr, 0 rij, t.kop, t.tekst from zoek_besluit z join bevroren_stuk s on s.versie = z.nota_versie
                    join voorstel_sectie t on t.bewaring = s.bewaring where z.id in (:ids)
                union all select z.id, s.volgnr, o.volgnr, o.kop, o.tekst from zoek_besluit z join besluit b on b.id = z.id
                    join bevroren_stuk s on s.versie = z.nota_versie join voorstel_onderbouwing o on o.bewaring = s.bewaring
                    where z.id in (:ids) and o.nummer like cast(b.nummer as varchar) || '.%'
                order by 1, 2, 3""").param("ids", stil).query(rij -> {
                    StringBuilder nota = notas.computeIfAbsent(rij.getObject("id", UUID.class), x -> new StringBuilder());
                    if (rij.getString("tekst") != null) {
                        nota.append(rij.getString("kop") == null ? "" : rij.getString("kop") + ". ").append(rij.getString("tekst")).append(' ');
                    }
                });
        List<UUID> ids = List.copyOf(notas.keySet());
        List<@Nullable List<Stuk>> gemarkeerd = taal.markeer(woorden, notas.values().stream().<@Nullable String>map(StringBuilder::toString).toList());
        Map<UUID, List<Stuk>> fragmenten = new HashMap<>();
        for (int i = 0; i < ids.size(); i++) {
            List<Stuk> fragment = fragment(Objects.requireNonNull(gemarkeerd.get(i)));
            if (!fragment.isEmpty()) {
                fragmenten.put(ids.get(i), fragment);
            }
        }
        return hits.stream().map(hit -> fragmenten.containsKey(hit.besluit().id()) ? hit.met(fragmenten.get(hit.besluit().id())) : hit).toList();
    }

    /** The first marked word with some text around it; empty where nothing is marked. */
    private static List<Stuk> fragment(List<Stuk> stukken) {
        for (int i = 0; i < stukken.size(); i++) {
            if (stukken.get(i).raak()) {
                String voor = i == 0 ? "" : stukken.get(i - 1).tekst();
                String na = i == stukken.size() - 1 ? "" : stukken.get(i + 1).tekst();
                int van = voor.length() <= ROND ? 0 : voor.indexOf(' ', voor.length() - ROND) + 1;
                int tot = na.length() <= ROND ? na.length() : Math.max(0, na.lastIndexOf(' ', ROND));
                return List.of(new Stuk((van > 0 ? "… " : "") + voor.substring(van), false), stukken.get(i),
                        new Stuk(na.substring(0, tot) + (tot < na.length() ? " …" : ""), false));
            }
        }
        return List.of();
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

    private Voorwaarden voorwaarden(Zoekvraag vraag) {
        boolean langsWijk = isLangsWijk(vraag);
        List<String> delen = new ArrayList<>(List.of("z.vastgelegd_op < :peil"));
        Map<String, Object> parameters = new HashMap<>(Map.of("peil", vraag.peil().tijd()));
        if (vraag.woorden() != null) {
            Set<String> woorden = Zoektekst.woorden(vraag.woorden());
            delen.add(woorden.isEmpty() ? "1 = 0" : taal.voorwaarde(woorden, parameters));
        }
        if (vraag.wijk() != null) {
            String code = wijkcode(vraag.wijk());
            parameters.put("wijk", langsWijk ? code : Zoektaal.WIJK + code);
            if (!langsWijk) {
                delen.add("z.kenmerken @> cast(array[:wijk] as varchar[])");
            }
        }
        if (vraag.persoon() != null) {
            String functie = vraag.persoon().toLowerCase(java.util.Locale.ROOT);
            boolean isFunctie = jdbc.sql("select 1 from zoek_besluit_persoon where functie = :functie fetch first 1 rows only").param("functie", functie)
                    .query(Integer.class).optional().isPresent();
            List<String> personen = isFunctie ? List.of(functie) : personen(vraag.persoon());
            if (taal.kentKenmerken()) {
                delen.add("z.kenmerken && cast(array[:kenmerken] as varchar[])");
                parameters.put("kenmerken", personen.stream().map(wie -> (isFunctie ? Zoektaal.FUNCTIE : Zoektaal.PERSOON) + wie).toList());
            }
            if (!taal.kentKenmerken() || !vraag.peil().isNu()) {
                delen.add("exists (select 1 from zoek_besluit_persoon p where p.besluit = z.id and p.sinds < :peil and "
                        + (isFunctie ? "p.functie" : "p.gebruiker") + " in (:personen))");
                parameters.put("personen", personen);
            }
        }
        gelijk(delen, parameters, "orgaan", vraag.orgaan());
        gelijk(delen, parameters, "uitkomst", vraag.uitkomst() == null ? null : vraag.uitkomst().name());
        gelijk(delen, parameters, "soort", vraag.soort() == null ? null : vraag.soort().name());
        gelijk(delen, parameters, "dossier", vraag.dossier());
        if (vraag.mandaat() != null) {
            delen.add("z.id in (select b.id from mandaat m join besluit b on b.beslispunt = m.beslispunt where m.vastgelegd_op < :peil and " + DIT_MANDAAT
                    + " union all select n.id from mandaat m join mandaatbesluit n on n.mandaat = m.id where " + DIT_MANDAAT + ")");
            parameters.put("mandaat", vraag.mandaat());
        }
        grens(delen, parameters, "z.datum >= :van", "van", vraag.van());
        grens(delen, parameters, "z.datum <= :tot", "tot", vraag.tot());
        return new Voorwaarden("from zoek_besluit z " + (langsWijk ? "join zoek_besluit_wijk zw on zw.besluit = z.id and zw.wijk = :wijk " : "")
                + "where " + String.join(" and ", delen), parameters);
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
        return wijken.alle().stream().filter(w -> w.code().equalsIgnoreCase(gevraagd) || Zoektekst.vouw(w.naam()).equals(naam)).map(Wijk::code)
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

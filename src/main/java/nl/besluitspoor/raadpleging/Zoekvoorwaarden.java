package nl.besluitspoor.raadpleging;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import nl.besluitspoor.dossier.Wijk;
import nl.besluitspoor.dossier.Wijken;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Says a question in SQL: where its decisions come from, and what they must be. */
@Component
class Zoekvoorwaarden {

    private static final int ZELDZAAM = 5_000;

    private static final String DIT_MANDAAT = "(m.nummer = :mandaat or cast(m.id as varchar) = :mandaat)";

    private final JdbcClient jdbc;
    private final Zoektaal taal;
    private final Wijken wijken;

    Zoekvoorwaarden(JdbcClient jdbc, Zoektaal taal, Wijken wijken) {
        this.jdbc = jdbc;
        this.taal = taal;
        this.wijken = wijken;
    }

    /**
     * Where a question's decisions come from and what they must be, as SQL with its parameters.
     *
     * @param langsWijk whether the rows of the wijk, which have the day and the number too, give the order
     */
    record Voorwaarden(String sql, Map<String, Object> parameters, boolean langsWijk) {

        /** The order, with the wijk itself where its rows give it: H2 follows an index from its first column alone. */
        String volgorde(Sortering sortering) {
            return (langsWijk ? "zw.wijk, " : "") + opWijk(sortering.volgorde());
        }

        /** The same with the rows of the wijk, where those give the order. */
        String opWijk(String sql) {
            return langsWijk ? sql.replace("z.datum", "zw.datum").replace("z.volgnr", "zw.volgnr") : sql;
        }
    }

    Voorwaarden voor(Zoekvraag vraag) {
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
            String functie = vraag.persoon().toLowerCase(Locale.ROOT);
            boolean isFunctie = jdbc.sql("select 1 from zoek_besluit_persoon where functie = :functie fetch first 1 rows only").param("functie", functie)
                    .query(Integer.class).optional().isPresent();
            List<String> personen = isFunctie ? List.of(functie) : personen(vraag.persoon());
            if (taal.kentKenmerken()) {
                delen.add("z.kenmerken && cast(array[:kenmerken] as varchar[])");
                parameters.put("kenmerken", personen.stream().map(wie -> (isFunctie ? Zoektaal.FUNCTIE : Zoektaal.PERSOON) + wie).toList());
            }
            if (!taal.kentKenmerken() || !vraag.peil().isNu()) {
                String wie = (isFunctie ? "p.functie" : "p.gebruiker") + " in (:personen)";
                parameters.put("personen", personen);
                delen.add(!taal.kentKenmerken() && isZeldzaam(wie, personen)
                        ? "z.id in (select p.besluit from zoek_besluit_persoon p where p.sinds < :peil and " + wie + ")"
                        : "exists (select 1 from zoek_besluit_persoon p where p.besluit = z.id and p.sinds < :peil and " + wie + ")");
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
                + "where " + String.join(" and ", delen), parameters, langsWijk);
    }

    /** Whether few decisions have such a person: those are looked up then, and of a frequent one each decision is asked whether it is his. */
    private boolean isZeldzaam(String wie, List<String> personen) {
        return jdbc.sql("select count(*) from (select 1 from zoek_besluit_persoon p where %s fetch first %d rows only) p".formatted(wie, ZELDZAAM + 1))
                .param("personen", personen).query(Integer.class).single() <= ZELDZAAM;
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

    /** Whether to go along the rows of the wijk: where little else is asked, or no index has it all. */
    private boolean isLangsWijk(Zoekvraag vraag) {
        return vraag.wijk() != null && (!taal.kentKenmerken() || Stream.of(vraag.woorden(), vraag.persoon(), vraag.mandaat(), vraag.orgaan(), vraag.uitkomst(),
                vraag.soort(), vraag.dossier(), vraag.van(), vraag.tot()).allMatch(Objects::isNull));
    }
}

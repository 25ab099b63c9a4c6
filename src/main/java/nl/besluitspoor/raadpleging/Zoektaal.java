package nl.besluitspoor.raadpleging;

import java.sql.DatabaseMetaData;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcUtils;
import org.springframework.jdbc.support.MetaDataAccessException;
import org.springframework.stereotype.Component;

/**
 * How words are found: on PostgreSQL by their Dutch stem ('wijken' finds 'wijk'), on any other database where a word of the
 * text begins with them ('wijk' finds 'wijken', not the other way).
 */
@Component
class Zoektaal {

    /** How a kenmerk begins that is a wijk, a person, a function. */
    static final String WIJK = "w:";
    static final String PERSOON = "p:";
    static final String FUNCTIE = "f:";
    /** What a decision {@code z} can be found by beside its words: its wijken, who acted for it, and in what function. */
    static final String KENMERKEN = """
            cast(array(select '%s' || wijk from zoek_besluit_wijk where besluit = z.id
                       union select '%s' || gebruiker from zoek_besluit_persoon where besluit = z.id
                       union select '%s' || functie from zoek_besluit_persoon where besluit = z.id) as varchar[])""".formatted(WIJK, PERSOON, FUNCTIE);

    private final JdbcClient jdbc;
    private final boolean stammen;

    Zoektaal(JdbcClient jdbc, DataSource bron) throws MetaDataAccessException {
        this.jdbc = jdbc;
        this.stammen = "PostgreSQL".equals(JdbcUtils.<String>extractDatabaseMetaData(bron, DatabaseMetaData::getDatabaseProductName));
    }

    /** Whether words are found by their stem. */
    boolean kentStammen() {
        return stammen;
    }

    /** Whether one index holds the words and the {@link #KENMERKEN} of a decision. */
    boolean kentKenmerken() {
        return stammen;
    }

    /**
     * Has the queries of this transaction planned for the values that are asked: how many decisions have a word, a wijk or a
     * person differs a thousandfold, and a plan for any of them is a bad one for most.
     */
    void planVoorWatGevraagdIs() {
        if (stammen) {
            jdbc.sql("set local plan_cache_mode = force_custom_plan").update();
        }
    }

    /** The condition for these words, and its parameters. */
    String voorwaarde(Set<String> woorden, Map<String, Object> parameters) {
        if (stammen) {
            parameters.put("woorden", String.join(" ", woorden));
            return "z.zoekvector @@ plainto_tsquery('dutch', :woorden)";
        }
        List<String> delen = new ArrayList<>();
        for (String woord : woorden) {
            parameters.put("woord" + delen.size(), "% " + woord + "%");
            delen.add("z.zoektekst like :woord" + delen.size());
        }
        return String.join(" and ", delen);
    }

    /** Marks the words in these texts; a text of null stays null. */
    List<@Nullable List<Stuk>> markeer(Set<String> woorden, List<@Nullable String> teksten) {
        Map<String, String> stam = stammen && !woorden.isEmpty() ? stammen(woorden, teksten) : Map.of();
        Set<String> gezocht = new HashSet<>();
        woorden.forEach(w -> gezocht.add(stam.getOrDefault(w, w)));
        List<@Nullable List<Stuk>> uit = new ArrayList<>();
        for (String tekst : teksten) {
            uit.add(tekst == null ? null : markeer(tekst, gezocht, stam));
        }
        return uit;
    }

    private List<Stuk> markeer(String tekst, Set<String> gezocht, Map<String, String> stam) {
        List<Stuk> stukken = new ArrayList<>();
        Matcher woord = Zoektekst.delen(tekst);
        int van = 0;
        while (!gezocht.isEmpty() && woord.find()) {
            if (isRaak(woord.group(), gezocht, stam)) {
                if (woord.start() > van) {
                    stukken.add(new Stuk(tekst.substring(van, woord.start()), false));
                }
                stukken.add(new Stuk(woord.group(), true));
                van = woord.end();
            }
        }
        if (van < tekst.length()) {
            stukken.add(new Stuk(tekst.substring(van), false));
        }
        return stukken;
    }

    private boolean isRaak(String woord, Set<String> gezocht, Map<String, String> stam) {
        List<String> vormen = new ArrayList<>(List.of(Zoektekst.kaal(woord)));
        if (woord.indexOf('-') > 0) {
            vormen.addAll(Zoektekst.woorden(woord.replace('-', ' ')));
        }
        return vormen.stream().anyMatch(vorm -> stammen ? gezocht.contains(stam.getOrDefault(vorm, vorm))
                : gezocht.stream().anyMatch(vorm::startsWith));
    }

    private Map<String, String> stammen(Set<String> woorden, List<@Nullable String> teksten) {
        Set<String> alle = new HashSet<>(woorden);
        for (String tekst : teksten) {
            if (tekst != null) {
                alle.addAll(Zoektekst.woorden(tekst));
                alle.addAll(Zoektekst.woorden(tekst.replace('-', ' ')));
            }
        }
        Map<String, String> stam = new HashMap<>();
        jdbc.sql("select w, (ts_lexize('dutch_stem', w))[1] stam from regexp_split_to_table(:woorden, ' ') w")
                .param("woorden", String.join(" ", alle)).query(rij -> {
                    if (rij.getString("stam") != null) {
                        stam.put(rij.getString("w"), rij.getString("stam"));
                    }
                });
        return stam;
    }
}

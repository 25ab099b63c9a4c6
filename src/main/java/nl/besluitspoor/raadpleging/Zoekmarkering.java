package nl.besluitspoor.raadpleging;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import nl.besluitspoor.raadpleging.Treffer.WijkNaam;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Marks the words of a question in the decisions that were found with it. */
@Component
@Transactional(readOnly = true)
public class Zoekmarkering {

    /** Letters that are shown before and after a word that was found in a nota. */
    private static final int ROND = 120;

    private final JdbcClient jdbc;
    private final Zoektaal taal;

    Zoekmarkering(JdbcClient jdbc, Zoektaal taal) {
        this.jdbc = jdbc;
        this.taal = taal;
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

    /** Whether words are found by their Dutch stem here. */
    boolean kentStammen() {
        return taal.kentStammen();
    }
}

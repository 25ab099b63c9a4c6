package nl.besluitspoor.register.controle;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.text.Normalizer;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.besluitspoor.register.rijen.Rijenzegel;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Compares the domain's rows with the entries that stand for them, both ways. */
@Component
class Rijcontrole {

    private static final Pattern NAAM = Pattern.compile("[a-z][a-z0-9_]*");
    private static final Pattern GAT = Pattern.compile("\\{([a-z0-9_]+)\\}");

    private final JdbcClient jdbc;
    private final Rijenzegel zegel;
    private final ObjectMapper json;

    Rijcontrole(JdbcClient jdbc, Rijenzegel zegel, ObjectMapper json) {
        this.jdbc = jdbc;
        this.zegel = zegel;
        this.json = json;
    }

    /**
     * An entry whose row is compared with it.
     *
     * @param besloten values of the entry's committed fields, as far as they exist
     */
    record Vraag(UUID id, Rijregel regel, JsonNode invoer, Map<String, String> besloten) {

        /** Whether this is a committed field that no longer has a value. */
        private boolean isGewist(String veld) {
            return invoer.path("besloten").has(veld) && !besloten.containsKey(veld);
        }
    }

    /** By entry, what differs between it and its row; a table is read for many entries together. */
    Map<UUID, List<String>> verschillen(List<Vraag> vragen) {
        Map<Rijregel, List<Vraag>> perRegel = new IdentityHashMap<>();
        vragen.forEach(vraag -> perRegel.computeIfAbsent(vraag.regel(), regel -> new ArrayList<>()).add(vraag));
        Map<UUID, List<String>> uit = new HashMap<>();
        perRegel.forEach((regel, lijst) -> {
            for (int van = 0; van < lijst.size(); van += Rijenzegel.PER_KEER) {
                Map<Vraag, Map<String, String>> sleutels = new IdentityHashMap<>();
                lijst.subList(van, Math.min(van + Rijenzegel.PER_KEER, lijst.size()))
                        .forEach(vraag -> sleutels.put(vraag, sleutelwaarden(regel, vraag.invoer().path("sleutel").asText())));
                Map<List<String>, Map<String, @Nullable String>> rijen = rijen(regel, sleutels.values());
                sleutels.forEach((vraag, sleutel) -> uit.put(vraag.id(), verschillen(vraag, sleutel, rijen)));
            }
        });
        return uit;
    }

    private List<String> verschillen(Vraag vraag, Map<String, String> sleutel, Map<List<String>, Map<String, @Nullable String>> rijen) {
        if (sleutel.isEmpty()) {
            return List.of();
        }
        Rijregel regel = vraag.regel();
        JsonNode invoer = vraag.invoer();
        Map<String, @Nullable String> rij = rijen.getOrDefault(eigen(regel, sleutel), Map.of());
        if (rij.isEmpty()) {
            return List.of("de rij in %s (%s) die erbij hoort is er niet".formatted(regel.tabel(), String.join(", ", sleutel.values())));
        }
        List<String> verschillen = new ArrayList<>();
        regel.kolommen().forEach((kolom, veld) -> {
            if (!vraag.isGewist(veld) && !Objects.equals(waarde(invoer, vraag.besloten(), veld), rij.get(kolom))) {
                verschillen.add("%s.%s is anders dan de invoer zegt".formatted(regel.tabel(), kolom));
            }
        });
        Rijregel.Inhoud inhoud = regel.inhoud();
        if (inhoud != null && !hash(inhoud, sleutel.values().iterator().next()).equals(verwacht(inhoud, sleutel.values().iterator().next(), invoer))) {
            verschillen.add("de inhoud in %s is anders dan de invoer zegt".formatted(inhoud.tabel()));
        }
        return verschillen;
    }

    /** Rows that no entry stands for, as sentences; at most so many a table. */
    List<String> zonderInvoer(Map<String, List<String>> volledig, int meest) {
        List<String> uit = new ArrayList<>();
        Map<String, List<String>> alle = new TreeMap<>(volledig);
        alle.putAll(zegel.sleutels());
        alle.forEach((tabel, sleutels) -> {
            String niet = sleutels.stream().map(een -> "not exists (select 1 from register_invoer i where i.sleutel = " + sleutel(een) + ")")
                    .collect(Collectors.joining(" and "));
            jdbc.sql("select " + sleutel(sleutels.get(0)) + " as sleutel from " + naam(tabel) + " t where " + niet + " fetch first " + meest + " rows only")
                    .query(String.class).list().forEach(een -> uit.add("in %s staat een rij zonder invoer in het register (%s)".formatted(tabel, een)));
        });
        return uit;
    }

    /** SQL that writes the key of a row {@code t}. */
    private static String sleutel(String vorm) {
        StringBuilder sleutel = new StringBuilder();
        Matcher gat = GAT.matcher(vorm);
        int vorige = 0;
        while (gat.find()) {
            if (gat.start() > vorige) {
                sleutel.append(sleutel.isEmpty() ? "" : " || ").append('\'').append(vorm, vorige, gat.start()).append('\'');
            }
            sleutel.append(sleutel.isEmpty() ? "" : " || ").append("cast(t.").append(naam(gat.group(1))).append(" as varchar)");
            vorige = gat.end();
        }
        return sleutel.toString();
    }

    private static Map<String, String> sleutelwaarden(Rijregel regel, String sleutel) {
        List<String> kolommen = new ArrayList<>();
        Matcher gat = GAT.matcher(regel.sleutel());
        StringBuilder vorm = new StringBuilder();
        int vorige = 0;
        while (gat.find()) {
            vorm.append(Pattern.quote(regel.sleutel().substring(vorige, gat.start()))).append("([^:]+)");
            kolommen.add(naam(gat.group(1)));
            vorige = gat.end();
        }
        vorm.append(Pattern.quote(regel.sleutel().substring(vorige)));
        Matcher past = Pattern.compile(vorm.toString()).matcher(sleutel);
        Map<String, String> waarden = new LinkedHashMap<>();
        if (past.matches()) {
            for (int nr = 0; nr < kolommen.size(); nr++) {
                waarden.put(kolommen.get(nr), past.group(nr + 1));
            }
        }
        return waarden;
    }

    /** The rows with these keys, by the values of the key's columns. */
    private Map<List<String>, Map<String, @Nullable String>> rijen(Rijregel regel, Collection<Map<String, String>> sleutels) {
        Map<String, Set<String>> samen = new LinkedHashMap<>();
        sleutels.forEach(sleutel -> sleutel.forEach((kolom, waarde) -> samen.computeIfAbsent(kolom, naam -> new LinkedHashSet<>()).add(waarde)));
        if (samen.isEmpty()) {
            return Map.of();
        }
        Map<List<String>, Map<String, @Nullable String>> uit = new HashMap<>();
        zegel.vraag(regel.tabel(), samen, "*").query((RowCallbackHandler) rij -> {
            Map<String, @Nullable String> kolommen = kolommen(rij);
            uit.put(samen.keySet().stream().map(kolom -> String.valueOf(kolommen.get(kolom))).toList(), kolommen);
        });
        return uit;
    }

    /** The values of a key as the columns write them; empty where they can be none of the columns'. */
    private List<String> eigen(Rijregel regel, Map<String, String> sleutel) {
        return sleutel.entrySet().stream().flatMap(een -> zegel.parameter(regel.tabel(), een.getKey(), een.getValue()).stream()).map(String::valueOf).toList();
    }

    private static Map<String, @Nullable String> kolommen(ResultSet rij) throws SQLException {
        ResultSetMetaData vorm = rij.getMetaData();
        Map<String, @Nullable String> uit = new HashMap<>();
        for (int nr = 1; nr <= vorm.getColumnCount(); nr++) {
            uit.put(vorm.getColumnLabel(nr).toLowerCase(Locale.ROOT), tekst(rij.getObject(nr)));
        }
        return uit;
    }

    private static @Nullable String tekst(@Nullable Object waarde) {
        if (waarde == null) {
            return null;
        }
        if (waarde instanceof Timestamp moment) {
            return moment.toInstant().truncatedTo(ChronoUnit.MILLIS).toString();
        }
        if (waarde instanceof OffsetDateTime moment) {
            return moment.toInstant().truncatedTo(ChronoUnit.MILLIS).toString();
        }
        if (waarde instanceof Date dag) {
            return dag.toLocalDate().toString();
        }
        if (waarde instanceof BigDecimal bedrag) {
            return bedrag.toPlainString();
        }
        return Normalizer.normalize(waarde.toString(), Normalizer.Form.NFC);
    }

    private static @Nullable String waarde(JsonNode invoer, Map<String, String> besloten, String veld) {
        if (veld.startsWith("/")) {
            JsonNode waarde = invoer.at(veld);
            return waarde.isMissingNode() ? null : waarde.asText();
        }
        JsonNode open = invoer.path("open").path(veld);
        return open.isMissingNode() ? besloten.get(veld) : open.asText();
    }

    /** The hash that the newest entry about the content says. */
    private String verwacht(Rijregel.Inhoud inhoud, String sleutel, JsonNode invoer) {
        String eerste = invoer.at(inhoud.sha256()).asText();
        if (inhoud.anders() == null || inhoud.andersIn() == null || jdbc.sql("select count(*) from " + naam(inhoud.andersIn()) + " where "
                + naam(inhoud.sleutel()) + " = :sleutel").param("sleutel", zegel.parameter(inhoud.andersIn(), inhoud.sleutel(), sleutel).orElseThrow()).query(Long.class).single() == 0) {
            return eerste;
        }
        return jdbc.sql("select inhoud from register_invoer where soort = :soort and sleutel like :sleutel")
                .param("soort", inhoud.anders()).param("sleutel", inhoud.anders() + ":" + sleutel + ":%").query(String.class).list().stream().map(this::lees)
                .max(Comparator.comparingInt(een -> een.at("/open/volgnr").asInt())).map(een -> een.at("/open/nieuw").asText()).orElse(eerste);
    }

    private JsonNode lees(String inhoud) {
        try {
            return json.readTree(inhoud);
        } catch (JsonProcessingException e) {
            return json.createObjectNode();
        }
    }

    private String hash(Rijregel.Inhoud inhoud, String sleutel) {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            jdbc.sql("select " + naam(inhoud.kolom()) + " from " + naam(inhoud.tabel()) + " where " + naam(inhoud.sleutel()) + " = :sleutel order by "
                    + naam(inhoud.volgorde())).param("sleutel", zegel.parameter(inhoud.tabel(), inhoud.sleutel(), sleutel).orElseThrow())
                    .query((RowCallbackHandler) rij -> sha256.update(rij.getBytes(1)));
            return HexFormat.of().formatHex(sha256.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 ontbreekt in deze Java", e);
        }
    }

    private static String naam(String naam) {
        if (!NAAM.matcher(naam).matches()) {
            throw new IllegalArgumentException("'" + naam + "' is geen naam van een tabel of kolom");
        }
        return naam;
    }
}

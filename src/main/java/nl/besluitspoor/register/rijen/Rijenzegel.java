package nl.besluitspoor.register.rijen;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Time;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.besluitspoor.register.Registerinvoer;
import nl.besluitspoor.register.boom.Hashes;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the rows that an entry seals and gives their hashes: a line a table, with how many rows there are and their SHA-256. */
@Component
public class Rijenzegel {

    /** Name of the committed field that holds the lines. */
    public static final String VELD = Registerinvoer.RIJEN;
    /** A line that says nothing of its rows: a newer entry does. */
    public static final String NIETS = "-";
    private static final int MEEST_SLEUTEL = 80;
    /** Entries for which a table is read together: what they seal is in memory at one time. */
    public static final int PER_KEER = 256;
    private static final int MEEST_WAARDEN = 10_000;
    private static final Pattern NAAM = Pattern.compile("[a-z][a-z0-9_]*");

    private final JdbcClient jdbc;
    private final ObjectMapper json;
    private final Map<String, List<Rijenregel>> regels = new HashMap<>();
    private final Map<String, Map<String, Integer>> vormen = new ConcurrentHashMap<>();

    Rijenzegel(JdbcClient jdbc, ObjectMapper json) {
        this.jdbc = jdbc;
        this.json = json;
        try {
            for (Resource bron : new PathMatchingResourcePatternResolver().getResources("classpath*:register/soorten/*.json")) {
                try (InputStream in = bron.getInputStream()) {
                    JsonNode schema = json.readTree(in);
                    if (schema.has("x-rijen")) {
                        String naam = Objects.requireNonNull(bron.getFilename());
                        regels.put(naam.substring(0, naam.length() - ".json".length()),
                                List.of(json.treeToValue(schema.get("x-rijen"), Rijenregel[].class)));
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("de soorten van het register zijn niet te lezen", e);
        }
    }

    /** One set of rows: what it is the set of, and the line that tells of it. */
    public record Regelstand(Rijenregel regel, String sleutel, String lijn) {

        /** What is wrong with rows whose line was another when they were sealed. */
        public String verschil(String was) {
            String aantal = was.split(" ")[1];
            String nu = lijn.split(" ")[1];
            String waar = sleutel.length() <= MEEST_SLEUTEL ? sleutel : sleutel.substring(0, MEEST_SLEUTEL) + "…";
            return aantal.equals(nu) ? "in %s is een rij anders dan bij deze invoer is vastgelegd (%s)".formatted(regel.tabel(), waar)
                    : "in %s staan %s rijen en bij deze invoer zijn er %s vastgelegd (%s)".formatted(regel.tabel(), nu, aantal, waar);
        }
    }

    /** The lines that an entry of this type holds now, one under another; empty where the type seals no rows. */
    public Optional<String> lijnen(String soort, int versie, JsonNode invoer) {
        return regels.containsKey(soort + "-" + versie)
                ? Optional.of(standen(soort, versie, invoer).stream().map(Regelstand::lijn).collect(Collectors.joining("\n"))) : Optional.empty();
    }

    /** The rows as they are now, in the order of the type's rules. */
    public List<Regelstand> standen(String soort, int versie, JsonNode invoer) {
        return standen(List.of(new Vraag(soort, versie, invoer))).get(0);
    }

    /** An entry whose rows are asked. */
    public record Vraag(String soort, int versie, JsonNode invoer) {}

    /** The place of one answer, and the values in each column by which its rows are asked. */
    private record Plek(Regelstand[] standen, int nr, Map<String, Set<String>> waarden) {

        private boolean isLeeg() {
            return waarden.values().stream().anyMatch(Set::isEmpty);
        }
    }

    /** A row: the values by which it was asked, and what of it is sealed. */
    private record Gelezen(List<@Nullable String> waar, String tekst) {}

    /** The same for many entries at once, each in the order of its type's rules: a table is read for many of them together. */
    public List<List<Regelstand>> standen(List<Vraag> vragen) {
        Map<Rijenregel, List<Plek>> plekken = new IdentityHashMap<>();
        List<Regelstand[]> uit = new ArrayList<>();
        for (Vraag vraag : vragen) {
            List<Rijenregel> hier = regels(vraag.soort(), vraag.versie());
            Regelstand[] standen = new Regelstand[hier.size()];
            uit.add(standen);
            for (int nr = 0; nr < standen.length; nr++) {
                Rijenregel regel = hier.get(nr);
                plekken.computeIfAbsent(regel, nieuw -> new ArrayList<>()).add(new Plek(standen, nr, waarden(regel.tabel(), regel.waar(), vraag.invoer())));
            }
        }
        plekken.forEach((regel, lijst) -> {
            for (int van = 0; van < lijst.size(); van += PER_KEER) {
                vul(regel, lijst.subList(van, Math.min(van + PER_KEER, lijst.size())));
            }
        });
        return uit.stream().map(List::of).toList();
    }

    /** The rules of a type, in their order. */
    List<Rijenregel> regels(String soort, int versie) {
        return regels.getOrDefault(soort + "-" + versie, List.of());
    }

    /** Whether entries of this type seal rows. */
    public boolean heeftRegels(String soort, int versie) {
        return regels.containsKey(soort + "-" + versie);
    }

    /** The types, as {@code soort-versie}, whose rows stand in one of these tables. */
    public List<String> soortenMet(Set<String> tabellen) {
        return regels.entrySet().stream().filter(een -> een.getValue().stream().anyMatch(regel -> tabellen.contains(regel.tabel())))
                .map(Map.Entry::getKey).sorted().toList();
    }

    /** The tables of which each row has an entry, each with the keys that it may have. */
    public Map<String, List<String>> sleutels() {
        Map<String, List<String>> uit = new TreeMap<>();
        regels.values().forEach(lijst -> lijst.stream().filter(regel -> regel.sleutels() != null)
                .forEach(regel -> uit.put(regel.tabel(), Objects.requireNonNull(regel.sleutels()))));
        return uit;
    }

    /** The tables that are sealed, each with the columns that no entry seals. */
    public Map<String, List<String>> dekking() {
        Map<String, List<String>> uit = new TreeMap<>();
        regels.values().forEach(lijst -> lijst.forEach(regel -> uit.computeIfAbsent(regel.tabel(), tabel -> new ArrayList<>(vorm(tabel).keySet()))
                .removeAll(regel.kolommen())));
        return uit;
    }

    private void vul(Rijenregel regel, List<Plek> plekken) {
        Map<String, Set<String>> samen = new TreeMap<>();
        plekken.stream().filter(plek -> !plek.isLeeg()).forEach(plek -> plek.waarden()
                .forEach((kolom, waarden) -> samen.computeIfAbsent(kolom, naam -> new LinkedHashSet<>()).addAll(waarden)));
        if (plekken.size() > 1 && samen.values().stream().mapToInt(Set::size).sum() > MEEST_WAARDEN) {
            vul(regel, plekken.subList(0, plekken.size() / 2));
            vul(regel, plekken.subList(plekken.size() / 2, plekken.size()));
            return;
        }
        Map<String, List<Gelezen>> rijen = samen.isEmpty() ? Map.of() : lees(regel, samen);
        plekken.forEach(plek -> plek.standen()[plek.nr()] = stand(regel, plek, rijen));
    }

    private static Regelstand stand(Rijenregel regel, Plek plek, Map<String, List<Gelezen>> rijen) {
        List<Set<String>> per = List.copyOf(plek.waarden().values());
        List<String> gevonden = plek.isLeeg() ? List.of()
                : per.get(0).stream().flatMap(waarde -> rijen.getOrDefault(waarde, List.of()).stream())
                        .filter(rij -> IntStream.range(1, per.size()).allMatch(nr -> per.get(nr).contains(rij.waar().get(nr))))
                        .map(Gelezen::tekst).sorted().toList();
        String hash = HexFormat.of().formatHex(Hashes.sha256(String.join("\n", gevonden).getBytes(StandardCharsets.UTF_8)));
        String sleutel = plek.waarden().entrySet().stream().map(een -> een.getKey() + " " + String.join(",", een.getValue()))
                .collect(Collectors.joining(", "));
        return new Regelstand(regel, sleutel, regel.tabel() + " " + gevonden.size() + " " + hash);
    }

    /** The rows that have any of these values in each of these columns, by their value in the first. */
    private Map<String, List<Gelezen>> lees(Rijenregel regel, Map<String, Set<String>> samen) {
        int aantal = samen.size();
        String kolommen = Stream.concat(samen.keySet().stream(), regel.kolommen().stream()).map(Rijenzegel::naam).collect(Collectors.joining(", "));
        Map<String, List<Gelezen>> uit = new HashMap<>();
        vraag(regel.tabel(), samen, kolommen).query((RowCallbackHandler) rij -> {
            List<@Nullable String> waar = new ArrayList<>();
            for (int nr = 1; nr <= aantal; nr++) {
                waar.add(tekst(rij.getObject(nr)));
            }
            uit.computeIfAbsent(String.valueOf(waar.get(0)), waarde -> new ArrayList<>()).add(new Gelezen(waar, tekst(rij, aantal, regel.kolommen().size())));
        });
        return uit;
    }

    /** Column by column the values that the entry gives, written as the column's own. */
    private Map<String, Set<String>> waarden(String tabel, Map<String, JsonNode> waar, JsonNode invoer) {
        Map<String, Set<String>> uit = new TreeMap<>();
        waar.forEach((kolom, bron) -> uit.put(kolom, waarden(bron, invoer).stream().flatMap(waarde -> parameter(tabel, kolom, waarde).stream())
                .map(String::valueOf).collect(Collectors.toCollection(LinkedHashSet::new))));
        return uit;
    }

    private List<String> waarden(JsonNode bron, JsonNode invoer) {
        if (bron.isObject()) {
            Map<String, JsonNode> waar = new TreeMap<>();
            bron.path("waar").fields().forEachRemaining(een -> waar.put(een.getKey(), een.getValue()));
            Map<String, Set<String>> waarden = waarden(bron.path("tabel").asText(), waar, invoer);
            if (waarden.values().stream().anyMatch(Set::isEmpty)) {
                return List.of();
            }
            String kolom = naam(bron.path("kolom").asText());
            JsonNode niet = bron.path("niet");
            return niet.isMissingNode() ? vraag(bron.path("tabel").asText(), waarden, kolom).query((rij, nr) -> rij.getString(1)).list().stream()
                            .filter(Objects::nonNull).distinct().sorted().toList()
                    : vraag(bron.path("tabel").asText(), waarden, kolom + ", " + naam(niet.path("kolom").asText()))
                            .query((rij, nr) -> new String[] {rij.getString(1), rij.getString(2)}).list().stream()
                            .filter(rij -> rij[0] != null && !String.valueOf(rij[1]).matches(niet.path("vorm").asText()))
                            .map(rij -> rij[0]).distinct().sorted().toList();
        }
        if (bron.asText().startsWith("#")) {
            String[] delen = invoer.path("sleutel").asText().split(":");
            int plaats = Integer.parseInt(bron.asText().substring(1));
            return plaats < delen.length ? List.of(delen[plaats]) : List.of();
        }
        JsonNode waarde = invoer.at(bron.asText());
        if (waarde.isArray()) {
            List<String> uit = new ArrayList<>();
            waarde.forEach(een -> uit.add(een.asText()));
            return uit.stream().sorted().toList();
        }
        return waarde.isMissingNode() || waarde.isNull() ? List.of() : List.of(waarde.asText());
    }

    /** Asks the rows that have any of these values in each of these columns; a value that a column cannot have is had by no row. */
    public JdbcClient.StatementSpec vraag(String tabel, Map<String, ? extends Collection<String>> waarden, String kolommen) {
        JdbcClient.StatementSpec vraag = jdbc.sql("select " + kolommen + " from " + naam(tabel) + " where "
                + waarden.keySet().stream().map(een -> naam(een) + " in (:" + een + ")").collect(Collectors.joining(" and ")));
        for (Map.Entry<String, ? extends Collection<String>> een : waarden.entrySet()) {
            List<@Nullable Object> lijst = new ArrayList<>();
            een.getValue().forEach(waarde -> parameter(tabel, een.getKey(), waarde).ifPresent(lijst::add));
            if (lijst.isEmpty()) {
                lijst.add(null);
            }
            // of few lengths, the last value again and again, so that the database knows the statement
            while (Integer.bitCount(lijst.size()) > 1) {
                lijst.add(lijst.get(lijst.size() - 1));
            }
            vraag = vraag.param(een.getKey(), lijst);
        }
        return vraag;
    }

    private Map<String, Integer> vorm(String tabel) {
        return vormen.computeIfAbsent(tabel, naam -> jdbc.sql("select * from " + naam(naam) + " where 1 = 0").query((ResultSet rij) -> {
            ResultSetMetaData vorm = rij.getMetaData();
            Map<String, Integer> uit = new TreeMap<>();
            for (int nr = 1; nr <= vorm.getColumnCount(); nr++) {
                boolean uuid = "uuid".equalsIgnoreCase(vorm.getColumnTypeName(nr));
                uit.put(vorm.getColumnLabel(nr).toLowerCase(Locale.ROOT), uuid ? Types.OTHER : vorm.getColumnType(nr));
            }
            return uit;
        }));
    }

    /** A value as the column takes it; empty where a spoiled entry says what no value of the column can be. */
    public Optional<Object> parameter(String tabel, String kolom, String waarde) {
        int soort = Objects.requireNonNull(vorm(tabel).get(kolom), () -> "tabel " + tabel + " heeft geen kolom " + kolom);
        try {
            return Optional.of(switch (soort) {
                case Types.OTHER -> UUID.fromString(waarde);
                case Types.INTEGER, Types.SMALLINT -> Integer.valueOf(waarde);
                case Types.BIGINT -> Long.valueOf(waarde);
                case Types.DATE -> LocalDate.parse(waarde);
                default -> waarde;
            });
        } catch (IllegalArgumentException | DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private String tekst(ResultSet rij, int na, int aantal) throws SQLException {
        List<@Nullable String> waarden = new ArrayList<>();
        for (int nr = na + 1; nr <= na + aantal; nr++) {
            waarden.add(tekst(rij.getObject(nr)));
        }
        try {
            return json.writeValueAsString(waarden);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The same text for the same value on each database. */
    private static @Nullable String tekst(@Nullable Object waarde) throws SQLException {
        if (waarde == null) {
            return null;
        }
        if (waarde instanceof Timestamp moment) {
            return moment.toInstant().toString();
        }
        if (waarde instanceof OffsetDateTime moment) {
            return moment.toInstant().toString();
        }
        if (waarde instanceof Date dag) {
            return dag.toLocalDate().toString();
        }
        if (waarde instanceof Time tijd) {
            return tijd.toLocalTime().toString();
        }
        if (waarde instanceof BigDecimal bedrag) {
            return bedrag.stripTrailingZeros().toPlainString();
        }
        if (waarde instanceof byte[] bytes) {
            return HexFormat.of().formatHex(Hashes.sha256(bytes));
        }
        return waarde.toString();
    }

    private static String naam(String naam) {
        if (!NAAM.matcher(naam).matches()) {
            throw new IllegalArgumentException("'" + naam + "' is geen naam van een tabel of kolom");
        }
        return naam;
    }
}

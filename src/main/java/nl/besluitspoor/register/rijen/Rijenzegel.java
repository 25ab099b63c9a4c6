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
import java.util.HashMap;
import java.util.HexFormat;
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
import nl.besluitspoor.register.Registerinvoer;
import nl.besluitspoor.register.boom.Hashes;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
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
        return regels(soort, versie).stream().map(regel -> stand(regel, invoer)).toList();
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

    private Regelstand stand(Rijenregel regel, JsonNode invoer) {
        Map<String, List<String>> waarden = waarden(regel.tabel(), regel.waar(), invoer);
        List<String> kolommen = regel.kolommen().stream().sorted().toList();
        List<String> rijen = waarden.values().stream().anyMatch(List::isEmpty) ? List.of()
                : vraag(regel.tabel(), waarden, String.join(", ", kolommen.stream().map(Rijenzegel::naam).toList()))
                        .query((rij, nr) -> tekst(rij, kolommen.size())).list().stream().sorted().toList();
        String hash = HexFormat.of().formatHex(Hashes.sha256(String.join("\n", rijen).getBytes(StandardCharsets.UTF_8)));
        String sleutel = waarden.entrySet().stream().map(een -> een.getKey() + " " + String.join(",", een.getValue())).collect(Collectors.joining(", "));
        return new Regelstand(regel, sleutel, regel.tabel() + " " + rijen.size() + " " + hash);
    }

    private Map<String, List<String>> waarden(String tabel, Map<String, JsonNode> waar, JsonNode invoer) {
        Map<String, List<String>> uit = new TreeMap<>();
        waar.forEach((kolom, bron) -> uit.put(kolom, waarden(bron, invoer).stream().filter(waarde -> parameter(tabel, kolom, waarde).isPresent()).toList()));
        return uit;
    }

    private List<String> waarden(JsonNode bron, JsonNode invoer) {
        if (bron.isObject()) {
            Map<String, JsonNode> waar = new TreeMap<>();
            bron.path("waar").fields().forEachRemaining(een -> waar.put(een.getKey(), een.getValue()));
            Map<String, List<String>> waarden = waarden(bron.path("tabel").asText(), waar, invoer);
            if (waarden.values().stream().anyMatch(List::isEmpty)) {
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

    private JdbcClient.StatementSpec vraag(String tabel, Map<String, List<String>> waarden, String kolommen) {
        JdbcClient.StatementSpec vraag = jdbc.sql("select " + kolommen + " from " + naam(tabel) + " where "
                + waarden.keySet().stream().map(een -> naam(een) + " in (:" + een + ")").collect(Collectors.joining(" and ")));
        for (Map.Entry<String, List<String>> een : waarden.entrySet()) {
            vraag = vraag.param(een.getKey(), een.getValue().stream().map(waarde -> parameter(tabel, een.getKey(), waarde).orElseThrow()).toList());
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

    private String tekst(ResultSet rij, int aantal) throws SQLException {
        List<@Nullable String> waarden = new ArrayList<>();
        for (int nr = 1; nr <= aantal; nr++) {
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

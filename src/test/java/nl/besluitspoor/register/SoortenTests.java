package nl.besluitspoor.register;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Holds the types of entries in the code against their schemas, both ways. With
 * {@code -Dbesluitspoor.register.schemas=src/main/resources/register/soorten} it writes what is missing instead.
 */
class SoortenTests {

    private static final Path SOORTEN = Path.of("src/main/resources/register/soorten");
    private static final Path BRON = Path.of("src/main/java");
    private static final Pattern FEIT = Pattern.compile("Feit\\.van\\(\\s*([^;]*?),\\s*(\\d+),");
    private static final Pattern TEKST = Pattern.compile("\"([a-z][a-z0-9-]*)\"");
    private static final Pattern EINDE = Pattern.compile("\\n    }\\n");

    private record Velden(Set<String> open, Set<String> besloten) {}

    @Test
    void everyTypeInTheCodeHasItsSchema() throws IOException {
        String schrijf = System.getProperty(Soorten.SCHRIJF);
        List<String> zonder = new ArrayList<>();
        for (Map.Entry<String, Velden> een : soortenInDeCode().entrySet()) {
            String soort = een.getKey().substring(0, een.getKey().lastIndexOf('-'));
            int versie = Integer.parseInt(een.getKey().substring(een.getKey().lastIndexOf('-') + 1));
            if (schrijf != null) {
                new Soortschrijver(Path.of(schrijf)).noem(soort, versie, een.getValue().open(), een.getValue().besloten());
            } else if (!Files.exists(SOORTEN.resolve(een.getKey() + ".json"))) {
                zonder.add(een.getKey());
            } else {
                JsonNode schema = new ObjectMapper().readTree(SOORTEN.resolve(een.getKey() + ".json").toFile());
                een.getValue().open().stream().filter(veld -> !schema.at("/properties/open/properties").has(veld))
                        .forEach(veld -> zonder.add(een.getKey() + ": open veld " + veld));
                een.getValue().besloten().stream().filter(veld -> !veld.endsWith("-") && !schema.at("/properties/besloten/properties").has(veld))
                        .forEach(veld -> zonder.add(een.getKey() + ": besloten veld " + veld));
            }
        }
        assertThat(zonder).as("soorten zonder schema: maak src/main/resources/register/soorten/<soort>-<versie>.json, of laat ze schrijven met "
                + "mvn test -Dtest=SoortenTests,<uw test> -D" + Soorten.SCHRIJF + "=" + SOORTEN).isEmpty();
    }

    /** A field that is named after who did it, is there for everyone: a list of names refuses whoever comes next. */
    @Test
    void noSchemaNamesAPerson() throws IOException {
        List<String> namen = new ArrayList<>();
        try (Stream<Path> bestanden = Files.list(SOORTEN)) {
            for (Path bestand : bestanden.sorted().toList()) {
                JsonNode schema = new ObjectMapper().readTree(bestand.toFile());
                for (String deel : List.of("open", "besloten")) {
                    schema.at("/properties/" + deel + "/properties").fieldNames().forEachRemaining(veld -> {
                        if (veld.contains("-")) {
                            namen.add(bestand.getFileName() + ": " + veld);
                        }
                    });
                }
            }
        }
        assertThat(namen).isEmpty();
    }

    @Test
    void everySchemaBelongsToATypeInTheCode() throws IOException {
        String code = code();
        List<String> over = new ArrayList<>();
        try (Stream<Path> bestanden = Files.list(SOORTEN)) {
            for (Path bestand : bestanden.sorted().toList()) {
                JsonNode schema = new ObjectMapper().readTree(bestand.toFile());
                String soort = schema.at("/properties/soort/const").asText();
                String naam = soort + "-" + schema.at("/properties/soortVersie/const").asInt() + ".json";
                boolean genoemd = code.contains("\"" + soort + "\"") || soort.matches(".*-beantwoord") && code.contains("\"-beantwoord\"");
                if (!genoemd || !bestand.getFileName().toString().equals(naam)) {
                    over.add(bestand.getFileName().toString());
                }
                schema.at("/properties/open/properties").fieldNames().forEachRemaining(veld -> {
                    // a field that is numbered has its name without the number in the code
                    if (!code.contains("\"" + veld + "\"") && !code.contains("\"" + veld.replaceAll("\\d+$", "") + "\"")) {
                        over.add(bestand.getFileName() + ": open veld " + veld);
                    }
                });
            }
        }
        assertThat(over).as("schema's en velden waarvan de code niets weet").isEmpty();
    }

    private static Map<String, Velden> soortenInDeCode() throws IOException {
        Map<String, Velden> uit = new TreeMap<>();
        try (Stream<Path> bestanden = Files.walk(BRON)) {
            for (Path bestand : bestanden.filter(een -> een.toString().endsWith(".java")).sorted().toList()) {
                String tekst = Files.readString(bestand);
                Matcher feit = FEIT.matcher(tekst);
                while (feit.find()) {
                    Matcher einde = EINDE.matcher(tekst);
                    int tot = einde.find(feit.end()) ? einde.start() : tekst.length();
                    int volgende = tekst.indexOf("Feit.van(", feit.end());
                    String stuk = tekst.substring(feit.start(), volgende > 0 ? Math.min(volgende, tot) : tot);
                    // only the words that the expression can be: a bare literal, or the two of a choice
                    String waarde = constante(feit.group(1).strip());
                    Matcher woord = TEKST.matcher(waarde.contains("?") ? waarde.substring(waarde.indexOf('?')) : waarde);
                    while (!waarde.contains("+") && woord.find()) {
                        Velden velden = uit.computeIfAbsent(woord.group(1) + "-" + feit.group(2), naam -> new Velden(new TreeSet<>(), new TreeSet<>()));
                        neem(stuk, "open", velden.open());
                        neem(stuk, "tekst", velden.open());
                        neem(stuk, "besloten", velden.besloten());
                        neem(stuk, "tekst", velden.besloten());
                    }
                }
            }
        }
        return uit;
    }

    /** The literal behind a constant's name; other expressions as they are. */
    private static String constante(String waarde) throws IOException {
        if (!waarde.matches("(?:\\w+\\.)?[A-Z_]+")) {
            return waarde;
        }
        String naam = waarde.substring(waarde.lastIndexOf('.') + 1);
        Path klasse = Path.of(waarde.substring(0, Math.max(0, waarde.lastIndexOf('.'))) + ".java");
        try (Stream<Path> bestanden = Files.walk(BRON)) {
            for (Path bestand : bestanden.filter(een -> een.toString().endsWith(".java")).filter(een -> !waarde.contains(".") || een.endsWith(klasse)).toList()) {
                Matcher gevonden = Pattern.compile("String " + naam + " = (\"[a-z0-9-]+\");").matcher(Files.readString(bestand));
                if (gevonden.find()) {
                    return gevonden.group(1);
                }
            }
        }
        return waarde;
    }

    private static void neem(String stuk, String methode, Set<String> velden) {
        Matcher veld = Pattern.compile("\\." + methode + "\\(\\s*\"([A-Za-z0-9-]+)\"").matcher(stuk);
        while (veld.find()) {
            velden.add(veld.group(1));
        }
    }

    private static String code() throws IOException {
        StringBuilder alles = new StringBuilder();
        try (Stream<Path> bestanden = Files.walk(BRON)) {
            for (Path bestand : bestanden.filter(een -> een.toString().endsWith(".java")).toList()) {
                alles.append(Files.readString(bestand));
            }
        }
        return alles.toString();
    }
}

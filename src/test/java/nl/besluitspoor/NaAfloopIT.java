package nl.besluitspoor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.besluitspoor.bericht.WieHoortWat;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What all process tests of this run left behind, as {@code NaAfloop} wrote it. */
class NaAfloopIT {

    /** So many entries were made by them together, at the least. */
    private static final long GENOEG = 5_000;

    /** Fact and function, and why no process test tells it to him. */
    private static final Map<String, String> REDENEN = Map.of();

    private static List<String> regels(String database, String soort) throws IOException {
        List<String> uit = new ArrayList<>();
        try (Stream<Path> bestanden = Files.list(NaAfloop.MAP)) {
            for (Path bestand : bestanden.filter(een -> een.getFileName().toString().startsWith(database + "-")).toList()) {
                Files.readAllLines(bestand).stream().filter(een -> een.startsWith(soort)).map(een -> een.substring(soort.length())).forEach(uit::add);
            }
        }
        return uit;
    }

    /** An entry that is appended before its rows are written, or a row that changes without an entry, shows here. */
    @ParameterizedTest
    @ValueSource(strings = {"h2", "postgres"})
    void noRowDiffersFromWhatItsEntrySealed(String database) throws Exception {
        long omvang = regels(database, NaAfloop.OMVANG).stream().mapToLong(Long::parseLong).sum();
        List<String> anders = regels(database, NaAfloop.ANDERS);
        System.out.printf("na alle processen op %s: %d invoeren, %d rijen anders%n", database, omvang, anders.size());
        assertThat(anders).isEmpty();
        assertThat(omvang).isGreaterThan(GENOEG);
    }

    /** Every line of the table who hears what was told to everybody in it and to nobody else, each message once, or the reason why not stands here. */
    @ParameterizedTest
    @ValueSource(strings = {"h2", "postgres"})
    void everybodyInTheTableWasToldOnceAndNobodyElse(String database) throws Exception {
        Map<String, Set<String>> gehoord = regels(database, NaAfloop.HOORDE).stream().map(regel -> regel.split(" "))
                .collect(Collectors.groupingBy(deel -> deel[0], TreeMap::new, Collectors.mapping(deel -> deel[1], Collectors.toCollection(TreeSet::new))));
        List<String> niet = WieHoortWat.tabel().stream().flatMap(regel -> regel.rollen().stream().map(rol -> regel.soort() + " " + rol))
                .filter(een -> !gehoord.getOrDefault(een.split(" ")[0], Set.of()).contains(een.split(" ")[1])).sorted().toList();
        List<String> anders = gehoord.entrySet().stream().flatMap(een -> een.getValue().stream()
                .filter(rol -> WieHoortWat.regel(een.getKey()).filter(regel -> regel.rollen().contains(rol)).isEmpty())
                .map(rol -> een.getKey() + " " + rol)).toList();
        System.out.printf("wie hoort wat op %s: %d feiten van %d, %d regels, %d niet verteld, %d die er niet staan%n", database, gehoord.size(),
                WieHoortWat.tabel().size(), gehoord.values().stream().mapToInt(Set::size).sum(), niet.size(), anders.size());
        assertThat(regels(database, NaAfloop.DUBBEL)).isEmpty();
        assertThat(anders).isEmpty();
        assertThat(niet).isEqualTo(REDENEN.keySet().stream().sorted().toList());
    }
}

package nl.besluitspoor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import nl.besluitspoor.bericht.WieHoortWat;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What all process tests of this run left behind, as {@code NaAfloop} wrote it. */
class NaAfloopIT {

    /** So many entries were made by them together, at the least. */
    private static final long GENOEG = 5_000;

    private static List<String> regels(String database, String soort) throws IOException {
        return TestDatabase.bewaard(NaAfloop.MAP, database).stream().filter(een -> een.startsWith(soort)).map(een -> een.substring(soort.length())).toList();
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

    /**
     * Every fact was told to exactly the functions of the table {@code wie-hoort-wat.txt}, each message once, and to nobody whom
     * the application's own table does not allow. (On PostgreSQL two roles less: the tests that tell them run on H2 alone.)
     */
    @ParameterizedTest
    @ValueSource(strings = {"h2", "postgres"})
    void everybodyInTheTableWasToldOnceAndNobodyElse(String database) throws Exception {
        Map<String, Set<String>> gehoord = regels(database, NaAfloop.HOORDE).stream().map(regel -> regel.split(" "))
                .collect(Collectors.groupingBy(deel -> deel[0], TreeMap::new, Collectors.mapping(deel -> deel[1], Collectors.toCollection(TreeSet::new))));
        Map<String, Set<String>> tabel = new TreeMap<>();
        try (var bron = NaAfloopIT.class.getResourceAsStream("/wie-hoort-wat.txt")) {
            new String(bron.readAllBytes(), StandardCharsets.UTF_8).lines().filter(regel -> !regel.startsWith("#")).map(regel -> regel.split(" \\| "))
                    .forEach(deel -> tabel.put(deel[0], new TreeSet<>(List.of(deel[1].split(", ")))));
        }
        System.out.printf("wie hoort wat op %s: %d feiten van %d, %d regels%n", database, gehoord.size(), WieHoortWat.tabel().size(),
                gehoord.values().stream().mapToInt(Set::size).sum());
        assertThat(regels(database, NaAfloop.DUBBEL)).isEmpty();
        assertThat(gehoord).allSatisfy((feit, rollen) -> assertThat(WieHoortWat.regel(feit).orElseThrow().rollen()).as(feit).containsAll(rollen));
        Set<String> feiten = WieHoortWat.tabel().stream().map(WieHoortWat.Regel::soort).collect(Collectors.toCollection(TreeSet::new));
        assertThat(tabel.keySet()).isEqualTo(feiten);
        if (database.equals("h2")) {
            assertThat(tekst(gehoord)).isEqualTo(tekst(tabel));
        } else {
            assertThat(gehoord.keySet()).isEqualTo(tabel.keySet());
            assertThat(gehoord).allSatisfy((feit, rollen) -> assertThat(tabel.get(feit)).as(feit).containsAll(rollen));
        }
    }

    private static String tekst(Map<String, Set<String>> tabel) {
        return tabel.entrySet().stream().map(e -> e.getKey() + " | " + String.join(", ", e.getValue())).collect(Collectors.joining("\n"));
    }
}

package nl.besluitspoor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import nl.besluitspoor.bericht.WieHoortWat;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Every line of the table who hears what was told in the process tests of this run to everybody in it and to nobody else,
 * as read from the mailbox, or the reason why not stands here.
 */
class WieHoortWatIT {

    /** Fact and roles, and why no process test tells them. */
    private static final Map<String, String> REDENEN = Map.of();

    @ParameterizedTest
    @ValueSource(strings = {"h2", "postgres"})
    void everybodyInTheTableWasToldAndNobodyElse(String database) throws Exception {
        Map<String, Set<String>> gehoord = Files.readAllLines(Path.of("target", "wie-hoorde-wat-" + database + ".txt")).stream()
                .map(regel -> regel.split(" ")).collect(Collectors.groupingBy(deel -> deel[0], TreeMap::new,
                        Collectors.mapping(deel -> deel[1], Collectors.toCollection(TreeSet::new))));
        List<String> niet = WieHoortWat.tabel().stream().flatMap(regel -> regel.rollen().stream().map(rol -> regel.soort() + " " + rol))
                .filter(een -> !gehoord.getOrDefault(een.split(" ")[0], Set.of()).contains(een.split(" ")[1])).sorted().toList();
        List<String> anders = gehoord.entrySet().stream().flatMap(een -> een.getValue().stream()
                .filter(rol -> WieHoortWat.regel(een.getKey()).filter(regel -> regel.rollen().contains(rol)).isEmpty())
                .map(rol -> een.getKey() + " " + rol)).toList();
        System.out.printf("wie hoort wat op %s: %d feiten van %d, %d regels, %d niet verteld, %d die er niet staan%n", database, gehoord.size(),
                WieHoortWat.tabel().size(), gehoord.values().stream().mapToInt(Set::size).sum(), niet.size(), anders.size());
        assertThat(anders).isEmpty();
        assertThat(niet).isEqualTo(REDENEN.keySet().stream().sorted().toList());
    }
}

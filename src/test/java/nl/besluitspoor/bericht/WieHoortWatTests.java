package nl.besluitspoor.bericht;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class WieHoortWatTests {

    private static final Path BRON = Path.of("src", "main", "java");
    private static final Pattern FEIT = Pattern.compile("(?:Bericht\\.over\\(\\s*|(?<!\\w)bericht\\(|FEIT_[A-Z_]+ = )\"([a-z-]+)\"");

    /** What the code tells and what the table says are one list: a reader may trust both ways. */
    @Test
    void namesExactlyWhatTheApplicationTells() throws IOException {
        Set<String> verteld = new TreeSet<>();
        try (Stream<Path> bestanden = Files.walk(BRON)) {
            for (Path bestand : bestanden.filter(b -> b.toString().endsWith(".java")).toList()) {
                FEIT.matcher(Files.readString(bestand)).results().map((MatchResult r) -> r.group(1)).forEach(verteld::add);
            }
        }
        Set<String> tabel = WieHoortWat.tabel().stream().map(WieHoortWat.Regel::soort).collect(Collectors.toCollection(TreeSet::new));
        assertThat(tabel).containsExactlyElementsOf(verteld);
    }

    @Test
    void readsAsATable() {
        assertThat(WieHoortWat.tabel()).allSatisfy(regel -> {
            assertThat(regel.rollen()).isNotEmpty().allMatch(rol -> rol.matches("[a-z]+"));
            assertThat(regel.feit()).matches("[A-Z].*[^.]");
            assertThat(regel.waarom()).matches("[a-z].*[^.]");
        });
    }
}

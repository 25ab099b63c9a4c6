package nl.besluitspoor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every flow of every model was walked by the process tests of this run, or the reason why not stands here. */
class PadDekkingIT {

    /** Flow, and why no test walks it. */
    private static final Map<String, String> REDENEN = Map.of(
            "van-gateway-uitkomst-bekend-naar-gateway-uitkomst-er",
            "the outcome would have to be recorded between handing the proposal in and waiting for it, which is one transaction",
            "van-gateway-behandeld-naar-samen-behandeld",
            "the college would have to treat the proposal between its release and the wait for it, which is one transaction");

    @ParameterizedTest
    @ValueSource(strings = {"h2", "postgres"})
    void everyFlowWasWalked(String database) throws Exception {
        List<String> niet = new ArrayList<>();
        for (String regel : Files.readAllLines(Path.of("target", "paddekking-" + database + ".txt"))) {
            System.out.println("paden op " + database + ": " + regel);
            int haak = regel.indexOf('[');
            if (haak > 0) {
                for (String pad : regel.substring(haak + 1, regel.length() - 1).split(", ")) {
                    if (!REDENEN.containsKey(pad)) {
                        niet.add(regel.substring(0, regel.indexOf(' ')) + "/" + pad);
                    }
                }
            }
        }
        assertThat(niet).isEmpty();
    }
}

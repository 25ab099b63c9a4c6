package nl.besluitspoor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
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
        Map<String, Set<String>> alle = new TreeMap<>();
        Map<String, Set<String>> gelopen = new TreeMap<>();
        for (String regel : TestDatabase.bewaard(PadDekking.MAP, database)) {
            String[] deel = regel.split(" ");
            alle.computeIfAbsent(deel[0], proces -> new TreeSet<>()).add(deel[1]);
            if (deel[2].equals(PadDekking.WEL)) {
                gelopen.computeIfAbsent(deel[0], proces -> new TreeSet<>()).add(deel[1]);
            }
        }
        List<String> niet = new ArrayList<>();
        alle.forEach((proces, paden) -> {
            Set<String> rest = new TreeSet<>(paden);
            rest.removeAll(gelopen.getOrDefault(proces, Set.of()));
            System.out.printf("paden op %s: %s %d/%d %s%n", database, proces, paden.size() - rest.size(), paden.size(), rest.isEmpty() ? "" : rest);
            rest.stream().filter(pad -> !REDENEN.containsKey(pad)).forEach(pad -> niet.add(proces + "/" + pad));
        });
        assertThat(alle).hasSize(10);
        assertThat(niet).isEmpty();
    }
}

package nl.besluitspoor.register;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import nl.besluitspoor.register.boom.Bewijs;
import nl.besluitspoor.register.noot.Checkpoint;
import org.erdtman.jcs.JsonCanonicalizer;
import org.junit.jupiter.api.Test;

/** The test vectors that others made (their README names source and licence), each counted and printed. */
class VectorenTests {

    private static final Path VECTOREN = Path.of("src/test/resources/vectors");
    private final ObjectMapper json = new ObjectMapper();

    @Test
    void judgesEveryMerkleProofAsItsMakersDo() throws IOException {
        List<Path> gevallen = bestanden(VECTOREN.resolve("merkle/testdata"), ".json");
        List<String> mis = new ArrayList<>();
        for (Path geval : gevallen) {
            JsonNode vector = json.readTree(geval.toFile());
            boolean klopt = geval.toString().contains("inclusion")
                    ? Bewijs.insluitingKlopt(vector.path("leafIdx").bigIntegerValue().longValue(), vector.path("treeSize").bigIntegerValue().longValue(),
                            bytes(vector.path("leafHash")), pad(vector), bytes(vector.path("root")))
                    : Bewijs.samenhangKlopt(vector.path("size1").bigIntegerValue().longValue(), vector.path("size2").bigIntegerValue().longValue(),
                            bytes(vector.path("root1")), bytes(vector.path("root2")), pad(vector));
            if (klopt == vector.path("wantErr").asBoolean()) {
                mis.add(VECTOREN.relativize(geval) + ": " + vector.path("desc").asText());
            }
        }
        System.out.printf("merkle: %d van %d%n", gevallen.size() - mis.size(), gevallen.size());
        assertThat(gevallen).hasSize(196);
        assertThat(mis).isEmpty();
    }

    @Test
    void writesCanonicalJsonAsTheStandardDoes() throws IOException {
        List<Path> gevallen = bestanden(VECTOREN.resolve("jcs/testdata/input"), ".json");
        int goed = 0;
        for (Path geval : gevallen) {
            String verwacht = Files.readString(VECTOREN.resolve("jcs/testdata/output").resolve(geval.getFileName())).strip();
            assertThat(new JsonCanonicalizer(Files.readString(geval)).getEncodedString()).as(geval.toString()).isEqualTo(verwacht);
            goed++;
        }
        System.out.printf("jcs: %d van %d%n", goed, gevallen.size());
        assertThat(gevallen).hasSize(6);
    }

    @Test
    void readsValidCheckpointsAndRefusesBrokenOnes() throws IOException {
        List<Path> gevallen = bestanden(VECTOREN.resolve("checkpoints"), ".txt");
        List<String> mis = new ArrayList<>();
        int geldig = 0;
        for (Path geval : gevallen) {
            boolean goed;
            try {
                goed = Checkpoint.uitNoot(Files.readString(geval)).omvang() > 0;
            } catch (IllegalArgumentException e) {
                goed = false;
            }
            boolean verwacht = geval.getFileName().toString().startsWith("valid");
            geldig += verwacht ? 1 : 0;
            if (goed != verwacht) {
                mis.add(geval.getFileName().toString());
            }
        }
        System.out.printf("checkpoints: %d geldige en %d ongeldige, %d verkeerd beoordeeld%n", geldig, gevallen.size() - geldig, mis.size());
        assertThat(gevallen).hasSize(9);
        assertThat(mis).isEmpty();
    }

    private static List<Path> bestanden(Path map, String einde) throws IOException {
        try (Stream<Path> alle = Files.walk(map)) {
            return alle.filter(een -> een.toString().endsWith(einde)).sorted().toList();
        }
    }

    private static List<byte[]> pad(JsonNode vector) {
        List<byte[]> pad = new ArrayList<>();
        vector.path("proof").forEach(een -> pad.add(bytes(een)));
        return pad;
    }

    private static byte[] bytes(JsonNode base64) {
        return Base64.getDecoder().decode(base64.asText());
    }
}

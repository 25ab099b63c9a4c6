package nl.besluitspoor.zegel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.besluitspoor.ProcesTests;
import nl.besluitspoor.register.Aansluiting;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * The last tests by name, on the database that the process tests share: whatever they did, no row is another than its entry
 * sealed. An entry that is appended before its rows are written, or a row that changes without an entry, shows here.
 */
class NaAlleProcessenTests extends ProcesTests {

    @Autowired
    private List<Aansluiting> aansluitingen;

    @Test
    void noRowDiffersFromWhatItsEntrySealed() {
        List<String> anders = aansluitingen.stream().flatMap(een -> een.verschillen().stream())
                .filter(een -> een.contains("bij deze invoer")).filter(een -> !isGeknoei(een)).toList();
        System.out.printf("na alle processen: %d invoeren, %d met verzegelde rijen, %d anders%n",
                jdbc.sql("select count(*) from register_invoer").query(Long.class).single(),
                jdbc.sql("select count(*) from register_besloten where veld = 'rijen'").query(Long.class).single(), anders.size());
        assertThat(anders).isEmpty();
    }
}

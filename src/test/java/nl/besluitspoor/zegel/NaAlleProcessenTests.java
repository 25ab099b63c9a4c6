package nl.besluitspoor.zegel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import nl.besluitspoor.ProcesTests;
import nl.besluitspoor.TestDatabase;
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

    /** Writes who was told of what in all of them, read from the mailbox, for {@code WieHoortWatIT} to judge. */
    @Test
    void whoWasToldOfWhatStandsInTheMailbox() throws IOException {
        assertThat(jdbc.sql("select count(*) from (select message_id from postvak_bericht group by message_id having count(*) > 1) dubbel")
                .query(Long.class).single()).as("berichten die twee keer in een postvak liggen").isZero();
        List<String> regels = jdbc.sql("""
                select distinct b.feit_soort, case when b.ontvanger_rol like 'partner-%' then 'partner' else b.ontvanger_rol end rol
                from postvak_bericht p join bericht b on b.message_id = p.message_id order by 1, 2""")
                .query((rij, nr) -> rij.getString(1) + " " + rij.getString(2)).list();
        Files.write(Path.of("target", "wie-hoorde-wat-" + (TestDatabase.isPostgres() ? "postgres" : "h2") + ".txt"), regels);
    }
}

package nl.besluitspoor.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.UUID;
import nl.besluitspoor.ProcesTests;
import nl.besluitspoor.handeling.Geweigerd;
import nl.besluitspoor.handeling.Openbaarheid;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class DocumentenTests extends ProcesTests {

    @Autowired
    private Documenten documenten;

    private final String dossier = "T-" + UUID.randomUUID().toString().substring(0, 12);

    @Test
    void givesBackWhatItKeptInManyParts() {
        byte[] groot = new byte[3_100_000];
        Arrays.fill(groot, (byte) 'a');
        Document bewaard = documenten.bewaar(txt("Notitie", groot, Openbaarheid.INTERN), door("programmamanager", "programmamanager"));

        assertThat(documenten.inhoud(bewaard.id())).isEqualTo(groot);
        assertThat(documenten.lees(bewaard.id())).isEqualTo(bewaard);
        assertThat(bewaard.sha256()).isEqualTo(Documenten.sha256(groot)).hasSize(64);
        assertThat(bewaard.mediatype()).isEqualTo("text/plain");
        assertThat(bewaard.bestandsnaam()).isEqualTo("notitie.txt");
    }

    @Test
    void makesTheNextVersionOfTheSameTitle() {
        Document een = documenten.bewaar(txt("Notitie", tekst("een"), Openbaarheid.INTERN), door("a", "programmamanager"));
        Document twee = documenten.bewaar(txt(" Notitie ", tekst("twee"), Openbaarheid.OPENBAAR), door("b", "programmamanager"));
        Document ander = documenten.bewaar(txt("Bijlage", tekst("drie"), Openbaarheid.INTERN), door("b", "programmamanager"));

        assertThat(twee.versie()).isEqualTo(2);
        assertThat(twee.vervangt()).isEqualTo(een.id());
        assertThat(ander.versie()).isEqualTo(1);
        assertThat(documenten.lijst(dossier)).extracting(Document::id).containsExactly(een.id(), twee.id(), ander.id());
        assertThat(documenten.inhoud(een.id())).isEqualTo(tekst("een"));
    }

    @Test
    void givesEachOfTwelveAtOnceAVersionOfItsOwnOrSaysThatSomeoneWasFirst() throws Exception {
        documenten.bewaar(txt("Samen", tekst("0"), Openbaarheid.INTERN), door("a", "programmamanager"));
        var samen = java.util.concurrent.Executors.newFixedThreadPool(12);
        var start = new java.util.concurrent.CountDownLatch(1);
        var uitkomsten = java.util.stream.IntStream.rangeClosed(1, 12).mapToObj(nr -> samen.submit(() -> {
            start.await();
            try {
                return String.valueOf(documenten.bewaar(txt("Samen", tekst("v" + nr), Openbaarheid.INTERN),
                        door("a", "programmamanager")).versie());
            } catch (nl.besluitspoor.handeling.Gewijzigd e) {
                return "gewijzigd";
            }
        })).toList();
        start.countDown();
        java.util.Set<String> versies = new java.util.TreeSet<>();
        int gewijzigd = 0;
        for (var uitkomst : uitkomsten) {
            String waarde = uitkomst.get();
            if (waarde.equals("gewijzigd")) {
                gewijzigd++;
            } else {
                assertThat(versies.add(waarde)).isTrue();
            }
        }
        samen.shutdown();
        assertThat(versies).isNotEmpty();
        assertThat(documenten.lijst(dossier)).hasSize(13 - gewijzigd).extracting(Document::versie)
                .containsExactlyInAnyOrderElementsOf(java.util.stream.IntStream.rangeClosed(1, 13 - gewijzigd).boxed().toList());
    }

    @Test
    void entersEachInTheRegisterWithItsHashAndATitleOnlyWhereItIsPublic() {
        Document geheim = documenten.bewaar(txt("Namen van bewoners", tekst("x"), Openbaarheid.GEHEIM), door("a", "programmamanager"));
        Document open = documenten.bewaar(txt("Openbaar verslag", tekst("y"), Openbaarheid.OPENBAAR), door("a", "programmamanager"));

        assertThat(invoer(geheim)).contains(geheim.sha256()).doesNotContain("Namen van bewoners");
        assertThat(invoer(open)).contains("Openbaar verslag");
    }

    @Test
    void refusesEmptyTooLargeAndHalfAnEmbargo() {
        weigert(txt("Leeg", new byte[0], Openbaarheid.INTERN), "Het bestand is leeg.");
        weigert(txt("Groot", new byte[Documenten.MAX_BYTES + 1], Openbaarheid.INTERN), "Het bestand is 51 MB en mag ten hoogste 50 MB zijn.");
        weigert(txt(" ", tekst("x"), Openbaarheid.INTERN), "Geef het document een titel");
        weigert(txt("Embargo", tekst("x"), Openbaarheid.EMBARGO), "heeft een datum waarop het openbaar wordt");
        assertThat(documenten.lijst(dossier)).isEmpty();
    }

    @Test
    void openUpOnTheDayThatTheEmbargoEnds() {
        Document document = documenten.bewaar(new NieuwDocument("upload", "Plan", dossier, "plan.txt", null, tekst("x"),
                Openbaarheid.EMBARGO, LocalDate.of(2025, 7, 1)), door("a", "programmamanager"));

        assertThat(documenten.lees(document.id()).isOpenbaarOp(LocalDate.of(2025, 6, 30))).isFalse();
        assertThat(documenten.lees(document.id()).isOpenbaarOp(LocalDate.of(2025, 7, 1))).isTrue();
    }

    @Test
    void noticesContentThatWasChangedBehindItsBack() {
        Document document = documenten.bewaar(txt("Notitie", tekst("echt"), Openbaarheid.INTERN), door("a", "programmamanager"));
        jdbc.sql("update document_deel set inhoud = :b where document = :id").param("b", tekst("vals")).param("id", document.id()).update();

        assertThatThrownBy(() -> documenten.inhoud(document.id())).isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("niet meer SHA-256");
    }

    private void weigert(NieuwDocument nieuw, String zin) {
        assertThatThrownBy(() -> documenten.bewaar(nieuw, door("a", "programmamanager"))).isInstanceOf(Geweigerd.class)
                .hasMessageContaining(zin);
    }

    private String invoer(Document document) {
        return jdbc.sql("select inhoud from register_invoer where sleutel = :s").param("s", "document:" + document.id())
                .query(String.class).single();
    }

    private NieuwDocument txt(String titel, byte[] inhoud, Openbaarheid openbaarheid) {
        return new NieuwDocument("upload", titel, dossier, "C:\\map\\notitie.txt", "text/plain", inhoud, openbaarheid);
    }

    private static byte[] tekst(String tekst) {
        return tekst.getBytes(StandardCharsets.UTF_8);
    }
}

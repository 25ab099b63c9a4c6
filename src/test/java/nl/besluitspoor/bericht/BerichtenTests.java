package nl.besluitspoor.bericht;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import nl.besluitspoor.ProcesTests;
import nl.besluitspoor.document.Documenten;
import nl.besluitspoor.document.NieuwDocument;
import nl.besluitspoor.handeling.Geweigerd;
import nl.besluitspoor.handeling.Openbaarheid;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class BerichtenTests extends ProcesTests {

    @Autowired
    private Berichten berichten;

    @Autowired
    private Documenten documenten;

    @Autowired
    private Postvak postvak;

    @Autowired
    private PlatformTransactionManager transacties;

    private TransactionTemplate transactie;

    private final String sleutel = "verslag:" + UUID.randomUUID();
    private final String dossier = "T-" + UUID.randomUUID().toString().substring(0, 12);
    private final Ontvanger an = new Ontvanger("An Voorbeeld", sleutel.substring(8, 16) + ".an@voorbeeld.example", "deelnemer");
    private final Ontvanger bo = new Ontvanger("Bo Voorbeeld", sleutel.substring(8, 16) + ".bo@voorbeeld.example", "partner-servatius");

    @BeforeEach
    void begin() {
        transactie = new TransactionTemplate(transacties);
    }

    @Test
    void tellsAFactOnceToEachAddress() {
        assertThat(zetKlaar(bericht(), an, bo, new Ontvanger("An, nog eens", an.mail().toUpperCase(java.util.Locale.ROOT), "partner"))).isEqualTo(2);
        assertThat(zetKlaar(bericht(), an, bo)).isZero();
        rol.jobs();

        assertThat(postvak.lijst(an.mail(), 10, Long.MAX_VALUE)).hasSize(1);
        assertThat(postvak.lijst(bo.mail(), 10, Long.MAX_VALUE)).hasSize(1);
        assertThat(berichten.vanDossier(dossier)).hasSize(2).allMatch(b -> b.verzondenOp() != null && b.pogingen() == 1);
    }

    @Test
    void deliversTheSameWordsInHtmlAndTextWithLinkAndAttachment() {
        var document = documenten.bewaar(new NieuwDocument("upload", "Bijlage", dossier, "bijlage é.txt", null,
                "inhoud".getBytes(StandardCharsets.UTF_8), Openbaarheid.OPENBAAR), door("a", "programmamanager"));
        zetKlaar(bericht().kop("Het verslag <is> klaar").alinea("Dank voor uw inbreng.").gegeven("Wijk", "Nazareth & Limmel")
                .link("/publicaties", "Lees het verslag").bijlage(document.id()), an);
        rol.jobs();

        Postvak.Brief brief = postvak.open(postvak.lijst(an.mail(), 1, Long.MAX_VALUE).get(0).id()).orElseThrow();
        assertThat(brief.html()).contains("Het verslag &lt;is&gt; klaar", "Dank voor uw inbreng.", "Nazareth &amp; Limmel",
                "href=\"http://localhost:8080/publicaties\"", "Lees het verslag", dossier);
        assertThat(brief.tekst()).contains("Het verslag <is> klaar", "Dank voor uw inbreng.", "Wijk: Nazareth & Limmel",
                "Lees het verslag: http://localhost:8080/publicaties", dossier);
        assertThat(brief.aan()).contains("An Voorbeeld");
        assertThat(brief.bijlagen()).singleElement().satisfies(bijlage -> {
            assertThat(bijlage.naam()).isEqualTo("bijlage é.txt");
            assertThat(bijlage.inhoud()).isEqualTo("inhoud".getBytes(StandardCharsets.UTF_8));
        });
        assertThat(brief.messageId()).isEqualTo(jdbc.sql("select message_id from bericht where feit_sleutel = :s")
                .param("s", sleutel).query(String.class).single());
    }

    @Test
    void leavesNothingBehindWhereTheFactIsRolledBack() {
        long jobs = beheer.createJobQuery().count();
        assertThatThrownBy(() -> transactie.executeWithoutResult(status -> {
            berichten.enqueue(bericht(), List.of(an, bo), door("a", "programmamanager"));
            throw new Geweigerd("Toch niet.");
        })).isInstanceOf(Geweigerd.class);

        assertThat(berichten.vanDossier(dossier)).isEmpty();
        assertThat(beheer.createJobQuery().count()).isEqualTo(jobs);
        assertThat(aantalInvoer()).isZero();
    }

    @Test
    void isRefusedOutsideATransaction() {
        assertThatThrownBy(() -> berichten.enqueue(bericht(), List.of(an), door("a", "programmamanager")))
                .isInstanceOf(org.springframework.transaction.IllegalTransactionStateException.class);
    }

    @Test
    void entersRolesAndCountsInTheRegisterButNoNames() {
        zetKlaar(bericht(), an, bo);

        String invoer = jdbc.sql("select inhoud from register_invoer where dossier = :d and soort = 'bericht-klaargezet'")
                .param("d", dossier).query(String.class).single();
        assertThat(invoer).contains("\"deelnemer: 1\"", "\"partner-servatius: 1\"", "\"aantal\":2", sleutel)
                .doesNotContain("Voorbeeld", "@", "Het verslag van uw wijk");
    }

    @Test
    void splitsTheEntryOfManyRecipients() {
        zetKlaar(bericht(), IntStream.range(0, 450).mapToObj(nr -> new Ontvanger("Bewoner " + nr, nr + an.mail(), "deelnemer"))
                .toArray(Ontvanger[]::new));

        assertThat(aantalInvoer()).isEqualTo(3);
    }

    @Test
    void refusesWhatIsNotInTheTable() {
        assertThatThrownBy(() -> zetKlaar(Bericht.over("koffie-is-klaar", "1").onderwerp("Koffie"), an))
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("'koffie-is-klaar' staat niet in de tabel wie hoort wat");
        assertThatThrownBy(() -> zetKlaar(bericht(), new Ontvanger("De griffie", "griffie@voorbeeld.example", "griffie")))
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("rol 'griffie' hoort");
        assertThatThrownBy(() -> zetKlaar(Bericht.over("verslag-vastgesteld", sleutel), an))
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("onderwerp");
    }

    @Test
    void mailsNoSecretDocument() {
        UUID geheim = documenten.bewaar(new NieuwDocument("upload", "Geheim", dossier, "geheim.txt", null, new byte[] {'x'},
                Openbaarheid.GEHEIM), door("a", "programmamanager")).id();
        assertThatThrownBy(() -> zetKlaar(bericht().bijlage(geheim), an)).isInstanceOf(Geweigerd.class)
                .hasMessageContaining("Een geheim document gaat niet mee met een e-mail.");
    }

    @Test
    void refusesAnAddressThatIsNone() {
        for (String adres : List.of("", "an", "an@", "an@b@c", "an@voorbeeld.example\r\nBcc: ieder@voorbeeld.example", "an, bo@voorbeeld.example")) {
            assertThatThrownBy(() -> new Ontvanger("An", adres, "deelnemer")).isInstanceOf(Geweigerd.class)
                    .hasMessageContaining("Het e-mailadres van een ontvanger (deelnemer) klopt niet.");
        }
    }

    @Test
    void findsMailByAddressAndSubjectLiterally() {
        zetKlaar(bericht().onderwerp("100% zeker " + sleutel), an);
        rol.jobs();

        assertThat(postvak.lijst("100% ZEKER " + sleutel, 10, Long.MAX_VALUE)).hasSize(1);
        assertThat(postvak.lijst("100_ zeker " + sleutel, 10, Long.MAX_VALUE)).isEmpty();
    }

    private int zetKlaar(Bericht bericht, Ontvanger... ontvangers) {
        return java.util.Objects.requireNonNull(transactie.execute(status ->
                berichten.enqueue(bericht, List.of(ontvangers), door("a", "programmamanager"))));
    }

    private Bericht bericht() {
        return Bericht.over("verslag-vastgesteld", sleutel).dossier(dossier).onderwerp("Het verslag van uw wijk");
    }

    private int aantalInvoer() {
        return jdbc.sql("select count(*) from register_invoer where dossier = :d and soort = 'bericht-klaargezet'")
                .param("d", dossier).query(Integer.class).single();
    }
}

package nl.besluitspoor.raad;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import nl.besluitspoor.ProcesTests;
import nl.besluitspoor.document.Documenten;
import nl.besluitspoor.handeling.Geweigerd;
import nl.besluitspoor.handeling.Gewijzigd;
import nl.besluitspoor.handeling.Handeling;
import nl.besluitspoor.handeling.Openbaarheid;
import nl.besluitspoor.raad.BeslotenVoorstel.Gemaakt;
import nl.besluitspoor.publicatie.Publicaties;
import nl.besluitspoor.publicatie.Publicaties.OpenbareBrief;
import nl.besluitspoor.toegang.Functies;
import nl.besluitspoor.toegang.Persoon;
import nl.besluitspoor.voorstel.RibTekst;
import nl.besluitspoor.voorstel.Uitkomst;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

class RaadsinformatiebrievenTests extends ProcesTests {

    private BeslotenVoorstel voorstellen;

    @Autowired
    void bouw(AutowireCapableBeanFactory fabriek) {
        voorstellen = fabriek.createBean(BeslotenVoorstel.class);
    }

    @Autowired
    private Raadsinformatiebrieven ribs;

    @Autowired
    private Documenten documenten;

    @Autowired
    private Functies functies;

    @Autowired
    private Publicaties publicaties;

    @Test
    void beginsOverDecidedPointsAndHoldsTheListBackUntilItIsSent() {
        Gemaakt v = voorstellen.conform();
        assertThat(ribs.openstaandeVoor(v.vergadering())).singleElement()
                .satisfies(o -> assertThat(o.omschrijving()).isEqualTo("De RIB van dit voorstel is nog niet begonnen."));
        UUID rib = ribs.begin(v.voorstel(), v.punten(), systeem());
        assertThat(ribs.van(rib)).satisfies(r -> {
            assertThat(r.kenmerk()).isEqualTo(v.dossier() + "/RIB-1");
            assertThat(r.stand()).isEqualTo(RibStand.GEREED);
            assertThat(r.openbaarheid()).isEqualTo(Openbaarheid.OPENBAAR);
        });
        assertThat(ribs.openstaandeVoor(v.vergadering())).singleElement().satisfies(o -> assertThat(o.omschrijving()).contains("RIB-1"));
        ondertekend(rib);
        assertThat(ribs.openstaandeVoor(v.vergadering())).hasSize(1);
        verzonden(rib);
        assertThat(ribs.isVerzonden(rib)).isTrue();
        assertThat(ribs.openstaandeVoor(v.vergadering())).isEmpty();
        assertThat(ribs.verzonden()).extracting(Rib::id).contains(rib);
        assertThat(ribs.lijst(v.dossier())).extracting(Rib::id).containsExactly(rib);
        assertThat(ribs.vanVoorstel(v.voorstel())).hasSize(1);
    }

    @Test
    void isNotBegunBeforeItsDecision() {
        Gemaakt v = voorstellen.maak(BeslotenVoorstel.TEKST, Openbaarheid.OPENBAAR, List.of());
        weigert(() -> ribs.begin(v.voorstel(), v.punten(), systeem()), "Over beslispunt 1 is niet besloten zoals een RIB het vertelt (nog geen uitkomst).");
        assertThat(ribs.openstaandeVoor(v.vergadering())).isEmpty();
    }

    @Test
    void tellsNoPointThatWasHeldOverOrRejected() {
        for (Uitkomst uitkomst : List.of(Uitkomst.AANGEHOUDEN, Uitkomst.AFGEWEZEN)) {
            Gemaakt v = voorstellen.maak(BeslotenVoorstel.TEKST, Openbaarheid.OPENBAAR, List.of(Uitkomst.GEWIJZIGD, uitkomst));
            weigert(() -> ribs.begin(v.voorstel(), v.punten(), systeem()), "Over beslispunt 2 is niet besloten");
            UUID rib = ribs.begin(v.voorstel(), v.punten().subList(0, 1), systeem());
            ribs.maakOp(rib, systeem());
            assertThat(ribs.html(rib)).contains("In te stemmen met de gewijzigde aanpak").contains("Gewijzigd").doesNotContain("De wijk te bedanken");
        }
    }

    @Test
    void namesNoPointInItsTextThatWasNotDecided() {
        RibTekst tekst = new RibTekst("Met beslispunt 2 bedankt het college de wijk.", "a", "g", "v");
        Gemaakt v = voorstellen.maak(tekst, Openbaarheid.OPENBAAR, List.of(Uitkomst.CONFORM, Uitkomst.AANGEHOUDEN));
        weigert(() -> ribs.begin(v.voorstel(), v.punten().subList(0, 1), systeem()), "De tekst van de RIB noemt beslispunt 2, maar daarover is niet besloten.");
    }

    @Test
    void isNotBegunTwiceNorOverNothingNorOverAnothersPoint() {
        Gemaakt v = voorstellen.conform();
        Gemaakt ander = voorstellen.conform();
        weigert(() -> ribs.begin(v.voorstel(), List.of(), systeem()), "Een RIB vertelt over minstens één beslispunt");
        weigert(() -> ribs.begin(v.voorstel(), ander.punten(), systeem()), "een beslispunt dat niet in dit voorstel staat");
        ribs.begin(v.voorstel(), v.punten(), systeem());
        weigert(() -> ribs.begin(v.voorstel(), v.punten(), systeem()), "RIB " + v.dossier() + "/RIB-1 vertelt al over dit besluit.");
    }

    @Test
    void isSignedOnThePdfThatIsShownByTwoPersonsWhoHoldTheFunctions() {
        UUID rib = opgemaakt();
        String sha = ribs.van(rib).pdfSha256();
        assertThat(documenten.lees(ribs.van(rib).pdfId())).satisfies(d -> {
            assertThat(d.sha256()).isEqualTo(sha);
            assertThat(d.openbaarheid()).isEqualTo(Openbaarheid.INTERN);
        });
        weigert(() -> teken(rib, "burgemeester", "griffie", sha), "Alleen de burgemeester of wie hem vervangt ondertekent hier de RIB.");
        weigert(() -> teken(rib, "burgemeester", "burgemeester", "0".repeat(64)), "Het bestand dat u zag is niet het bestand dat nu ter ondertekening ligt.");
        weigert(() -> teken(rib, "burgemeester", "burgemeester", null), "Het bestand dat u zag is niet het bestand");
        weigert(() -> ribs.onderteken(rib, "burgemeester", null, sha, null, door("burgemeester", "burgemeester")), "Kies of u de RIB ondertekent of terugstuurt.");
        assertThat(teken(rib, "burgemeester", "burgemeester", sha)).isTrue();
        assertThatThrownBy(() -> teken(rib, "burgemeester", "burgemeester", sha)).isInstanceOf(Gewijzigd.class);
        weigert(() -> biedAan(rib), "gaat pas naar de griffie als burgemeester en gemeentesecretaris hem hebben ondertekend");
        assertThat(ribs.van(rib).stand()).isEqualTo(RibStand.TER_ONDERTEKENING);
        teken(rib, "gemeentesecretaris", "gemeentesecretaris", sha);
        assertThat(ribs.van(rib).stand()).isEqualTo(RibStand.ONDERTEKEND);
        assertThat(invoer("rib-ondertekend", rib)).isEqualTo(2);
    }

    @Test
    void isSignedByADeputyAsDeputyAndNeverTwiceByOne() {
        UUID rib = opgemaakt();
        String sha = ribs.van(rib).pdfSha256();
        String loco = "loco" + rib.toString().substring(0, 8);
        functies.leg(new Persoon(loco, "Loco", loco + "@voorbeeld.example"));
        LocalDate vandaag = LocalDate.now(ZoneId.of("Europe/Amsterdam"));
        functies.geef(loco, "burgemeester", null, vandaag, vandaag.plusDays(1), true);
        functies.geef(loco, "gemeentesecretaris", null, vandaag, vandaag.plusDays(1), true);
        teken(rib, "burgemeester", loco, sha);
        assertThat(ribs.van(rib).handtekeningen()).singleElement().satisfies(h -> assertThat(h.waarnemend()).isTrue());
        weigert(() -> teken(rib, "gemeentesecretaris", loco, sha), "U hebt deze RIB al ondertekend. De andere handtekening is van iemand anders");
    }

    @Test
    void isGivenBackWithAReasonAndThenReplaced() {
        Gemaakt v = voorstellen.conform();
        UUID rib = ribs.begin(v.voorstel(), v.punten(), systeem());
        ribs.maakOp(rib, systeem());
        weigert(() -> ribs.onderteken(rib, "burgemeester", Ondertekenkeuze.TERUGSTUREN, null, " ", door("burgemeester", "burgemeester")),
                "Vul in waarom u de RIB terugstuurt.");
        weigert(() -> ribs.onderteken(rib, "burgemeester", Ondertekenkeuze.TERUGSTUREN, null, "x".repeat(4001), door("burgemeester", "burgemeester")),
                "De reden heeft 4001 tekens");
        assertThat(ribs.onderteken(rib, "burgemeester", Ondertekenkeuze.TERUGSTUREN, null, "De toon klopt niet", door("burgemeester", "burgemeester"))).isFalse();
        assertThat(ribs.van(rib)).satisfies(r -> {
            assertThat(r.stand()).isEqualTo(RibStand.TERUGGESTUURD);
            assertThat(r.teruggave()).isNotNull();
            assertThat(r.teruggave().reden()).isEqualTo("De toon klopt niet");
        });
        assertThatThrownBy(() -> teken(rib, "gemeentesecretaris", "gemeentesecretaris", ribs.van(rib).pdfSha256())).isInstanceOf(Gewijzigd.class)
                .hasMessageContaining("hij is teruggestuurd");
        assertThat(ribs.openstaandeVoor(v.vergadering())).hasSize(1);
        UUID nieuw = ribs.begin(v.voorstel(), v.punten(), systeem());
        assertThat(ribs.van(nieuw).kenmerk()).endsWith("/RIB-2");
        assertThat(ribs.lijst(v.dossier())).hasSize(2);
    }

    @Test
    void isSentWhenTheMailServerAcceptedItAndNotBefore() {
        UUID rib = opgemaakt();
        ondertekend2(rib);
        assertThat(biedAan(rib)).isFalse();
        assertThat(biedAan(rib)).isFalse();
        weigert(() -> ribs.legVerzendingVast(rib, systeem()), "nog niet door de mailserver aangenomen en telt dus niet als verzonden");
        assertThat(ribs.isVerzonden(rib)).isFalse();
        rol.jobs();
        assertThat(biedAan(rib)).isTrue();
        ribs.legVerzendingVast(rib, systeem());
        ribs.legVerzendingVast(rib, systeem());
        assertThat(invoer("rib-verzonden", rib)).isEqualTo(1);
        assertThat(jdbc.sql("select count(*) from bericht where feit_soort = 'rib-verzonden' and feit_sleutel = :id").param("id", rib.toString())
                .query(Integer.class).single()).isEqualTo(1);
    }

    @Test
    void isReceivedByTheGriffieOnADayThatCanBe() {
        UUID rib = opgemaakt();
        LocalDate vandaag = LocalDate.ofInstant(ClockUtil.getCurrentTime().toInstant(), ZoneId.of("Europe/Amsterdam"));
        OntvangstInvoer goed = new OntvangstInvoer(vandaag, Routing.VOOR_KENNISGEVING, null);
        weigert(() -> ribs.bevestigOntvangst(rib, goed, griffie()), "is nog niet verzonden; de ontvangst is nog niet te bevestigen");
        ondertekend2(rib);
        verzonden(rib);
        weigert(() -> ribs.bevestigOntvangst(rib, goed, door("burgemeester", "burgemeester")), "Alleen de griffie bevestigt de ontvangst van een RIB.");
        weigert(() -> ribs.bevestigOntvangst(rib, new OntvangstInvoer(null, Routing.VOOR_KENNISGEVING, null), griffie()), "Vul de dag in");
        weigert(() -> ribs.bevestigOntvangst(rib, new OntvangstInvoer(vandaag.minusDays(1), Routing.VOOR_KENNISGEVING, null), griffie()), "Kies een latere dag.");
        weigert(() -> ribs.bevestigOntvangst(rib, new OntvangstInvoer(vandaag.plusDays(1), Routing.VOOR_KENNISGEVING, null), griffie()), "ligt in de toekomst");
        weigert(() -> ribs.bevestigOntvangst(rib, new OntvangstInvoer(vandaag, null, null), griffie()), "Kies wat de raad met de brief doet.");
        weigert(() -> ribs.bevestigOntvangst(rib, new OntvangstInvoer(vandaag, Routing.BETREKKEN_BIJ_AGENDAPUNT, null), griffie()), "bij welk agendapunt");
        weigert(() -> ribs.bevestigOntvangst(rib, new OntvangstInvoer(vandaag, Routing.BETREKKEN_BIJ_AGENDAPUNT, "x".repeat(301)), griffie()), "heeft 301 tekens");
        weigert(() -> ribs.vertelGeinformeerd(rib, systeem()), "de raad is dus niet geïnformeerd");
        assertThat(ribs.bevestigOntvangst(rib, new OntvangstInvoer(vandaag, Routing.BETREKKEN_BIJ_AGENDAPUNT, "Raad 8 juli, punt 12"), griffie()).ontvangst())
                .satisfies(o -> assertThat(o.agendapunt()).isEqualTo("Raad 8 juli, punt 12"));
        assertThatThrownBy(() -> ribs.bevestigOntvangst(rib, goed, griffie())).isInstanceOf(Gewijzigd.class);
        assertThat(ribs.van(rib).stand()).isEqualTo(RibStand.ONTVANGEN);
        assertThat(invoer("rib-ontvangen", rib)).isEqualTo(1);
    }

    @Test
    void dropsAnAgendapuntThatTheRoutingDoesNotAsk() {
        UUID rib = opgemaakt();
        ondertekend2(rib);
        verzonden(rib);
        LocalDate vandaag = LocalDate.ofInstant(ClockUtil.getCurrentTime().toInstant(), ZoneId.of("Europe/Amsterdam"));
        assertThat(ribs.bevestigOntvangst(rib, new OntvangstInvoer(vandaag, Routing.COLLEGE_TER_AFDOENING, "punt 3"), griffie()).ontvangst())
                .satisfies(o -> assertThat(o.agendapunt()).isNull());
    }

    /** The griffie reads an internal letter in its mail; what is secret is read behind the sign-in, and neither is public. */
    @ParameterizedTest
    @EnumSource(value = Openbaarheid.class, names = "OPENBAAR", mode = EnumSource.Mode.EXCLUDE)
    void keepsASecretLetterOutOfTheMailAndWhatIsNotPublicOffThePublicPages(Openbaarheid openbaarheid) {
        Gemaakt v = voorstellen.conform();
        // No form imposes secrecy or an embargo: a besluit does, and that is not built yet.
        knoeit(v.dossier());
        jdbc.sql("update voorstel_beslispunt set openbaarheid = :o where beslispunt = :p").param("o", openbaarheid.name())
                .param("p", v.punten().get(0)).update();
        UUID rib = ribs.begin(v.voorstel(), v.punten(), systeem());
        // The letter is as open as the strictest of its nota and the points it tells.
        assertThat(ribs.van(rib).openbaarheid()).isEqualTo(openbaarheid);
        ondertekend(rib);
        verzonden(rib);
        boolean geheim = openbaarheid == Openbaarheid.GEHEIM;
        assertThat(documenten.lees(ribs.van(rib).pdfId()).openbaarheid()).isEqualTo(geheim ? Openbaarheid.GEHEIM : Openbaarheid.INTERN);
        String tekst = jdbc.sql("select tekst from bericht where feit_soort = 'rib-verzonden' and feit_sleutel = :id").param("id", rib.toString())
                .query(String.class).single();
        int bijlagen = jdbc.sql("select count(*) from bericht_bijlage where document = :d").param("d", ribs.van(rib).pdfId()).query(Integer.class).single();
        assertThat(bijlagen).isEqualTo(geheim ? 0 : 1);
        assertThat(tekst.contains("rust geheimhouding")).isEqualTo(geheim);
        assertThat(tekst).doesNotContain(BeslotenVoorstel.TEKST.kernboodschap());
        assertThat(publicaties.brieven()).extracting(OpenbareBrief::id).doesNotContain(rib);
    }

    @Test
    void holdsAListBackOnlyForWhatThatMeetingDecidedAndALetterTells() {
        // Point 1 sent, point 2 held over: nothing more is due of this meeting, whatever comes of point 2 later.
        Gemaakt deels = voorstellen.maak(BeslotenVoorstel.TEKST, Openbaarheid.OPENBAAR, List.of(Uitkomst.CONFORM, Uitkomst.AANGEHOUDEN));
        UUID eerste = ribs.begin(deels.voorstel(), deels.punten().subList(0, 1), systeem());
        assertThat(ribs.openstaandeVoor(deels.vergadering())).hasSize(1);
        ondertekend(eerste);
        verzonden(eerste);
        assertThat(ribs.openstaandeVoor(deels.vergadering())).isEmpty();
        // Both decided, one told: the other still holds it back.
        Gemaakt half = voorstellen.conform();
        UUID een = ribs.begin(half.voorstel(), half.punten().subList(0, 1), systeem());
        ondertekend(een);
        verzonden(een);
        assertThat(ribs.openstaandeVoor(half.vergadering())).singleElement()
                .satisfies(o -> assertThat(o.omschrijving()).isEqualTo("De RIB van dit voorstel is nog niet begonnen."));
        UUID twee = ribs.begin(half.voorstel(), half.punten().subList(1, 2), systeem());
        assertThat(ribs.openstaandeVoor(half.vergadering())).singleElement().satisfies(o -> assertThat(o.omschrijving()).contains("RIB-2"));
        ondertekend(twee);
        verzonden(twee);
        assertThat(ribs.openstaandeVoor(half.vergadering())).isEmpty();
    }

    @Test
    void holdsNoListBackForWhatNobodyTellsTheCouncil() {
        for (Uitkomst uitkomst : List.of(Uitkomst.AFGEWEZEN, Uitkomst.AANGEHOUDEN, Uitkomst.TERUGGENOMEN)) {
            Gemaakt niets = voorstellen.maak(BeslotenVoorstel.TEKST, Openbaarheid.OPENBAAR, List.of(uitkomst, uitkomst));
            assertThat(ribs.openstaandeVoor(niets.vergadering())).as(uitkomst.name()).isEmpty();
        }
        // Points were ticked for a letter that nobody wrote: none comes, so that none is waited for.
        Gemaakt zonderTekst = voorstellen.maak(new RibTekst(null, null, null, null), Openbaarheid.OPENBAAR, List.of(Uitkomst.CONFORM, Uitkomst.CONFORM));
        assertThat(ribs.openstaandeVoor(zonderTekst.vergadering())).isEmpty();
        assertThat(ribs.openstaandeVoor(UUID.randomUUID())).isEmpty();
    }

    @Test
    void aLetterGivenBackHoldsTheListBackUntilItsSuccessorIsSent() {
        Gemaakt v = voorstellen.conform();
        UUID rib = ribs.begin(v.voorstel(), v.punten(), systeem());
        ribs.maakOp(rib, systeem());
        ribs.onderteken(rib, "burgemeester", Ondertekenkeuze.TERUGSTUREN, null, "De toon klopt niet", door("burgemeester", "burgemeester"));
        assertThat(ribs.openstaandeVoor(v.vergadering())).singleElement()
                .satisfies(o -> assertThat(o.omschrijving()).isEqualTo("De RIB van dit voorstel is nog niet begonnen."));
        UUID nieuw = ribs.begin(v.voorstel(), v.punten(), systeem());
        ondertekend(nieuw);
        verzonden(nieuw);
        assertThat(ribs.openstaandeVoor(v.vergadering())).isEmpty();
    }

    @Test
    void tellsInTheLetterWhatWasDecidedHowAndWhen() {
        UUID rib = opgemaakt();
        assertThat(ribs.html(rib)).contains("De gemeenteraad").contains("In te stemmen met de aanpak").contains("De wijk te bedanken").contains("Conform")
                .contains(BeslotenVoorstel.TEKST.kernboodschap()).contains(BeslotenVoorstel.TEKST.vervolg()).contains("/RIB-1");
        assertThat(documenten.inhoud(ribs.van(rib).pdfId())).startsWith("%PDF".getBytes(java.nio.charset.StandardCharsets.US_ASCII));
        assertThat(ribs.maakOp(rib, systeem()).pdfId()).isEqualTo(ribs.van(rib).pdfId());
    }

    @Test
    void knowsNoLetterThatIsNotThere() {
        weigert(() -> ribs.van(UUID.randomUUID()), "Deze RIB bestaat niet.");
        Gemaakt v = voorstellen.conform();
        UUID rib = ribs.begin(v.voorstel(), v.punten(), systeem());
        weigert(() -> ribs.html(rib), "Deze RIB is nog niet opgemaakt.");
    }

    private UUID opgemaakt() {
        Gemaakt v = voorstellen.conform();
        UUID rib = ribs.begin(v.voorstel(), v.punten(), systeem());
        ribs.maakOp(rib, systeem());
        return rib;
    }

    private void ondertekend(UUID rib) {
        ribs.maakOp(rib, systeem());
        ondertekend2(rib);
    }

    private void ondertekend2(UUID rib) {
        String sha = ribs.van(rib).pdfSha256();
        teken(rib, "burgemeester", "burgemeester", sha);
        teken(rib, "gemeentesecretaris", "gemeentesecretaris", sha);
    }

    private void verzonden(UUID rib) {
        biedAan(rib);
        rol.jobs();
        ribs.legVerzendingVast(rib, systeem());
    }

    private boolean biedAan(UUID rib) {
        return ribs.biedAan(rib, systeem());
    }

    private boolean teken(UUID rib, String functie, String gebruiker, @Nullable String sha) {
        return ribs.onderteken(rib, functie, Ondertekenkeuze.ONDERTEKENEN, sha, null, door(gebruiker, functie));
    }

    private int invoer(String soort, UUID rib) {
        return jdbc.sql("select count(*) from register_invoer where soort = :soort and inhoud like :id").param("soort", soort)
                .param("id", "%" + rib + "%").query(Integer.class).single();
    }

    private static Handeling systeem() {
        return Handeling.vanSysteem(Instant.ofEpochMilli(ClockUtil.getCurrentTime().getTime()));
    }

    private static Handeling griffie() {
        return door("griffie", "griffie");
    }

    private static void weigert(ThrowingCallable deed, String zin) {
        assertThatThrownBy(deed).isInstanceOf(Geweigerd.class).hasMessageContaining(zin);
    }
}

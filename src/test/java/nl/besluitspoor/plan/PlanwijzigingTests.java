package nl.besluitspoor.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import nl.besluitspoor.dialoog.Pijler;
import nl.besluitspoor.plan.PlanInhoud.Actie;
import nl.besluitspoor.plan.PlanInhoud.Begrotingsjaar;
import nl.besluitspoor.plan.PlanInhoud.Doel;
import nl.besluitspoor.plan.PlanInhoud.Hoofdstuk;
import org.junit.jupiter.api.Test;

class PlanwijzigingTests {

    private static final LocalDate BEGIN = LocalDate.of(2025, 7, 1);
    private static final LocalDate EINDE = LocalDate.of(2027, 6, 30);
    private static final Doel D1 = new Doel(1, Pijler.BESTAANSZEKERHEID, "Minder schulden", "Schulden", "12 %", "8 %", 2027);
    private static final Actie A1 = actie(1, "Spreekuur", "40000");
    private static final Actie A2 = actie(2, "Ontmoeting", "20000");
    private static final PlanInhoud PLAN = plan(EINDE, List.of(D1), List.of(A1, A2), List.of(jaar(2025, "30000"), jaar(2026, "30000")), "Tekst");

    private static Actie actie(int nummer, String wat, String bedrag) {
        return new Actie(nummer, 1, wat, null, "Team", null, BEGIN, EINDE, new BigDecimal(bedrag));
    }

    private static Begrotingsjaar jaar(int jaar, String bedrag) {
        return new Begrotingsjaar(jaar, new BigDecimal(bedrag), "Begroting");
    }

    private static PlanInhoud plan(LocalDate einde, List<Doel> doelen, List<Actie> acties, List<Begrotingsjaar> begroting, String tekst) {
        return new PlanInhoud("Plan", BEGIN, einde, false, false, "Samenvatting", "Voorwoord", List.of(), List.of(), doelen, acties, begroting,
                List.of(new Hoofdstuk(1, "Kop", tekst)));
    }

    @Test
    void holdsOnlyWhatChangesAndGivesTheWantedPlanBack() {
        PlanInhoud gewenst = plan(EINDE.plusYears(1), List.of(D1, new Doel(0, Pijler.GELIJKE_KANSEN, "Diploma's", "Jongeren", "70 %", "80 %", 2027)),
                List.of(actie(1, "Spreekuur met avond", "45000.00")), List.of(jaar(2025, "30000.00"), jaar(2026, "15000")), "Tekst twee");
        Planwijziging wijziging = Planwijziging.uit(PLAN, gewenst, 0, 4, 2);
        assertThat(wijziging.doelen()).singleElement().extracting(Doel::nummer).isEqualTo(5);
        assertThat(wijziging.acties()).singleElement().extracting(Actie::nummer).isEqualTo(1);
        assertThat(wijziging.vervallenActies()).containsExactly(2);
        assertThat(wijziging.begroting()).as("30000 is 30000.00").singleElement().extracting(Begrotingsjaar::jaar).isEqualTo(2026);
        assertThat(wijziging.teksten()).singleElement().extracting(Planwijziging.Tekst::stuk).isEqualTo("H1");
        PlanInhoud na = wijziging.toegepastOp(PLAN);
        assertThat(na.einddatum()).isEqualTo(EINDE.plusYears(1));
        assertThat(na.acties()).containsExactly(actie(1, "Spreekuur met avond", "45000.00"));
        assertThat(na.hoofdstukken().get(0).tekst()).isEqualTo("Tekst twee");
        assertThat(Planwijziging.uit(PLAN, PLAN, 0, 1, 2).isLeeg()).isTrue();
        assertThat(Plannen.vingerafdruk(Planwijziging.uit(PLAN, PLAN, 0, 1, 2).toegepastOp(PLAN))).isEqualTo(Plannen.vingerafdruk(PLAN));
    }

    @Test
    void countsTheEurosThatMoveComeOrGo() {
        assertThat(bedrag(List.of(A1, A2), List.of(jaar(2025, "30000"), jaar(2026, "30000")))).isEqualByComparingTo("0");
        assertThat(bedrag(List.of(A1, A2), List.of(jaar(2025, "20000"), jaar(2026, "40000")))).as("verschoven").isEqualByComparingTo("10000");
        assertThat(bedrag(List.of(A1, A2), List.of(jaar(2025, "30000"), jaar(2026, "30000.01")))).as("een cent erbij").isEqualByComparingTo("0.01");
        assertThat(bedrag(List.of(A1), List.of(jaar(2025, "30000"), jaar(2026, "10000")))).as("eraf").isEqualByComparingTo("20000");
        assertThat(bedrag(List.of(actie(1, "Spreekuur", "35000"), actie(2, "Ontmoeting", "25000")),
                List.of(jaar(2025, "30000"), jaar(2026, "30000")))).as("tussen acties").isEqualByComparingTo("5000");
    }

    private static BigDecimal bedrag(List<Actie> acties, List<Begrotingsjaar> begroting) {
        return Planwijziging.uit(PLAN, plan(EINDE, List.of(D1), acties, begroting, "Tekst"), 0, 1, 2).bedrag(PLAN);
    }

    @Test
    void keepsNewRowsApartFromThoseThatCameMeanwhile() {
        Planwijziging eigen = Planwijziging.uit(PLAN, plan(EINDE, List.of(D1), List.of(A1, A2, actie(0, "Eigen", "0")), PLAN.begroting(), "Tekst"), 0, 1, 2);
        PlanInhoud nieuwer = plan(EINDE, List.of(D1), List.of(A1, A2, actie(3, "Van een ander", "0")), PLAN.begroting(), "Tekst");
        assertThat(eigen.opNieuwere(PLAN, nieuwer).toegepastOp(nieuwer).acties()).extracting(Actie::omschrijving)
                .containsExactly("Spreekuur", "Ontmoeting", "Van een ander", "Eigen");
    }

    @Test
    void saysWhatDiffersInWords() {
        PlanInhoud na = plan(EINDE.plusYears(1), List.of(D1), List.of(actie(1, "Spreekuur", "45000")), PLAN.begroting(), "Tekst");
        Planverschil verschil = Planverschil.tussen(PLAN, na, Map.of());
        assertThat(verschil.regels()).extracting(Planverschil.Regel::naam, Planverschil.Regel::soort).containsExactly(
                org.assertj.core.groups.Tuple.tuple("Titel en looptijd", Planverschil.Soort.GEWIJZIGD),
                org.assertj.core.groups.Tuple.tuple("Actie A1", Planverschil.Soort.GEWIJZIGD),
                org.assertj.core.groups.Tuple.tuple("Actie A2", Planverschil.Soort.VERVALLEN));
        assertThat(verschil.regels().get(0).velden()).containsExactly(new Planverschil.Veld("Einddatum", "30-6-2027", "30-6-2028"));
        assertThat(verschil.regels().get(1).velden()).containsExactly(new Planverschil.Veld("Bedrag", "€ 40.000", "€ 45.000"));
        assertThat(Planverschil.tussen(PLAN, PLAN, Map.of()).isLeeg()).isTrue();
    }
}

package nl.besluitspoor.demonstratie;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.besluitspoor.ProcesTests;
import nl.besluitspoor.bericht.WieHoortWat;
import nl.besluitspoor.demonstratie.Dossiergegevens.Dialoog;
import nl.besluitspoor.dossier.NieuwDossier;
import nl.besluitspoor.dossier.SoortPlan;
import nl.besluitspoor.handeling.Openbaarheid;
import nl.besluitspoor.proces.DossierLoop;
import nl.besluitspoor.voorstel.RibTekst;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * The table fact by group, read from the mailbox after a whole case: everybody in it hears of each decision once, and nobody
 * else does.
 */
@Tag("eenmaal")
class WieHoortWatInHetPostvakTests extends ProcesTests {

    private static final String POTTENBERG = "BU09350203";
    private static final String NAZARETH = "BU09350403";
    private static final String LIMMEL = "BU09350404";

    /** Who hears of it, by the name before the @ of his address. */
    private static final String TABEL = """
            advies-gevraagd             | ADVISEURS
            agenda-vastgesteld          | COLLEGE, gemeentesecretaris
            beoordeling-gevraagd        | portefeuillehouder
            besluit-genomen             | beleidsmedewerker, programmamanager
            besluitenlijst-gepubliceerd | communicatie, griffie, beleidsmedewerker, programmamanager, bestuurssecretariaat, WETHOUDERS
            consultatie-gevraagd        | PARTNERS
            dialoog-uitnodiging         | BEWONERS, servatius
            dossier-beeindigd           | beleidsmedewerker, juridisch, BEWONERS, PARTNERS
            dossier-gestart             | beleidsmedewerker, wijkmanager, PARTNERS
            inbreng-beantwoord          | BEWONERS, wijkmanager, PARTNERS
            mandaat-geeindigd           | portefeuillehouder, beleidsmedewerker, programmamanager
            mandaat-te-leggen           | juridisch
            mandaat-vastgelegd          | portefeuillehouder, beleidsmedewerker, programmamanager
            monitoring-begonnen         | onderzoek
            monitoring-gedeeld          | PARTNERS, portefeuillehouder, communicatie
            paraaf-gevraagd             | financien, communicatie, juridisch, management
            plan-vastgesteld            | programmamanager, beleidsmedewerker, wijkmanager, PARTNERS
            plan-vrijgegeven            | beleidsmedewerker, PARTNERS
            plannen-ontbreken           | programmamanager
            publicatie-wacht            | gemeentesecretaris, griffie, bestuurssecretariaat
            rib-ontvangen               | raad, burgemeester, portefeuillehouder, gemeentesecretaris, beleidsmedewerker, programmamanager, communicatie
            rib-verzonden               | griffie
            toezegging-deels-voldaan    | portefeuillehouder, programmamanager, griffie, raad
            toezegging-gedaan           | portefeuillehouder, programmamanager, griffie
            vergadering-gepland         | COLLEGE, gemeentesecretaris
            verslag-vastgesteld         | BEWONERS, servatius
            voorstel-vrijgegeven        | bestuurssecretariaat
            wijziging-beoordelen        | juridisch
            wijziging-beslissen         | portefeuillehouder
            wijziging-besloten          | PARTNERS, BEWONERS, beleidsmedewerker, wijkmanager, programmamanager, communicatie, COLLEGE, gemeentesecretaris
            wijziging-gevraagd          | programmamanager
            wijziging-naar-college      | beleidsmedewerker, programmamanager, portefeuillehouder
            """;

    private static final Map<String, List<String>> SAMEN = Map.of(
            "PARTNERS", Spelverloop.PARTNERS,
            "COLLEGE", List.of("burgemeester", "portefeuillehouder", "wethouder-financien", "wethouder-wonen", "wethouder-economie", "wethouder-onderwijs"),
            "WETHOUDERS", List.of("portefeuillehouder", "wethouder-financien", "wethouder-wonen", "wethouder-economie", "wethouder-onderwijs"),
            "BEWONERS", List.of("bewoner-pottenberg", "bewoner-nazareth"),
            "ADVISEURS", List.of("financien", "communicatie", "onderzoek"));

    @Autowired
    Spelverloop spel;

    @Autowired
    Wijzigingsspel wijzigingen;

    @Autowired
    DossierLoop loop;

    private static void op(LocalDate dag) {
        ClockUtil.setCurrentTime(Date.from(dag.atTime(LocalTime.of(10, 0)).atZone(ZoneId.of("Europe/Amsterdam")).toInstant()));
    }

    /** From the first dialogue to the first round of monitoring, with a change of each kind; then the dossier is ended. */
    private void speel() {
        op(LocalDate.of(2025, 1, 13));
        String d = spel.start(new NieuwDossier("programmaplan Veerkrachtige Wijken", "Veerkrachtige Wijken", SoortPlan.PROGRAMMAPLAN,
                List.of(POTTENBERG, NAZARETH), Spelverloop.PARTNERS, "Veerkrachtige Wijken", Openbaarheid.OPENBAAR, null, "aanleiding", null, true));
        for (Dialoog dialoog : List.of(Dossiergegevens.pottenberg(LocalDate.of(2025, 2, 4)), Dossiergegevens.nazareth(LocalDate.of(2025, 2, 6)))) {
            op(LocalDate.of(2025, 1, 15));
            spel.planDialoog(d, dialoog, dialoog.gehouden());
            op(dialoog.gehouden().plusDays(1));
            spel.legInbrengVast(d, dialoog, dialoog.gehouden());
            op(dialoog.gehouden().plusDays(6));
            spel.stelVerslagVast(d, dialoog);
        }
        op(LocalDate.of(2025, 3, 10));
        spel.schrijfPlan(d, Programmaplan.stukken("Programmaplan Veerkrachtige Wijken", LocalDate.of(2025, 7, 1), LocalDate.of(2045, 6, 30)));
        spel.schrijfHoofdstuk(d, "Veranderaanpak", "tekst");
        spel.planKlaar(d);
        spel.beantwoordInbreng(d);
        spel.partnersReageren(d);
        op(LocalDate.of(2025, 4, 1));
        spel.zegToe(Dossiergegevens.toezegging(d, POTTENBERG, NAZARETH));
        spel.disciplinesAdviseren(d);
        spel.verwerkEnGeefVrij(d);
        op(LocalDate.of(2025, 5, 20));
        spel.schrijfVoorstel(d, Demonstratie.bron(), new RibTekst("Het college heeft het programmaplan vastgesteld (beslispunt 1) en de portefeuillehouder "
                + "gemandateerd (beslispunt 2).", "De raad ontvangt het plan na vaststelling.", "Het plan geeft een kader.", "De uitvoeringsplannen volgen."),
                "programmaplan, hoofdstuk 9");
        spel.voorstelKlaar(d);
        spel.parafeer(d);
        spel.managementParafeert(d);
        spel.geefVoorstelVrij(d);
        op(LocalDate.of(2025, 6, 16));
        String vergadering = spel.planVergadering(LocalDate.of(2025, 6, 24), LocalDate.of(2025, 6, 20));
        op(LocalDate.of(2025, 6, 20));
        spel.stelAgendaOp(vergadering, List.of(d));
        spel.markeerNiets(vergadering);
        op(LocalDate.of(2025, 6, 24));
        spel.opent(vergadering);
        spel.besluitConform(vergadering, d);
        spel.stelLijstVast(vergadering);
        op(LocalDate.of(2025, 6, 25));
        spel.ondertekenRib(d);
        spel.bevestigOntvangst(d, LocalDate.of(2025, 6, 25));
        op(LocalDate.of(2025, 6, 30));
        spel.legMandaatVast(d);
        op(LocalDate.of(2025, 9, 8));
        wijzigingen.vraagActie(d, "een inloop met koffie in de avond");
        wijzigingen.beslisJa(d);
        wijzigingen.neemKennis(d);
        wijzigingen.vraagHogerDoel(d, "72 %");
        wijzigingen.vraagWijk(d, LIMMEL);
        op(LocalDate.of(2025, 10, 6));
        spel.monitor(d, List.of(Dossiergegevens.voorbeeldcijfers()));
        op(LocalDate.of(2025, 10, 7));
        loop.beeindig(d, "De raad koos anders.", door("programmamanager", "programmamanager"));
        rol.jobs();
    }

    private record Brief(String feit, String sleutel, String wie) {}

    @Test
    void everybodyInTheTableHearsOfEachFactOnceAndNobodyElse() {
        long begin = jdbc.sql("select coalesce(max(volgnr), 0) from bericht").query(Long.class).single();
        speel();
        List<Brief> brieven = jdbc.sql("""
                select b.feit_soort, b.feit_sleutel, p.aan from postvak_bericht p join bericht b on b.message_id = p.message_id
                where b.volgnr > :begin""").param("begin", begin)
                .query((rij, nr) -> new Brief(rij.getString("feit_soort"), rij.getString("feit_sleutel"), rij.getString("aan").replaceAll("@.*", ""))).list();
        assertThat(brieven).as("niemand hoort een feit twee keer").doesNotHaveDuplicates();
        assertThat(jdbc.sql("select count(*) from bericht where volgnr > :begin").param("begin", begin).query(Long.class).single())
                .as("wat klaarstond, kwam aan").isEqualTo(brieven.size());
        Map<String, Set<String>> gehoord = brieven.stream().collect(Collectors.groupingBy(Brief::feit, TreeMap::new,
                Collectors.mapping(Brief::wie, Collectors.toCollection(TreeSet::new))));
        assertThat(tekst(gehoord)).isEqualTo(tekst(verwacht()));
        assertThat(gehoord.keySet()).allMatch(feit -> WieHoortWat.regel(feit).isPresent());
    }

    private static String tekst(Map<String, Set<String>> tabel) {
        return tabel.entrySet().stream().map(e -> e.getKey() + " | " + String.join(", ", e.getValue())).collect(Collectors.joining("\n"));
    }

    private static Map<String, Set<String>> verwacht() {
        Map<String, Set<String>> verwacht = new TreeMap<>();
        TABEL.lines().filter(regel -> !regel.isBlank()).map(regel -> regel.split("\\|")).forEach(delen -> verwacht.put(delen[0].strip(),
                Stream.of(delen[1].strip().split(",\\s*")).flatMap(wie -> SAMEN.getOrDefault(wie, List.of(wie)).stream())
                        .collect(Collectors.toCollection(TreeSet::new))));
        return verwacht;
    }
}

package nl.besluitspoor.voorstel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import nl.besluitspoor.voorstel.Bevinding.Ernst;
import nl.besluitspoor.voorstel.Bevinding.Regel;
import nl.besluitspoor.voorstel.Nota.Mandaatvoorstel;
import nl.besluitspoor.voorstel.Nota.Onderbouwing;
import nl.besluitspoor.voorstel.Nota.Punt;
import nl.besluitspoor.voorstel.Nota.Sectie;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NotaCheckTests {

    private static final LocalDate DATUM = LocalDate.of(2025, 6, 24);
    private static final RibTekst RIB = new RibTekst("Het college heeft het programmaplan Veerkrachtige Wijken vastgesteld.",
            "In de wijken is de stapeling van opgaven groot.", "Bewoners en partners gaan samen aan de slag.", "De uitvoeringsplannen komen later.");

    private final NotaCheck check = new NotaCheck();

    @Nested
    class TheSourceNota {

        private final Nota bron = bron();

        @Test
        void isReadWithItsPointsNumbersAndHeadings() {
            assertThat(bron.datum()).isEqualTo(DATUM);
            assertThat(bron.beslispunten()).extracting(Punt::soort).containsExactly(SoortBeslispunt.VASTSTELLEN, SoortBeslispunt.MANDATEREN);
            assertThat(bron.beslispunten()).extracting(Punt::object).containsOnly("programmaplan Veerkrachtige Wijken");
            assertThat(bron.argumenten()).extracting(Onderbouwing::nummer).containsExactly("1.1", "1.2", "1.3", "1.4", "1.5", "2.1");
            assertThat(bron.risicos()).extracting(Onderbouwing::nummer).containsExactly("1.1");
            assertThat(bron.secties()).extracting(Sectie::nummer)
                    .containsExactly(null, "1", "2", "3", "4", "4.2", "4.3", "4.4", "4.5", "4.6", "5", "6", "7", "8");
            assertThat(bron.secties()).filteredOn(s -> s.soort() == SoortSectie.PERSONEEL_ORGANISATIE).first()
                    .extracting(Sectie::tekst).asString().contains("samen komen tot nieuwe inzichten").doesNotContain("Wijken  7");
        }

        @Test
        void showsS01AndNothingElseUnderThePastTenseRule() {
            assertThat(check.controleer(bron)).filteredOn(b -> b.regel() == Regel.VERLEDEN_TIJD).singleElement().satisfies(b -> {
                assertThat(b.plaats()).isEqualTo("5, 1.1");
                assertThat(b.ernst()).isEqualTo(Ernst.FOUT);
                assertThat(b.fragment()).isEqualTo("Vanaf september 2025 is er met een nieuw team gewerkt aan het programmaplan en acties in de wijken.");
                assertThat(b.uitleg()).contains("24 juni 2025");
            });
        }

        @Test
        void saysInWordsWhere() {
            assertThat(check.controleer(bron)).extracting(Bevinding::waar)
                    .contains("kop 4", "samenvatting", "beslispunt 2", "nummer 1.5", "nummer 4.2", "kop 5, nummer 1.1", "kop 7");
        }

        @Test
        void showsS02TheMandaatWithoutLimitEndOrReporting() {
            assertThat(check.controleer(bron)).filteredOn(b -> b.regel() == Regel.MANDAAT_ZONDER_GRENS).singleElement().satisfies(b -> {
                assertThat(b.plaats()).isEqualTo("beslispunt 2");
                assertThat(b.uitleg()).contains("geen grens").contains("geen einddatum").contains("geen rapportage");
            });
        }

        @Test
        void showsS06TheGapBefore42AndNoArgumentWithoutPoint() {
            assertThat(check.controleer(bron)).filteredOn(b -> b.regel() == Regel.NUMMERING_GAT).singleElement().satisfies(b -> {
                assertThat(b.plaats()).isEqualTo("4");
                assertThat(b.uitleg()).contains("geen 4.1");
            });
            assertThat(check.controleer(bron)).noneMatch(b -> b.regel() == Regel.NUMMER_ZONDER_BESLISPUNT);
        }

        @Test
        void showsS09AsPromisesWithoutADateIn15And7() {
            List<Bevinding> beloften = check.controleer(bron).stream().filter(b -> b.regel() == Regel.TOEZEGGING_ONVOLLEDIG).toList();
            assertThat(beloften).allSatisfy(b -> {
                assertThat(b.toezegging()).isNotNull();
                assertThat(Objects.requireNonNull(b.toezegging()).uiterlijk()).isNull();
            });
            assertThat(beloften).filteredOn(b -> b.plaats().equals("1.5")).extracting(Bevinding::fragment)
                    .containsExactly("De uitvoeringsplannen worden nu afgerond en na de zomer aangeboden ter besluitvorming.");
            assertThat(beloften).filteredOn(b -> b.plaats().equals("7")).extracting(b -> Objects.requireNonNull(b.toezegging()).termijn())
                    .containsExactly("na vaststelling", "zodra", null, "nu verder");
            assertThat(beloften).extracting(Bevinding::plaats).containsOnly("samenvatting", "1.5", "4.2", "7", "8");
        }

        @Test
        void showsS19TheEvaluationWithoutADate() {
            assertThat(check.controleer(bron)).filteredOn(b -> b.regel() == Regel.EVALUATIE_ZONDER_DATUM).singleElement().satisfies(b -> {
                assertThat(b.plaats()).isEqualTo("7");
                assertThat(b.ernst()).isEqualTo(Ernst.INFO);
                assertThat(b.fragment()).startsWith("Evaluatie is gekoppeld aan het monitoringsplan");
            });
        }

        @Test
        void missesNoSectionAndNoBudgetButTheRibThatIsOnlyNamed() {
            assertThat(check.controleer(bron)).noneMatch(b -> b.regel() == Regel.SECTIE_ONTBREEKT || b.regel() == Regel.GELD_ZONDER_BEGROTING
                    || b.regel() == Regel.RIB_BUITEN_NOTA);
            assertThat(check.controleer(bron)).filteredOn(b -> b.regel() == Regel.RIB_ONTBREEKT).singleElement()
                    .satisfies(b -> assertThat(b.fragment()).isEqualTo("Er is hiervoor een RIB opgesteld en bijgevoegd."));
        }

        @Test
        void withItsRibPromisesTheCouncilTwoStepsThatNobodyPlanned() {
            Nota metRib = new Nota(bron.titel(), bron.datum(), bron.beslispunten(), bron.secties(), bron.argumenten(), bron.risicos(), RIB, true);
            assertThat(check.controleer(metRib)).filteredOn(b -> b.regel() == Regel.STAP_NIET_GEPLAND).extracting(Bevinding::fragment).containsExactly(
                    "Zodra de uitvoeringsplannen 2025-2026 voor Pottenberg en Nazareth zijn vastgesteld, worden ook deze aangeboden aan de raad ter informatie.",
                    "De raad wordt op de hoogte gehouden van belangrijke ontwikkelingen en de voortgang.");
            assertThat(check.controleer(metRib)).noneMatch(b -> b.regel() == Regel.RIB_ONTBREEKT || b.regel() == Regel.RIB_BUITEN_NOTA);
        }

        @Test
        void staysAsItWas() {
            Nota voor = bron();
            check.controleer(bron);
            assertThat(bron).isEqualTo(voor);
        }
    }

    @Nested
    class ThePastTenseRule {

        @ParameterizedTest
        @ValueSource(strings = {
            "Vanaf september 2025 is er met een nieuw team gewerkt aan het programmaplan.",
            "Vanaf september 2025, de start van het nieuwe schooljaar, is er met een nieuw team gewerkt.",
            "Er is vanaf september 2025 met bewoners en partners gesproken.",
            "Sinds 1 oktober 2025 zijn de partners aangesloten.",
            "Het team is sinds november 2025 uitgebreid.",
            "Op 3 september 2025 is de raad geïnformeerd.",
            "De raad is op 3 september 2025 geïnformeerd.",
            "De raad is geïnformeerd op 3 september 2025.",
            "Op 3 september 2025 heeft de raad ingestemd met het plan.",
            "In september 2025 zijn drie bijeenkomsten gehouden.",
            "In oktober 2025 werd het team uitgebreid.",
            "De bewoners waren in oktober 2025 bij elkaar.",
            "Op 12-09-2025 vond de eerste dialoog plaats.",
            "Op 2025-09-12 hebben we met bewoners gesproken.",
            "In het najaar van 2025 hebben we twee inloopavonden georganiseerd.",
            "In het vierde kwartaal van 2025 is de monitor inmiddels afgerond.",
            "Bij brief van 3 september 2025 heeft het college de raad geantwoord.",
            "De partners, die sinds september 2025 zijn aangesloten, dragen het plan.",
            "In 2026 werd het programma uitgebreid.",
            "Het college besloot op 2 september 2025 tot deze aanpak.",
            "Omdat het team vanaf september 2025 heeft gewerkt, is er veel bekend.",
        })
        void findsWhatIsToldAsPastAndLiesAhead(String zin) {
            assertThat(VerledenTijd.verteltNa(DATUM, zin)).isTrue();
        }

        @ParameterizedTest
        @ValueSource(strings = {
            // plans and periods of the source
            "In de loop van 2025 verwachten we een volgende stap te kunnen zetten met inzet van Power BI.",
            "Die laten zien waar we samen met bewoners en partners aan werken in 2025-2026 in Pottenberg en Nazareth.",
            "De uitvoeringsplannen worden nu afgerond en na de zomer aangeboden ter besluitvorming.",
            "Zodra de uitvoeringsplannen 2025-2026 voor Pottenberg en Nazareth zijn vastgesteld, worden ook deze aangeboden aan de raad ter informatie.",
            "In het programmaplan is in hoofdstuk 9 een compleet overzicht gegeven van de gemeentelijke begroting 2025 en 2026.",
            "Met de ambities vanuit het coalitieakkoord 2022-2026 is de urgentie geduid om te werken aan veerkracht.",
            "De raad is over het proces en het programma geïnformeerd bij een commissievergadering op 1 april 2025.",
            // before the nota
            "Vanaf september 2024 is er met een nieuw team gewerkt aan het programmaplan.",
            "Op 23 juni 2025 is de raad geïnformeerd.",
            "In juni 2025 zijn de partners bij elkaar gekomen.",
            "In de zomer van 2025 is er met bewoners gesproken.",
            "In 2025 is er veel gesproken met bewoners.",
            // the future as the future
            "Vanaf september 2025 wordt er met een nieuw team gewerkt.",
            "Vanaf september 2025 zal het team werken in de wijk.",
            "Het team start op 1 september 2025.",
            "Op 3 september 2025 informeren we de raad.",
            "In oktober 2025 gaan we aan de slag met wat bewoners hebben gezegd.",
            "Vanaf januari 2026 kan de wijk beginnen met wat is afgesproken.",
            // goals and milestones
            "Eind 2026 is het plan afgerond.",
            "In 2030 is de armoede gehalveerd.",
            "In 2030 hebben we de doelen bereikt.",
            "Op 1 januari 2027 is elk plein vergroend.",
            "Uiterlijk 1 september 2025 is de raad geïnformeerd.",
            "Vanaf 1 september 2025 is het wijkcentrum geopend.",
            "Per 1 september 2025 is de regeling vervallen.",
            // arranged before, about a later day
            "Voor september 2025 is een bijeenkomst gepland.",
            "In september 2025 is een bijeenkomst gepland.",
            "De evaluatie is in oktober 2025 voorzien.",
            "Voor 2026 is € 100.000 begroot.",
            "In de begroting 2026 is € 100.000 opgenomen.",
            "Op 9 september 2025 zijn alle bewoners uitgenodigd in het wijkcentrum.",
            "Met de partners is afgesproken dat zij vanaf september 2025 aansluiten.",
            "Er is besloten om vanaf september 2025 te starten.",
            "Met ingang van 1 september 2025 is mevrouw Jansen benoemd.",
            // the date belongs to a noun
            "Het college heeft ingestemd met een start in september 2025.",
            "De raad is over de bijeenkomst op 3 september 2025 geïnformeerd.",
            "Het programma van september 2025 is met bewoners gemaakt.",
            "De begroting 2026 is besproken.",
            "Het uitvoeringsplan september 2025 is opgesteld.",
            // conditions, questions and generic relatives
            "Als in september 2025 is gebleken dat het werkt, gaan we door.",
            "Is in september 2025 met bewoners gesproken?",
            "Bewoners die in september 2025 zijn verhuisd, krijgen een brief.",
            "Wie in september 2025 is begonnen, kan doorgaan.",
            // periods
            "Van september 2025 tot december 2026 is er geld gereserveerd.",
            "Tussen september 2025 en juni 2026 is er ruimte gevonden voor twaalf bijeenkomsten.",
            "In de periode 2025-2026 is er gewerkt met twee wijken.",
            // a state, not an event
            "Vanaf september 2025 is het team gevestigd in het wijkcentrum.",
            "In september 2025 is het beleid bekend.",
            "Op 1 september 2025 is het gebied bereid.",
        })
        void letsPassWhatIsAPlanAPeriodAGoalOrPastIndeed(String zin) {
            assertThat(VerledenTijd.verteltNa(DATUM, zin)).isFalse();
        }

        @Test
        void looksAtTheNotasOwnDate() {
            String zin = "Vanaf september 2025 is er met een nieuw team gewerkt.";
            assertThat(VerledenTijd.verteltNa(LocalDate.of(2025, 10, 1), zin)).isFalse();
            assertThat(VerledenTijd.verteltNa(LocalDate.of(2025, 8, 31), zin)).isTrue();
        }
    }

    @Nested
    class Numbers {

        @Test
        void refuseAnArgumentWithoutItsPoint() {
            Nota nota = new Bouwer().argumenten("1.1", "3.1").nota();
            assertThat(bevindingen(nota, Regel.NUMMER_ZONDER_BESLISPUNT)).singleElement().satisfies(b -> {
                assertThat(b.plaats()).isEqualTo("3.1");
                assertThat(b.uitleg()).contains("beslispunt 3");
            });
        }

        @Test
        void refuseARiskWithoutItsPoint() {
            assertThat(bevindingen(new Bouwer().risicos("7.1").nota(), Regel.NUMMER_ZONDER_BESLISPUNT)).singleElement()
                    .extracting(Bevinding::plaats).isEqualTo("5, 7.1");
        }

        @Test
        void refuseANumberThatIsNone() {
            assertThat(bevindingen(new Bouwer().argumenten("1.1", "A").nota(), Regel.NUMMER_ZONDER_BESLISPUNT)).hasSize(1);
        }

        @Test
        void readA4nUnder4AsASectionAndNotAsAnArgument() {
            Nota nota = new Bouwer().zonder(SoortSectie.PARTICIPATIE).argumenten("1.1", "2.1", "4.1").nota();
            assertThat(bevindingen(nota, Regel.NUMMER_ZONDER_BESLISPUNT)).isEmpty();
            assertThat(bevindingen(nota, Regel.NUMMERING_GAT)).isEmpty();
        }

        @Test
        void readA4nAsAnArgumentWhereThereIsAPoint4() {
            Nota nota = new Bouwer().punten(4).argumenten("1.1", "2.1", "3.1", "4.1", "4.2").nota();
            assertThat(bevindingen(nota, Regel.NUMMER_ZONDER_BESLISPUNT)).isEmpty();
            assertThat(bevindingen(nota, Regel.NUMMERING_GAT)).isEmpty();
        }

        @Test
        void showGapsAndDoublesAmongArgumentsRisksPointsAndHeadings() {
            assertThat(bevindingen(new Bouwer().argumenten("1.1", "1.3").nota(), Regel.NUMMERING_GAT)).singleElement()
                    .satisfies(b -> assertThat(b.uitleg()).contains("geen 1.2"));
            assertThat(bevindingen(new Bouwer().argumenten("1.1", "1.1", "2.1").nota(), Regel.NUMMERING_GAT)).singleElement()
                    .satisfies(b -> assertThat(b.uitleg()).contains("twee keer"));
            assertThat(bevindingen(new Bouwer().risicos("1.2").nota(), Regel.NUMMERING_GAT)).hasSize(1);
            assertThat(bevindingen(new Bouwer().punt(4, SoortBeslispunt.KENNISNEMEN, "Kennis te nemen van de monitor", null).nota(),
                    Regel.NUMMERING_GAT)).singleElement().satisfies(b -> assertThat(b.uitleg()).contains("geen 3"));
            assertThat(bevindingen(new Bouwer().zonder(SoortSectie.BEOOGD_EFFECT).nota(), Regel.NUMMERING_GAT)).singleElement()
                    .satisfies(b -> assertThat(b.uitleg()).contains("geen 3"));
        }

        @Test
        void areSilentOnTheTemplate() {
            assertThat(bevindingen(new Bouwer().nota(), Regel.NUMMERING_GAT)).isEmpty();
        }
    }

    @Nested
    class AMandaat {

        private static final Mandaatvoorstel VOL = new Mandaatvoorstel("portefeuillehouder", "redactionele wijzigingen", "doelen", BigDecimal.TEN,
                LocalDate.of(2026, 12, 31), "elk half jaar aan het college");

        @Test
        void withLimitEndAndReportingIsSilent() {
            assertThat(mandaat("Te mandateren", VOL)).isEmpty();
        }

        @Test
        void isToldWhatItLacks() {
            assertThat(mandaat("Te mandateren", new Mandaatvoorstel("x", "accenten", null, null, null, "elk jaar"))).singleElement()
                    .satisfies(b -> assertThat(b.uitleg()).contains("geen einddatum").doesNotContain("geen grens").doesNotContain("geen rapportage"));
            assertThat(mandaat("Te mandateren", new Mandaatvoorstel("x", null, null, null, LocalDate.of(2026, 1, 1), "elk jaar"))).singleElement()
                    .satisfies(b -> assertThat(b.uitleg()).contains("geen grens").doesNotContain("geen einddatum"));
            assertThat(mandaat("Te mandateren", new Mandaatvoorstel("x", "accenten", null, null, LocalDate.of(2026, 1, 1), null))).singleElement()
                    .satisfies(b -> assertThat(b.uitleg()).contains("geen rapportage"));
            assertThat(mandaat("Te mandateren", null)).hasSize(1);
        }

        @Test
        void mayHaveItsTermsInTheText() {
            assertThat(mandaat("De wethouder te mandateren tot ten hoogste € 50.000, tot 1 januari 2027, en hierover elk kwartaal te rapporteren", null)).isEmpty();
        }

        @Test
        void isFoundInAPointOfAnotherKindToo() {
            assertThat(bevindingen(new Bouwer().punt(3, SoortBeslispunt.OVERIG, "De directeur te machtigen tot ondertekening", null).nota(),
                    Regel.MANDAAT_ZONDER_GRENS)).hasSize(1);
        }

        private List<Bevinding> mandaat(String tekst, @Nullable Mandaatvoorstel voorstel) {
            return bevindingen(new Bouwer().punt(3, SoortBeslispunt.MANDATEREN, tekst, voorstel).nota(), Regel.MANDAAT_ZONDER_GRENS);
        }
    }

    @Nested
    class APromise {

        @ParameterizedTest
        @ValueSource(strings = {
            "De uitvoeringsplannen per wijk volgen na de zomer.",
            "De monitor wordt binnenkort opgeleverd.",
            "We zullen de bewoners informeren.",
            "De raad ontvangt het plan na vaststelling.",
            "Aan de raad is toegezegd dat zij de monitor krijgen.",
            "De evaluatie wordt in de loop van 2026 uitgevoerd door de directie.",
            "De programmamanager rapporteert zo spoedig mogelijk.",
            "De monitor wordt uiterlijk 1 maart 2026 opgeleverd.",
        })
        void withoutOwnerOrDateIsKept(String zin) {
            assertThat(beloften(zin)).singleElement().satisfies(b -> assertThat(b.toezegging()).isNotNull());
        }

        @ParameterizedTest
        @ValueSource(strings = {
            "De monitor wordt uiterlijk 1 maart 2026 opgeleverd door de programmamanager.",
            "De programmamanager zal de raad voor 1 oktober 2025 informeren.",
            "In het programmaplan wordt gewerkt aan positieve gezondheid.",
            "De raad is op 1 april 2025 geïnformeerd.",
            "Ook wordt met partners afgestemd over het Deltaplan voor ouderen.",
            "Mogelijk worden na de zomer meer wijken toegevoegd.",
            "In de loop van 2025 verwachten we een volgende stap te kunnen zetten.",
            "Hier wordt nu aan gewerkt bij het afronden van de uitvoeringsplannen.",
            "Wordt de raad nog geïnformeerd?",
            "De plannen zijn in 2024 opgesteld.",
        })
        void withBothOrNoneIsLetPass(String zin) {
            assertThat(beloften(zin)).isEmpty();
        }

        @Test
        void keepsItsOwnWordsOwnerAndLastDay() {
            assertThat(beloften("De monitor wordt eind 2026 aangeboden aan de raad.")).singleElement().satisfies(b -> {
                assertThat(Objects.requireNonNull(b.toezegging()).uiterlijk()).isEqualTo(LocalDate.of(2026, 12, 31));
                assertThat(Objects.requireNonNull(b.toezegging()).aan()).isEqualTo("de raad");
                assertThat(b.uitleg()).contains("niet wie het doet").doesNotContain("geen datum");
            });
            assertThat(beloften("Het programmateam zal de bewoners na de zomer informeren.")).singleElement().satisfies(b -> {
                assertThat(Objects.requireNonNull(b.toezegging()).eigenaar()).isEqualTo("Het programmateam");
                assertThat(b.uitleg()).contains("'Na de zomer' is geen datum");
            });
        }

        private List<Bevinding> beloften(String zin) {
            return bevindingen(new Bouwer().sectie(SoortSectie.COMMUNICATIE, zin).nota(), Regel.TOEZEGGING_ONVOLLEDIG);
        }
    }

    @Nested
    class ASection {

        @Test
        void thatIsMissingOrBlankIsNamed() {
            assertThat(bevindingen(new Bouwer().sectie(SoortSectie.COMMUNICATIE, "  ").nota(), Regel.SECTIE_ONTBREEKT)).singleElement()
                    .extracting(Bevinding::plaats).isEqualTo("Communicatie");
            assertThat(bevindingen(new Bouwer().risicos().nota(), Regel.SECTIE_ONTBREEKT)).hasSize(1);
            assertThat(bevindingen(new Bouwer().argumenten().nota(), Regel.SECTIE_ONTBREEKT)).hasSize(1);
        }

        @Test
        void thatIsThereIsNotNamed() {
            assertThat(bevindingen(new Bouwer().nota(), Regel.SECTIE_ONTBREEKT)).isEmpty();
        }
    }

    @Nested
    class TheRib {

        @Test
        void thatIsDueAndNotThereIsMissed() {
            assertThat(bevindingen(new Bouwer().rib(null).verplicht(true).nota(), Regel.RIB_ONTBREEKT)).hasSize(1);
            assertThat(bevindingen(new Bouwer().rib(null).verplicht(false).nota(), Regel.RIB_ONTBREEKT)).isEmpty();
            assertThat(bevindingen(new Bouwer().verplicht(true).nota(), Regel.RIB_ONTBREEKT)).isEmpty();
        }

        @Test
        void thatTheTextNamesIsMissedToo() {
            assertThat(bevindingen(new Bouwer().rib(null).verplicht(false).sectie(SoortSectie.COMMUNICATIE, "Er is een RIB bijgevoegd.").nota(), Regel.RIB_ONTBREEKT)).hasSize(1);
            assertThat(bevindingen(new Bouwer().rib(null).verplicht(false).sectie(SoortSectie.COMMUNICATIE, "Er is geen RIB nodig.").nota(), Regel.RIB_ONTBREEKT)).isEmpty();
        }

        @Test
        void thatIsHalfWrittenIsNamedWithWhatIsMissing() {
            assertThat(bevindingen(new Bouwer().rib(new RibTekst("x", "", "y", null)).nota(), Regel.RIB_ONTBREEKT)).singleElement()
                    .satisfies(b -> assertThat(b.uitleg()).contains("aanleiding en vervolg"));
        }

        @ParameterizedTest
        @ValueSource(strings = {
            "Met beslispunt 5 gaan we verder.",
            "Het college heeft de strategische agenda vastgesteld.",
            "Het college heeft € 200.000 beschikbaar gesteld.",
            "Het college heeft de vorige aanpak ingetrokken.",
        })
        void thatSpeaksOfWhatTheNotaDoesNotAskIsRefused(String zin) {
            assertThat(bevindingen(new Bouwer().rib(new RibTekst(zin, "a", "b", "c")).nota(), Regel.RIB_BUITEN_NOTA)).singleElement()
                    .extracting(Bevinding::plaats).isEqualTo("RIB, kernboodschap");
        }

        @ParameterizedTest
        @ValueSource(strings = {
            "Het college heeft het programmaplan Veerkrachtige Wijken vastgesteld.",
            "Met beslispunt 2 is de portefeuillehouder gemandateerd; het college blijft bevoegd.",
            "Het college zal later de uitvoeringsplannen vaststellen; dat besluit volgt.",
            "De stapeling van opgaven is groot.",
        })
        void thatTellsWhatTheNotaAsksIsLetPass(String zin) {
            assertThat(bevindingen(new Bouwer().rib(new RibTekst(zin, "a", "b", "c")).nota(), Regel.RIB_BUITEN_NOTA)).isEmpty();
        }
    }

    @Nested
    class Money {

        @Test
        void withoutABudgetIsShownAtItsPlace() {
            Nota nota = new Bouwer().sectie(SoortSectie.FINANCIEN, "De kosten zijn € 20.000.").nota();
            assertThat(bevindingen(nota, Regel.GELD_ZONDER_BEGROTING)).singleElement().extracting(Bevinding::plaats).isEqualTo("6");
            Nota punt = new Bouwer().sectie(SoortSectie.FINANCIEN, "Zie het plan.")
                    .punt(3, SoortBeslispunt.BESCHIKBAAR_STELLEN, "Middelen beschikbaar te stellen", null).nota();
            assertThat(bevindingen(punt, Regel.GELD_ZONDER_BEGROTING)).singleElement().extracting(Bevinding::plaats).isEqualTo("beslispunt 3");
        }

        @Test
        void withABudgetOrNoMoneyIsSilent() {
            assertThat(bevindingen(new Bouwer().sectie(SoortSectie.FINANCIEN, "De kosten van € 20.000 worden gedekt uit het programmabudget.").nota(),
                    Regel.GELD_ZONDER_BEGROTING)).isEmpty();
            assertThat(bevindingen(new Bouwer().sectie(SoortSectie.FINANCIEN, "Er zijn geen financiële gevolgen.").nota(), Regel.GELD_ZONDER_BEGROTING)).isEmpty();
            assertThat(bevindingen(new Bouwer().sectie(SoortSectie.FINANCIEN, "Aan dit voorstel zijn geen kosten verbonden.").nota(), Regel.GELD_ZONDER_BEGROTING)).isEmpty();
        }
    }

    @Nested
    class AStep {

        @ParameterizedTest
        @ValueSource(strings = {
            "De raad wordt via wijkbezoeken op de hoogte gehouden van de voortgang.",
            "Het plan wordt gepubliceerd in het Gemeenteblad.",
            "Het ontwerp wordt zes weken ter inzage gelegd.",
            "Het programmaplan wordt met een raadsvoorstel voorgelegd aan de raad.",
            "Zodra de uitvoeringsplannen er zijn, worden deze aangeboden aan de raad.",
        })
        void thatNobodyPlannedIsShown(String zin) {
            assertThat(stappen(zin)).hasSize(1);
        }

        @ParameterizedTest
        @ValueSource(strings = {
            "Na vaststelling wordt het programmaplan ter informatie toegezonden naar de gemeenteraad.",
            "De raad wordt met de RIB geïnformeerd.",
            "De besluitenlijst wordt gepubliceerd op de website.",
            "De raad is op 1 april 2025 geïnformeerd.",
            "Mogelijk wordt dit ook op de website gezet.",
            "Dit wordt niet bekendgemaakt.",
        })
        void thatTheProcessTakesOrThatWasTakenIsLetPass(String zin) {
            assertThat(stappen(zin)).isEmpty();
        }

        @Test
        void towardsTheCouncilNeedsARib() {
            assertThat(bevindingen(new Bouwer().rib(null).sectie(SoortSectie.COMMUNICATIE, "Het programmaplan wordt toegezonden aan de raad.").nota(),
                    Regel.STAP_NIET_GEPLAND)).singleElement().satisfies(b -> assertThat(b.uitleg()).contains("geen RIB geschreven"));
        }

        private List<Bevinding> stappen(String zin) {
            return bevindingen(new Bouwer().sectie(SoortSectie.COMMUNICATIE, zin).nota(), Regel.STAP_NIET_GEPLAND);
        }
    }

    @Nested
    class AnEvaluation {

        @ParameterizedTest
        @ValueSource(strings = {"Evaluatie is gekoppeld aan het monitoringsplan.", "We evalueren samen met de wijk.", "Het vervolg staat in het plan."})
        void withoutADateIsShown(String zin) {
            assertThat(evaluatie(zin)).hasSize(1);
        }

        @ParameterizedTest
        @ValueSource(strings = {"De evaluatie is op 1 juni 2027.", "We evalueren elke twee jaar.", "Het plan wordt jaarlijks geëvalueerd.",
            "De evaluatie is na twee jaar.", "Er komt geen evaluatie."})
        void withADateARhythmOrAPlainNoIsSilent(String zin) {
            assertThat(evaluatie(zin)).isEmpty();
        }

        private List<Bevinding> evaluatie(String zin) {
            return bevindingen(new Bouwer().sectie(SoortSectie.VERVOLG, zin).nota(), Regel.EVALUATIE_ZONDER_DATUM);
        }
    }

    @Test
    void saysNothingOfAGoodNota() {
        assertThat(check.controleer(new Bouwer().nota())).isEmpty();
    }

    @Test
    void givesTheSameFindingTheSameKeyInTheNextVersion() {
        Bevinding eerst = check.controleer(bron()).get(0);
        assertThat(check.controleer(bron()).get(0).sleutel()).isEqualTo(eerst.sleutel()).hasSize(64);
    }

    private List<Bevinding> bevindingen(Nota nota, Regel regel) {
        return check.controleer(nota).stream().filter(b -> b.regel() == regel).toList();
    }

    static Nota bron() {
        try (InputStream in = NotaCheckTests.class.getResourceAsStream("/data/collegevoorstel-veerkrachtige-wijken.txt")) {
            return NotaLezer.lees(new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** A nota in which nothing is to be found, to be spoiled in one place. */
    private static final class Bouwer {

        private final List<Punt> punten = new ArrayList<>(List.of(
                new Punt(1, SoortBeslispunt.VASTSTELLEN, "Het programmaplan Veerkrachtige Wijken vast te stellen", "programmaplan Veerkrachtige Wijken", null),
                new Punt(2, SoortBeslispunt.MANDATEREN, "De portefeuillehouder te mandateren", "programmaplan Veerkrachtige Wijken", AMandaat.VOL)));
        private final List<Sectie> secties = new ArrayList<>(Arrays.stream(SoortSectie.values()).filter(s -> s != SoortSectie.OVERIG)
                .map(s -> new Sectie(s, s.nummer(), s.kop(), s.heeftTekst() ? "Hier staat genoeg." : "")).toList());
        private List<Onderbouwing> argumenten = rij("1.1", "1.2", "2.1");
        private List<Onderbouwing> risicos = rij("1.1");
        private @Nullable RibTekst rib = RIB;
        private boolean verplicht = true;

        Bouwer() {
            sectie(SoortSectie.VERVOLG, "We evalueren elke twee jaar.");
            sectie(SoortSectie.FINANCIEN, "De uitgaven passen binnen de begroting.");
        }

        Bouwer punten(int aantal) {
            while (punten.size() < aantal) {
                punt(punten.size() + 1, SoortBeslispunt.KENNISNEMEN, "Kennis te nemen van de monitor", null);
            }
            return this;
        }

        Bouwer punt(int nummer, SoortBeslispunt soort, String tekst, @Nullable Mandaatvoorstel mandaat) {
            punten.add(new Punt(nummer, soort, tekst, null, mandaat));
            return this;
        }

        Bouwer sectie(SoortSectie soort, String tekst) {
            secties.replaceAll(s -> s.soort() == soort ? new Sectie(soort, s.nummer(), s.kop(), tekst) : s);
            return this;
        }

        Bouwer zonder(SoortSectie soort) {
            secties.removeIf(s -> s.soort() == soort);
            return this;
        }

        Bouwer argumenten(String... nummers) {
            argumenten = rij(nummers);
            return this;
        }

        Bouwer risicos(String... nummers) {
            risicos = rij(nummers);
            return this;
        }

        Bouwer rib(@Nullable RibTekst tekst) {
            rib = tekst;
            return this;
        }

        Bouwer verplicht(boolean waarde) {
            verplicht = waarde;
            return this;
        }

        Nota nota() {
            return new Nota("Programmaplan", DATUM, punten, secties, argumenten, risicos, rib, verplicht);
        }

        private static List<Onderbouwing> rij(String... nummers) {
            return Arrays.stream(nummers).map(n -> new Onderbouwing(n, "Kop", "Dit staat er omdat het telt.")).toList();
        }
    }
}

package nl.besluitspoor.dialoog;

import java.util.List;
import java.util.Objects;
import nl.besluitspoor.bericht.Bericht;
import nl.besluitspoor.bericht.Berichten;
import nl.besluitspoor.bericht.Ontvanger;
import nl.besluitspoor.dialoog.DialoogPlan.Bijeenkomst;
import nl.besluitspoor.dialoog.DialoogPlan.Genodigde;
import nl.besluitspoor.dialoog.DialoogPlan.SoortGenodigde;
import nl.besluitspoor.handeling.Handeling;
import nl.besluitspoor.kalender.Datum;
import nl.besluitspoor.toegang.Functies;
import org.springframework.stereotype.Component;

/** What the people of a dialogue are told. */
@Component
class DialoogBerichten {

    private static final String DEELNEMER = "deelnemer";
    private static final String PARTNER = "partner";

    private final Berichten berichten;
    private final Functies functies;

    DialoogBerichten(Berichten berichten, Functies functies) {
        this.berichten = berichten;
        this.functies = functies;
    }

    void nodigUit(Wijkdialoog dialoog, List<Bijeenkomst> bijeenkomsten, List<Genodigde> genodigden, Handeling handeling) {
        if (genodigden.isEmpty()) {
            return;
        }
        Bericht uitnodiging = Bericht.over("dialoog-uitnodiging", "wijkdialoog:" + dialoog.id()).dossier(dialoog.dossier())
                .neutraalOnderwerp("Uitnodiging voor de wijkdialoog " + dialoog.wijkNaam())
                .kop("Praat mee over " + dialoog.wijkNaam())
                .alinea("De gemeente nodigt u uit voor een wijkdialoog over " + dialoog.wijkNaam() + ". Wij willen van u horen:")
                .alinea("“" + Objects.requireNonNull(dialoog.vraag()) + "”");
        for (Bijeenkomst bijeenkomst : bijeenkomsten) {
            uitnodiging.gegeven(Datum.metWeekdag(Objects.requireNonNull(bijeenkomst.datum())),
                    bijeenkomst.begintijd() + " uur, " + bijeenkomst.plaats());
        }
        uitnodiging.alinea("Van de dialoog maken wij een verslag. Daar staan geen namen van bewoners in.");
        uitnodiging.alinea(bijeenkomsten.size() == 1 ? "Dag, tijd en plaats van de bijeenkomst staan hieronder. U bent van harte welkom."
                : "Dag, tijd en plaats van de bijeenkomsten staan hieronder. U bent van harte welkom.");
        berichten.enqueue(uitnodiging, genodigden.stream().map(genodigde -> new Ontvanger(Objects.requireNonNull(genodigde.naam()),
                Objects.requireNonNull(genodigde.mail()), genodigde.soort() == SoortGenodigde.PARTNER ? PARTNER : DEELNEMER)).toList(), handeling);
    }

    void herinner(Wijkdialoog dialoog, int nummer, Handeling handeling) {
        berichten.enqueue(Bericht.over("dialoog-herinnering", "wijkdialoog:" + dialoog.id() + ":" + nummer).dossier(dialoog.dossier())
                .neutraalOnderwerp("Herinnering: leg de inbreng van de wijkdialoog " + dialoog.wijkNaam() + " vast")
                .alinea("Van de wijkdialoog " + dialoog.wijkNaam() + " is nog geen nieuwe bijeenkomst vastgelegd, en de termijn daarvoor is om.")
                .alinea("Is de bijeenkomst geweest, leg dan de inbreng vast. Komt er een andere datum, laat het de programmamanager weten.")
                .taak(dialoog.dossier(), "inbreng-vastleggen", dialoog.wijkNaam(), "Leg de inbreng vast"),
                Ontvanger.alle(functies.houders(DialoogVerloop.WIJKMANAGER, dialoog.wijk())), handeling);
    }

    void stuurVerslag(Wijkdialoog dialoog, List<Deelnemer> deelnemers, Handeling handeling) {
        if (deelnemers.isEmpty()) {
            return;
        }
        berichten.enqueue(Bericht.over("verslag-vastgesteld", "wijkdialoog:" + dialoog.id()).dossier(dialoog.dossier())
                .neutraalOnderwerp("Het verslag van de wijkdialoog " + dialoog.wijkNaam())
                .alinea("U vroeg ons om u op de hoogte te houden van de wijkdialoog " + dialoog.wijkNaam()
                        + ". Het verslag is klaar; u vindt het bij dit bericht.")
                .alinea("De gemeente kijkt nu wat zij met elke inbreng doet. Ook dat laten wij u weten.")
                .bijlage(Objects.requireNonNull(dialoog.verslagPdf())),
                deelnemers.stream().map(een -> new Ontvanger(een.naam(), een.mail(), DEELNEMER)).toList(), handeling);
    }

    void stuurTerug(Wijkdialoog dialoog, int keer, Handeling handeling) {
        berichten.enqueue(Bericht.over("verslag-teruggestuurd", "wijkdialoog:" + dialoog.id() + ":" + keer).dossier(dialoog.dossier())
                .neutraalOnderwerp("Het verslag van de wijkdialoog " + dialoog.wijkNaam() + " komt terug")
                .alinea("De programmamanager stuurde het verslag van de wijkdialoog " + dialoog.wijkNaam()
                        + " terug. In uw taak staat wat er ontbreekt.")
                .taak(dialoog.dossier(), "inbreng-vastleggen", dialoog.wijkNaam(), "Leg de inbreng vast"),
                Ontvanger.alle(functies.houders(DialoogVerloop.WIJKMANAGER, dialoog.wijk())), handeling);
    }
}

package nl.besluitspoor.demonstratie;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.besluitspoor.voorstel.Nota;
import nl.besluitspoor.voorstel.Nota.Mandaatvoorstel;
import nl.besluitspoor.voorstel.Nota.Onderbouwing;
import nl.besluitspoor.voorstel.Nota.Punt;
import nl.besluitspoor.voorstel.Nota.Sectie;
import nl.besluitspoor.voorstel.RibTekst;
import nl.besluitspoor.voorstel.SoortBeslispunt;
import nl.besluitspoor.voorstel.SoortSectie;

/** A short nota and its letter, made up whole and marked so. */
public final class Voorbeeldnota {

    private static final String VOORBEELD = Dossiergegevens.VOORBEELD;

    private Voorbeeldnota() {}

    /** @param naam short name of the plan; @param datum date of the nota */
    public static Nota van(String naam, LocalDate datum) {
        String plan = "programmaplan " + naam;
        List<Sectie> secties = new ArrayList<>();
        for (SoortSectie soort : SoortSectie.values()) {
            if (soort.heeftTekst() && soort != SoortSectie.OVERIG) {
                secties.add(new Sectie(soort, soort.nummer(), soort.kop(), VOORBEELD + "tekst bij " + soort.kop() + "."));
            }
        }
        return new Nota("Vaststellen " + plan, datum, List.of(
                new Punt(1, SoortBeslispunt.VASTSTELLEN, "Het " + plan + " vast te stellen;", plan, null),
                new Punt(2, SoortBeslispunt.MANDATEREN, "De portefeuillehouder te mandateren om accenten te verwerken in het plan.", plan,
                        new Mandaatvoorstel("portefeuillehouder Veerkrachtige Wijken", VOORBEELD + "redactie en accenten", VOORBEELD + "doelen, termijn en geld",
                                new BigDecimal("10000.00"), datum.plusYears(2), VOORBEELD + "elk half jaar aan het college"))),
                secties, List.of(
                        new Onderbouwing("1.1", "Een helder kader", VOORBEELD + "het plan geeft richting aan het werk in de wijk."),
                        new Onderbouwing("2.1", "Leren in de praktijk", VOORBEELD + "kleine wijzigingen hoeven niet langs het college.")),
                List.of(new Onderbouwing("1.1", "Het vraagt inzet van partners", VOORBEELD + "partners moeten capaciteit vrijmaken.")), brief(naam), true);
    }

    /**
     * A nota that only reports: the college takes note of it.
     *
     * @param naam short name of the plan
     */
    public static Nota voortgang(String naam, LocalDate datum) {
        Nota nota = van(naam, datum);
        return new Nota("Voortgang " + naam, datum, List.of(
                new Punt(1, SoortBeslispunt.KENNISNEMEN, "Kennis te nemen van de voortgang van het programmaplan " + naam + ".", "programmaplan " + naam, null)),
                nota.secties(), nota.argumenten().subList(0, 1), nota.risicos(), voortgangsbrief(naam), true);
    }

    /** The letter to the council about the progress. */
    public static RibTekst voortgangsbrief(String naam) {
        return new RibTekst("Het college heeft kennisgenomen van de voortgang van het programmaplan " + naam + " (beslispunt 1).",
                VOORBEELD + "waarom de raad deze brief krijgt.", VOORBEELD + "wat er is bereikt.", VOORBEELD + "wanneer de raad weer hoort.");
    }

    /** The letter to the council about both points. */
    public static RibTekst brief(String naam) {
        return new RibTekst("Het college heeft het programmaplan " + naam + " vastgesteld (beslispunt 1) en een mandaat verleend (beslispunt 2).",
                VOORBEELD + "waarom de raad deze brief krijgt.", VOORBEELD + "wat dit betekent voor de wijk.", VOORBEELD + "de uitvoering begint.");
    }
}

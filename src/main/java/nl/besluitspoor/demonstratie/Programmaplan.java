package nl.besluitspoor.demonstratie;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.besluitspoor.dialoog.Pijler;
import nl.besluitspoor.plan.PlanInhoud.Actie;
import nl.besluitspoor.plan.PlanInhoud.Begrotingsjaar;
import nl.besluitspoor.plan.PlanInhoud.Doel;
import nl.besluitspoor.plan.Stuk;

/**
 * The pieces of a plan as the demonstration's writer types them. Pillars, partners, wijken, term and cover are the
 * source's; goals, indicators and amounts are examples and say so.
 */
public final class Programmaplan {

    private static final String VOORBEELD = Dossiergegevens.VOORBEELD;

    private Programmaplan() {}

    /**
     * @param titel  of the plan
     * @param begin  first day of its period
     * @param einde  last day of its period
     */
    public static Map<String, Stuk.Inhoud> stukken(String titel, LocalDate begin, LocalDate einde) {
        Map<String, Stuk.Inhoud> stukken = new LinkedHashMap<>();
        stukken.put(Stuk.KERN, new Stuk.Kern(titel, begin, einde, false, true));
        stukken.put(Stuk.SAMENVATTING, new Stuk.Tekst(null, "We werken langjarig aan drie pijlers: bestaanszekerheid versterken, positieve "
                + "gezondheid vergroten en meer gelijke kansen. Samen met bewoners en partners van de alliantie."));
        stukken.put(Stuk.VOORWOORD, new Stuk.Tekst(null, VOORBEELD + "een woord vooraf uit de wijk."));
        stukken.put(Stuk.DOELEN, new Stuk.Doelen(List.of(
                new Doel(1, Pijler.BESTAANSZEKERHEID, VOORBEELD + "meer huishoudens kunnen rondkomen", VOORBEELD + "huishoudens met problematische schulden",
                        "12 %", "8 %", einde.getYear()),
                new Doel(2, Pijler.POSITIEVE_GEZONDHEID, VOORBEELD + "bewoners voelen zich gezonder", VOORBEELD + "ervaren gezondheid (zeer) goed",
                        "61 %", "70 %", einde.getYear()),
                new Doel(3, Pijler.GELIJKE_KANSEN, VOORBEELD + "jongeren halen een startkwalificatie", VOORBEELD + "jongeren met een startkwalificatie",
                        "78 %", "88 %", einde.getYear()))));
        stukken.put(Stuk.ACTIES, new Stuk.Acties(List.of(
                new Actie(1, 1, VOORBEELD + "een vast punt in de wijk voor hulp bij geld", null, "Programmateam", "trajekt", begin, einde, new BigDecimal("40000.00")),
                new Actie(2, 2, VOORBEELD + "een plek om elkaar te ontmoeten", null, "Programmateam", "envida", begin, einde, new BigDecimal("35000.00")),
                new Actie(3, 3, VOORBEELD + "hulp bij huiswerk dicht bij huis", null, "Programmateam", null, begin, einde, new BigDecimal("25000.00")))));
        stukken.put(Stuk.BEGROTING, new Stuk.Begroting(List.of(
                new Begrotingsjaar(begin.getYear(), new BigDecimal("50000.00"), "structureel beschikbaar budget Veerkrachtige Wijken (bedrag is een voorbeeld)"),
                new Begrotingsjaar(begin.getYear() + 1, new BigDecimal("50000.00"), "structureel beschikbaar budget Veerkrachtige Wijken (bedrag is een voorbeeld)"))));
        return stukken;
    }
}

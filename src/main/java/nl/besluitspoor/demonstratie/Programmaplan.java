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
import nl.besluitspoor.plan.PlanInhoud.Taalversie;
import nl.besluitspoor.plan.PlanInhoud.Thema;
import nl.besluitspoor.plan.PlanInhoud.Themaverwijzing;
import nl.besluitspoor.plan.Stuk;
import nl.besluitspoor.plan.Taal;
import org.jspecify.annotations.Nullable;

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

    /**
     * The pieces of a strategische agenda under the programmaplan; its themes are examples of the bredere opgaven that the
     * source tells of.
     */
    public static Map<String, Stuk.Inhoud> agenda(String titel, LocalDate begin, LocalDate einde) {
        Map<String, Stuk.Inhoud> stukken = stukken(titel, begin, einde);
        stukken.keySet().removeAll(List.of(Stuk.VOORWOORD, Stuk.ACTIES, Stuk.BEGROTING));
        stukken.put(Stuk.SAMENVATTING, new Stuk.Tekst(null, "De partners van de alliantie pakken vijf jaar lang samen wijkbrede en wijkoverstijgende thema's op."));
        stukken.put(Stuk.THEMAS, new Stuk.Themas(List.of(
                new Thema(1, "Wonen en leefomgeving (voorbeeld)", VOORBEELD + "herstructurering en openbare ruimte gaan over meer dan één wijk.",
                        VOORBEELD + "de partners stemmen hun plannen voor wonen op elkaar af.", "servatius", VOORBEELD + "samen bij het Rijk vragen om geld voor de wijken."),
                new Thema(2, "Zorg dichtbij (voorbeeld)", VOORBEELD + "mensen met meer vragen tegelijk krijgen nu met veel organisaties te maken.",
                        VOORBEELD + "één aanspreekpunt in elke wijk.", "envida", null))));
        return stukken;
    }

    /**
     * The pieces of an uitvoeringsplan of two years.
     *
     * @param thema the theme of the agenda that its first action works on; null where there is none yet
     */
    public static Map<String, Stuk.Inhoud> uitvoeringsplan(String titel, LocalDate begin, LocalDate einde, @Nullable Themaverwijzing thema) {
        Map<String, Stuk.Inhoud> stukken = stukken(titel, begin, einde);
        stukken.put(Stuk.TALEN, new Stuk.Talen(List.of(new Taalversie(Taal.NEDERLANDS, Taal.Vorm.PAPIER), new Taalversie(Taal.ENGELS, Taal.Vorm.WEBSITE))));
        stukken.put(Stuk.ACTIES, new Stuk.Acties(List.of(
                new Actie(1, 1, VOORBEELD + "een spreekuur over geld in de buurt", null, "Programmateam", "trajekt", begin, einde, new BigDecimal("20000.00"), thema),
                new Actie(2, 2, VOORBEELD + "samen koken in het buurthuis", null, "Programmateam", null, begin, einde, new BigDecimal("5000.00")))));
        return stukken;
    }
}

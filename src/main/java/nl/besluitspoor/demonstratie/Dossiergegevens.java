package nl.besluitspoor.demonstratie;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import nl.besluitspoor.toezegging.NieuweToezegging;
import nl.besluitspoor.toezegging.NieuweToezegging.NieuwDeel;
import nl.besluitspoor.toezegging.SluitDoor;

/** What the people of the demonstration type, apart from the source's own text. */
public final class Dossiergegevens {

    /** Marks everything that the source does not tell. */
    public static final String VOORBEELD = "Voorbeeld: ";

    private Dossiergegevens() {}

    /**
     * One contribution of a dialogue.
     *
     * @param gever  kind of giver, as the form has it
     * @param pijler pillar, as the form has it
     */
    public record Bijdrage(String gever, String pijler, String tekst) {

        public Map<String, ?> rij() {
            return Map.of("soortGever", gever, "pijler", pijler, "tekst", tekst, "toestemming", false);
        }
    }

    /** A dialogue in one wijk: when it was held, how many came and what was said. */
    public record Dialoog(String wijk, LocalDate gehouden, String plaats, int aanwezig, List<Bijdrage> bijdragen, String samenvatting) {}

    public static Dialoog pottenberg(LocalDate gehouden) {
        return new Dialoog("Pottenberg", gehouden, "Buurtcentrum (voorbeeld)", 34, List.of(
                new Bijdrage("BEWONER", "BESTAANSZEKERHEID", VOORBEELD + "een vast punt in de wijk waar u hulp krijgt bij geld en formulieren."),
                new Bijdrage("BEWONERSGROEP", "POSITIEVE_GEZONDHEID", VOORBEELD + "een plek om elkaar te ontmoeten, ook in de avond."),
                new Bijdrage("PARTNER", "GELIJKE_KANSEN", VOORBEELD + "hulp bij huiswerk dicht bij huis.")),
                VOORBEELD + "bewoners en partners willen hulp dichtbij, een plek om elkaar te zien en gelijke kansen voor kinderen.");
    }

    public static Dialoog nazareth(LocalDate gehouden) {
        return new Dialoog("Nazareth", gehouden, "Wijkgebouw (voorbeeld)", 27, List.of(
                new Bijdrage("BEWONER", "GELIJKE_KANSEN", VOORBEELD + "meer te doen voor jongeren na school."),
                new Bijdrage("BEWONER", "POSITIEVE_GEZONDHEID", VOORBEELD + "groen in de straat en veilig kunnen wandelen.")),
                VOORBEELD + "bewoners vragen aandacht voor jongeren, groen en veilig buiten zijn.");
    }

    /** Made-up figures by the goals of {@link Programmaplan}, each marked so, as the CSV that is read. */
    public static byte[] voorbeeldcijfers() {
        StringBuilder csv = new StringBuilder("code,naam,niveau,wijk_code,gemeente_code,gemeente,jaar,indicator,waarde,eenheid,bron,betrouwbaarheid\n");
        String[][] reeksen = {
            {"huishoudens met problematische schulden", "13.1", "12.6", "12.2", "11.8", "11.9", "11.4"},
            {"ervaren gezondheid (zeer) goed", "59", "60.5", "61.2", "62", "62.4", "63.1"},
            {"jongeren met een startkwalificatie", "77", "78.4", "78.1", "79.5", "80.2", "79.8"}};
        for (String[] reeks : reeksen) {
            for (int jaar = 0; jaar < 3; jaar++) {
                for (int wijk = 0; wijk < 2; wijk++) {
                    csv.append(wijk == 0 ? "BU09350203,Pottenberg,buurt,WK093502" : "BU09350403,Nazareth,buurt,WK093504").append(",GM0935,Maastricht,")
                            .append(2022 + jaar).append(",").append(VOORBEELD).append(reeks[0]).append(',').append(reeks[1 + 2 * jaar + wijk])
                            .append(",%,voorbeeld,voorbeeld: geen echt cijfer\n");
                }
            }
        }
        return csv.toString().getBytes(java.nio.charset.StandardCharsets.UTF_8);
    }

    /** The promise of 1 April 2025, as the source has it: the council gets both kinds of plan after adoption. */
    public static NieuweToezegging toezegging(String dossier, String pottenberg, String nazareth) {
        return new NieuweToezegging(dossier, LocalDate.of(2025, 4, 1), "Commissievergadering", "de raad (commissie)",
                "De raad ontvangt het programmaplan en de uitvoeringsplannen na vaststelling.", "portefeuillehouder", List.of(
                        new NieuwDeel("Het programmaplan naar de raad", SluitDoor.PLAN, null, "na vaststelling"),
                        new NieuwDeel("Het uitvoeringsplan Pottenberg naar de raad", SluitDoor.PLAN, pottenberg, "na de zomer"),
                        new NieuwDeel("Het uitvoeringsplan Nazareth naar de raad", SluitDoor.PLAN, nazareth, "na de zomer")));
    }
}

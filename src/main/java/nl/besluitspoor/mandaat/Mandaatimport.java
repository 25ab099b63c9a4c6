package nl.besluitspoor.mandaat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import nl.besluitspoor.dossier.Dossiers;
import nl.besluitspoor.handeling.Csvlijst;
import nl.besluitspoor.handeling.Geweigerd;
import nl.besluitspoor.handeling.Handeling;
import nl.besluitspoor.handeling.Openbaarheid;
import nl.besluitspoor.mandaat.Mandaat.Grondslag;
import nl.besluitspoor.mandaat.Mandaat.Herkomst;
import nl.besluitspoor.mandaat.Mandaat.ObjectSoort;
import nl.besluitspoor.toegang.Functies;
import org.apache.commons.csv.CSVRecord;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes a regulation in force into the register, from CSV with one mandaat a line. All of it or nothing: every wrong line
 * is named.
 */
@Service
public class Mandaatimport {

    /** The columns, in any order; separated by a comma or a semicolon, lists in a field by a bar. */
    public static final List<String> KOLOMMEN = List.of("regeling", "besluit_datum", "tekst", "grondslag", "instemming_op", "dossier", "houder_functie",
            "houder_bereik", "houder_persoon", "toegestaan", "uitgesloten", "plafond_enkel", "plafond_samen", "voorwaarden", "geldig_van", "geldig_tot",
            "ondermandaat", "rapportage");
    private static final Csvlijst LIJST = new Csvlijst(KOLOMMEN, 2_000, "Het bestand heeft geen regels met een mandaat.");

    private final Vastleggingen vastleggingen;
    private final Dossiers dossiers;
    private final Functies functies;

    Mandaatimport(Vastleggingen vastleggingen, Dossiers dossiers, Functies functies) {
        this.vastleggingen = vastleggingen;
        this.dossiers = dossiers;
        this.functies = functies;
    }

    /**
     * Reads the file; a line without a dossier is about every plan.
     *
     * @return the mandaten as they stand in the register
     * @throws Geweigerd by another than a lawyer, or with a sentence a wrong line, one under the other; then nothing is stored
     */
    @Transactional
    public List<Mandaat> lees(byte[] bestand, Handeling handeling) {
        if (!functies.heeft(handeling.gebruiker(), Verleningen.JURIDISCH)) {
            throw new Geweigerd("Alleen een jurist leest een mandaatregeling in.");
        }
        return LIJST.lees(bestand, (rij, gaaf) -> {
            Mandaat mandaat = mandaat(rij, handeling);
            if (gaaf) {
                vastleggingen.bewaar(mandaat, null, handeling);
            }
            return mandaat;
        });
    }

    private Mandaat mandaat(CSVRecord rij, Handeling handeling) {
        String dossier = Csvlijst.veld(rij, "dossier");
        if (dossier != null && dossiers.zoek(dossier).isEmpty()) {
            throw new Geweigerd("dossier '" + dossier + "' bestaat niet.");
        }
        String persoon = Csvlijst.veld(rij, "houder_persoon");
        List<Vastlegging.Soortkeuze> soorten = new ArrayList<>();
        lijst(rij, "toegestaan").forEach(s -> soorten.add(new Vastlegging.Soortkeuze(soort(s), null, Vastlegging.Keuze.TOEGESTAAN)));
        lijst(rij, "uitgesloten").forEach(s -> soorten.add(new Vastlegging.Soortkeuze(soort(s), null, Vastlegging.Keuze.UITGESLOTEN)));
        Vastlegging akte = new Vastlegging(grondslag(Csvlijst.eis(rij, "grondslag")), Csvlijst.datum(rij, "instemming_op"), null,
                persoon == null ? Mandaat.Houder.Soort.FUNCTIE : Mandaat.Houder.Soort.PERSOON, Csvlijst.veld(rij, "houder_functie"), Csvlijst.veld(rij, "houder_bereik"), persoon,
                soorten, Bedragen.lees(Csvlijst.veld(rij, "plafond_enkel"), "plafond_enkel"), Bedragen.lees(Csvlijst.veld(rij, "plafond_samen"), "plafond_samen"),
                lijst(rij, "voorwaarden").stream().map(d -> new Vastlegging.Voorwaardekeuze(d, null, true)).toList(), Csvlijst.datum(rij, "geldig_van"),
                Csvlijst.datum(rij, "geldig_tot"), jaNee(Csvlijst.eis(rij, "ondermandaat")), Csvlijst.veld(rij, "rapportage"), null);
        LocalDate besluit = Csvlijst.datum(rij, "besluit_datum");
        if (besluit == null) {
            throw new Geweigerd("besluit_datum is leeg.");
        }
        String regeling = Csvlijst.eis(rij, "regeling");
        if (regeling.length() > 300) {
            throw new Geweigerd("de naam van de regeling is langer dan 300 tekens.");
        }
        return vastleggingen.maak(akte, Herkomst.REGELING, null, besluit, regeling, null, null, Csvlijst.eis(rij, "tekst"),
                Openbaarheid.OPENBAAR, dossier == null ? ObjectSoort.ALLE_PLANNEN : ObjectSoort.PLAN, dossier, null, handeling.gebruiker(), handeling.tijdstip());
    }

    private static List<String> lijst(CSVRecord rij, String kolom) {
        String waarde = Csvlijst.veld(rij, kolom);
        return waarde == null ? List.of() : Stream.of(waarde.split("\\|")).map(String::strip).filter(deel -> !deel.isEmpty()).toList();
    }

    private static Wijzigingssoort soort(String waarde) {
        return Arrays.stream(Wijzigingssoort.values()).filter(s -> s.naam().equalsIgnoreCase(waarde) || s.name().equalsIgnoreCase(waarde)).findFirst()
                .orElseThrow(() -> new Geweigerd("'" + waarde + "' is geen soort wijziging. Kies uit "
                        + String.join(", ", Arrays.stream(Wijzigingssoort.values()).map(Wijzigingssoort::naam).toList()) + "."));
    }

    private static Grondslag grondslag(String waarde) {
        return Arrays.stream(Grondslag.values()).filter(g -> g.artikel().equalsIgnoreCase(waarde)).findFirst()
                .orElseThrow(() -> new Geweigerd("grondslag '" + waarde + "' is niet bekend. Kies uit "
                        + String.join(", ", Arrays.stream(Grondslag.values()).map(Grondslag::artikel).toList()) + "."));
    }

    private static boolean jaNee(String waarde) {
        return switch (waarde.toLowerCase(Locale.ROOT)) {
            case "ja" -> true;
            case "nee" -> false;
            default -> throw new Geweigerd("ondermandaat is 'ja' of 'nee', niet '" + waarde + "'.");
        };
    }
}

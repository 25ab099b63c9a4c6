package nl.besluitspoor.mandaat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import nl.besluitspoor.dossier.Dossiers;
import nl.besluitspoor.handeling.Geweigerd;
import nl.besluitspoor.handeling.Handeling;
import nl.besluitspoor.handeling.Openbaarheid;
import nl.besluitspoor.mandaat.Mandaat.Grondslag;
import nl.besluitspoor.mandaat.Mandaat.Herkomst;
import nl.besluitspoor.mandaat.Mandaat.ObjectSoort;
import nl.besluitspoor.toegang.Functies;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
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
    private static final int MEESTE_REGELS = 2_000;

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
        String tekst = tekst(bestand);
        char scheiding = tekst.lines().findFirst().orElse("").chars().filter(c -> c == ';').count() > 0 ? ';' : ',';
        List<String> fouten = new ArrayList<>();
        List<Mandaat> gelezen = new ArrayList<>();
        try (CSVParser lezer = CSVFormat.DEFAULT.builder().setDelimiter(scheiding).setHeader().setSkipHeaderRecord(true).setIgnoreEmptyLines(true)
                .setTrim(true).get().parse(new StringReader(tekst))) {
            List<String> weg = KOLOMMEN.stream().filter(kolom -> !lezer.getHeaderNames().contains(kolom)).toList();
            if (!weg.isEmpty()) {
                throw new Geweigerd("Regel 1: deze kolommen ontbreken: " + String.join(", ", weg) + ".");
            }
            for (CSVRecord rij : lezer) {
                long regel = lezer.getCurrentLineNumber();
                if (gelezen.size() + fouten.size() >= MEESTE_REGELS) {
                    throw new Geweigerd("Regel " + regel + ": een bestand heeft ten hoogste " + MEESTE_REGELS + " regels.");
                }
                try {
                    if (!rij.isConsistent()) {
                        throw new Geweigerd("deze regel heeft " + rij.size() + " velden in plaats van " + lezer.getHeaderNames().size() + ".");
                    }
                    Mandaat mandaat = mandaat(rij, handeling);
                    if (fouten.isEmpty()) {
                        vastleggingen.bewaar(mandaat, null, handeling);
                    }
                    gelezen.add(mandaat);
                } catch (Geweigerd fout) {
                    fouten.add("Regel " + regel + ": " + fout.zin());
                }
            }
        } catch (IOException | RuntimeException e) {
            if (e instanceof Geweigerd geweigerd) {
                throw geweigerd;
            }
            throw new Geweigerd("Het bestand is niet te lezen als CSV. Kijk na of elke aanhaling is gesloten.");
        }
        if (!fouten.isEmpty()) {
            throw new Geweigerd(String.join("\n", fouten));
        }
        if (gelezen.isEmpty()) {
            throw new Geweigerd("Het bestand heeft geen regels met een mandaat.");
        }
        return gelezen;
    }

    private Mandaat mandaat(CSVRecord rij, Handeling handeling) {
        String dossier = veld(rij, "dossier");
        if (dossier != null && dossiers.zoek(dossier).isEmpty()) {
            throw new Geweigerd("dossier '" + dossier + "' bestaat niet.");
        }
        String persoon = veld(rij, "houder_persoon");
        List<Vastlegging.Soortkeuze> soorten = new ArrayList<>();
        lijst(rij, "toegestaan").forEach(s -> soorten.add(new Vastlegging.Soortkeuze(soort(s), null, Vastlegging.Keuze.TOEGESTAAN)));
        lijst(rij, "uitgesloten").forEach(s -> soorten.add(new Vastlegging.Soortkeuze(soort(s), null, Vastlegging.Keuze.UITGESLOTEN)));
        Vastlegging akte = new Vastlegging(grondslag(eis(rij, "grondslag")), datum(rij, "instemming_op"), null,
                persoon == null ? Mandaat.Houder.Soort.FUNCTIE : Mandaat.Houder.Soort.PERSOON, veld(rij, "houder_functie"), veld(rij, "houder_bereik"), persoon,
                soorten, Bedragen.lees(veld(rij, "plafond_enkel"), "plafond_enkel"), Bedragen.lees(veld(rij, "plafond_samen"), "plafond_samen"),
                lijst(rij, "voorwaarden").stream().map(d -> new Vastlegging.Voorwaardekeuze(d, null, true)).toList(), datum(rij, "geldig_van"),
                datum(rij, "geldig_tot"), jaNee(eis(rij, "ondermandaat")), veld(rij, "rapportage"), null);
        LocalDate besluit = datum(rij, "besluit_datum");
        if (besluit == null) {
            throw new Geweigerd("besluit_datum is leeg.");
        }
        String regeling = eis(rij, "regeling");
        if (regeling.length() > 300) {
            throw new Geweigerd("de naam van de regeling is langer dan 300 tekens.");
        }
        return vastleggingen.maak(akte, Herkomst.REGELING, null, besluit, regeling, null, null, eis(rij, "tekst"),
                Openbaarheid.OPENBAAR, dossier == null ? ObjectSoort.ALLE_PLANNEN : ObjectSoort.PLAN, dossier, null, handeling.gebruiker(), handeling.tijdstip());
    }

    private static String tekst(byte[] bestand) {
        try {
            String tekst = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bestand)).toString();
            return tekst.startsWith("\ufeff") ? tekst.substring(1) : tekst;
        } catch (CharacterCodingException e) {
            throw new Geweigerd("Het bestand is geen tekst in UTF-8. Bewaar het als CSV met UTF-8.");
        }
    }

    private static @Nullable String veld(CSVRecord rij, String kolom) {
        String waarde = rij.get(kolom);
        return waarde == null || waarde.isBlank() ? null : waarde.strip();
    }

    private static String eis(CSVRecord rij, String kolom) {
        String waarde = veld(rij, kolom);
        if (waarde == null) {
            throw new Geweigerd(kolom + " is leeg.");
        }
        return waarde;
    }

    private static List<String> lijst(CSVRecord rij, String kolom) {
        String waarde = veld(rij, kolom);
        return waarde == null ? List.of() : Stream.of(waarde.split("\\|")).map(String::strip).filter(deel -> !deel.isEmpty()).toList();
    }

    private static @Nullable LocalDate datum(CSVRecord rij, String kolom) {
        String waarde = veld(rij, kolom);
        try {
            return waarde == null ? null : LocalDate.parse(waarde);
        } catch (DateTimeParseException e) {
            throw new Geweigerd(kolom + " '" + waarde + "' is geen datum. Schrijf bijvoorbeeld 2025-06-24.");
        }
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

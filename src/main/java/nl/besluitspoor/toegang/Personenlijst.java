package nl.besluitspoor.toegang;

import java.io.IOException;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import nl.besluitspoor.handeling.Geweigerd;
import nl.besluitspoor.handeling.Handeling;
import nl.besluitspoor.register.Feit;
import nl.besluitspoor.register.Register;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes in who works with the software and in which function, from CSV with one function of one person a line. All of it
 * or nothing: every wrong line is named. Read again, a list changes names and addresses and adds functions; it ends none.
 */
@Service
public class Personenlijst {

    /** The columns, in any order; separated by a comma or a semicolon. Empty may be: bereik, tot, waarnemend. */
    public static final List<String> KOLOMMEN = List.of("gebruiker", "naam", "mail", "functie", "bereik", "vanaf", "tot", "waarnemend");

    private static final Pattern SLEUTEL = Pattern.compile("[a-zA-Z0-9][a-zA-Z0-9._@-]{0,63}");
    private static final Pattern MAIL = Pattern.compile("[^@\\s]+@[^@\\s]+\\.[^@\\s]+");
    private static final int MEESTE_REGELS = 10_000;

    private final Functies functies;
    private final Register register;

    Personenlijst(Functies functies, Register register) {
        this.functies = functies;
        this.register = register;
    }

    /** What a list brought. @param personen new ones, or with another name or address than before @param functies given */
    public record Inlezing(int personen, int functies) {}

    private record Regel(Persoon persoon, String functie, @Nullable String bereik, LocalDate vanaf, @Nullable LocalDate tot, boolean waarnemend) {}

    /**
     * Reads the file.
     *
     * @param bekend whether there is such a function
     * @throws Geweigerd with a sentence a wrong line, one under the other; then nothing is stored
     */
    @Transactional
    public Inlezing lees(byte[] bestand, Predicate<String> bekend, Handeling handeling) {
        List<Regel> regels = regels(tekst(bestand), bekend);
        Map<String, Persoon> personen = new HashMap<>();
        regels.forEach(regel -> personen.put(regel.persoon().gebruiker(), regel.persoon()));
        int nieuw = 0;
        for (Persoon persoon : personen.values()) {
            if (!persoon.equals(functies.persoon(persoon.gebruiker()).orElse(null))) {
                functies.leg(persoon);
                register.append(Feit.van("persoon-vastgelegd", 1, "persoon-vastgelegd:" + persoon.gebruiker() + ":" + handeling.tijdstip().toEpochMilli())
                        .object("persoon", persoon.gebruiker()).besloten("naam", persoon.naam()).besloten("mail", persoon.mail()), handeling);
                nieuw++;
            }
        }
        List<Functies.Periode> heeft = new ArrayList<>(functies.perioden());
        int gegeven = 0;
        for (Regel regel : regels) {
            Functies.Periode periode = new Functies.Periode(regel.functie(), regel.bereik(), regel.persoon(), regel.vanaf(), regel.tot(), regel.waarnemend());
            if (heeft.stream().noneMatch(eerder -> isDezelfde(eerder, periode))) {
                functies.geefMetInvoer(periode, handeling);
                heeft.add(periode);
                gegeven++;
            }
        }
        return new Inlezing(nieuw, gegeven);
    }

    /** One that ended since is not given again by an old list. */
    private static boolean isDezelfde(Functies.Periode een, Functies.Periode ander) {
        return een.functie().equals(ander.functie()) && Objects.equals(een.bereik(), ander.bereik()) && een.vanaf().equals(ander.vanaf())
                && een.persoon().gebruiker().equals(ander.persoon().gebruiker());
    }

    private static List<Regel> regels(String tekst, Predicate<String> bekend) {
        char scheiding = tekst.lines().findFirst().orElse("").indexOf(';') >= 0 ? ';' : ',';
        List<Regel> regels = new ArrayList<>();
        List<String> fouten = new ArrayList<>();
        Map<String, Persoon> eerder = new HashMap<>();
        try (CSVParser lezer = CSVFormat.DEFAULT.builder().setDelimiter(scheiding).setHeader().setSkipHeaderRecord(true).setIgnoreEmptyLines(true)
                .setTrim(true).get().parse(new StringReader(tekst))) {
            List<String> weg = KOLOMMEN.stream().filter(kolom -> !lezer.getHeaderNames().contains(kolom)).toList();
            if (!weg.isEmpty()) {
                throw new Geweigerd("Regel 1: deze kolommen ontbreken: " + String.join(", ", weg) + ".");
            }
            for (CSVRecord rij : lezer) {
                long nummer = lezer.getCurrentLineNumber();
                if (regels.size() + fouten.size() >= MEESTE_REGELS) {
                    throw new Geweigerd("Regel " + nummer + ": een bestand heeft ten hoogste " + MEESTE_REGELS + " regels.");
                }
                try {
                    if (!rij.isConsistent()) {
                        throw new Geweigerd("deze regel heeft " + rij.size() + " velden in plaats van " + lezer.getHeaderNames().size() + ".");
                    }
                    Regel regel = regel(rij, bekend);
                    Persoon vorige = eerder.putIfAbsent(regel.persoon().gebruiker(), regel.persoon());
                    if (vorige != null && !vorige.equals(regel.persoon())) {
                        throw new Geweigerd("'" + vorige.gebruiker() + "' staat hierboven met een andere naam of een ander mailadres.");
                    }
                    regels.add(regel);
                } catch (Geweigerd fout) {
                    fouten.add("Regel " + nummer + ": " + fout.zin());
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
        if (regels.isEmpty()) {
            throw new Geweigerd("Het bestand noemt niemand.");
        }
        return regels;
    }

    private static Regel regel(CSVRecord rij, Predicate<String> bekend) {
        String gebruiker = eis(rij, "gebruiker", 64);
        if (!SLEUTEL.matcher(gebruiker).matches()) {
            throw new Geweigerd("gebruiker '" + gebruiker + "' heeft tekens die niet mogen. Gebruik letters, cijfers, punt, streepje en apenstaartje.");
        }
        String mail = eis(rij, "mail", 254);
        if (!MAIL.matcher(mail).matches()) {
            throw new Geweigerd("'" + mail + "' is geen e-mailadres.");
        }
        String functie = eis(rij, "functie", 80);
        if (!bekend.test(functie)) {
            throw new Geweigerd("functie '" + functie + "' bestaat niet.");
        }
        String bereik = veld(rij, "bereik", 80);
        if (bereik == null && Functies.PORTEFEUILLEHOUDER.equals(functie)) {
            throw new Geweigerd("een portefeuillehouder heeft een portefeuille: vul bereik in.");
        }
        LocalDate vanaf = datum(eis(rij, "vanaf", 10), "vanaf");
        String einde = veld(rij, "tot", 10);
        LocalDate tot = einde == null ? null : datum(einde, "tot");
        if (tot != null && tot.isBefore(vanaf)) {
            throw new Geweigerd("tot ligt voor vanaf.");
        }
        String waarnemend = veld(rij, "waarnemend", 3);
        if (waarnemend != null && !List.of("ja", "nee").contains(waarnemend)) {
            throw new Geweigerd("waarnemend is 'ja' of 'nee', niet '" + waarnemend + "'.");
        }
        return new Regel(new Persoon(gebruiker, eis(rij, "naam", 200), mail), functie, bereik, vanaf, tot, "ja".equals(waarnemend));
    }

    private static String tekst(byte[] bestand) {
        try {
            String tekst = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bestand)).toString();
            return tekst.startsWith("\ufeff") ? tekst.substring(1) : tekst;
        } catch (CharacterCodingException e) {
            throw new Geweigerd("Het bestand is geen tekst in UTF-8. Bewaar het als CSV met UTF-8.");
        }
    }

    private static @Nullable String veld(CSVRecord rij, String kolom, int langst) {
        String waarde = rij.get(kolom);
        if (waarde == null || waarde.isBlank()) {
            return null;
        }
        if (waarde.length() > langst) {
            throw new Geweigerd(kolom + " is langer dan " + langst + " tekens.");
        }
        return waarde;
    }

    private static String eis(CSVRecord rij, String kolom, int langst) {
        String waarde = veld(rij, kolom, langst);
        if (waarde == null) {
            throw new Geweigerd(kolom + " is leeg.");
        }
        return waarde;
    }

    private static LocalDate datum(String waarde, String kolom) {
        try {
            return LocalDate.parse(waarde);
        } catch (DateTimeParseException e) {
            throw new Geweigerd(kolom + " '" + waarde + "' is geen datum. Schrijf bijvoorbeeld 2025-06-24.");
        }
    }
}

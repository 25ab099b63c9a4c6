package nl.besluitspoor.toegang;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import nl.besluitspoor.handeling.Csvlijst;
import nl.besluitspoor.handeling.Geweigerd;
import nl.besluitspoor.handeling.Handeling;
import nl.besluitspoor.register.Feit;
import nl.besluitspoor.register.Register;
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
    private static final Csvlijst LIJST = new Csvlijst(KOLOMMEN, 10_000, "Het bestand noemt niemand.");

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
        List<Regel> regels = regels(bestand, bekend);
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

    private static List<Regel> regels(byte[] bestand, Predicate<String> bekend) {
        Map<String, Persoon> eerder = new HashMap<>();
        return LIJST.lees(bestand, (rij, gaaf) -> {
            Regel regel = regel(rij, bekend);
            Persoon vorige = eerder.putIfAbsent(regel.persoon().gebruiker(), regel.persoon());
            if (vorige != null && !vorige.equals(regel.persoon())) {
                throw new Geweigerd("'" + vorige.gebruiker() + "' staat hierboven met een andere naam of een ander mailadres.");
            }
            return regel;
        });
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
        eis(rij, "vanaf", 10);
        LocalDate vanaf = Objects.requireNonNull(Csvlijst.datum(rij, "vanaf"));
        veld(rij, "tot", 10);
        LocalDate tot = Csvlijst.datum(rij, "tot");
        if (tot != null && tot.isBefore(vanaf)) {
            throw new Geweigerd("tot ligt voor vanaf.");
        }
        String waarnemend = veld(rij, "waarnemend", 3);
        if (waarnemend != null && !List.of("ja", "nee").contains(waarnemend)) {
            throw new Geweigerd("waarnemend is 'ja' of 'nee', niet '" + waarnemend + "'.");
        }
        return new Regel(new Persoon(gebruiker, eis(rij, "naam", 200), mail), functie, bereik, vanaf, tot, "ja".equals(waarnemend));
    }

    private static @Nullable String veld(CSVRecord rij, String kolom, int langst) {
        String waarde = Csvlijst.veld(rij, kolom);
        if (waarde != null && waarde.length() > langst) {
            throw new Geweigerd(kolom + " is langer dan " + langst + " tekens.");
        }
        return waarde;
    }

    private static String eis(CSVRecord rij, String kolom, int langst) {
        Csvlijst.eis(rij, kolom);
        return Objects.requireNonNull(veld(rij, kolom, langst));
    }
}

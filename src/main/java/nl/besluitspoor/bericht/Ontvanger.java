package nl.besluitspoor.bericht;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import nl.besluitspoor.handeling.Geweigerd;
import nl.besluitspoor.toegang.Functies.Houder;

/**
 * Who is told.
 *
 * @param naam as the salutation has it
 * @param mail one address
 * @param rol  why he hears it: a function of design section 8, or {@code deelnemer}, {@code partner}, {@code college}, {@code raad}
 */
public record Ontvanger(String naam, String mail, String rol) {

    private static final Pattern ADRES = Pattern.compile("[^\\s@<>,;\"\\p{Cntrl}]{1,64}@[^\\s@<>,;\"\\p{Cntrl}]{1,189}");

    /** @throws Geweigerd where the address is none */
    public Ontvanger {
        mail = mail.strip().toLowerCase(Locale.ROOT);
        naam = naam.replaceAll("\\p{Cntrl}", " ").strip();
        if (!ADRES.matcher(mail).matches()) {
            throw new Geweigerd("Het e-mailadres van een ontvanger (%s) klopt niet. Verbeter het adres.".formatted(rol));
        }
    }

    /** The holder of a function. */
    public static Ontvanger van(Houder houder) {
        return new Ontvanger(houder.persoon().naam(), houder.persoon().mail(), houder.functie());
    }

    /** The holders of a function. */
    public static List<Ontvanger> alle(Collection<Houder> houders) {
        return houders.stream().map(Ontvanger::van).toList();
    }
}

package nl.besluitspoor.dialoog;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import nl.besluitspoor.dialoog.Bijeenkomstverslag.Correctie;
import nl.besluitspoor.dialoog.Bijeenkomstverslag.Regel;
import nl.besluitspoor.dialoog.DialoogPlan.Bijeenkomst;
import nl.besluitspoor.dialoog.DialoogPlan.Genodigde;
import nl.besluitspoor.dialoog.Verslagoordeel.Keuze;
import nl.besluitspoor.handeling.Geweigerd;
import nl.besluitspoor.kalender.Datum;
import org.jspecify.annotations.Nullable;

/**
 * Judges what was typed, before anything is stored: the first thing that is wrong is refused with its own sentence.
 * A sentence names the row and never a person, because it is logged.
 */
final class DialoogToets {

    static final int MAX_VRAAG = 1_000;
    static final int MAX_PLAATS = 200;
    static final int MAX_NAAM = 200;
    static final int MAX_MAIL = 254;
    static final int MAX_TEKST = 4_000;
    static final int MAX_SAMENVATTING = 10_000;
    static final int MAX_BIJEENKOMSTEN = 25;
    /** Keeps one meeting within one entry of the register. */
    static final int MAX_RIJEN = 150;
    static final int MAX_AANWEZIG = 10_000;

    /** What a browser accepts as an address (HTML living standard), with a dot in the domain. */
    private static final Pattern MAIL = Pattern.compile(
            "[a-zA-Z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[a-zA-Z0-9](?:[a-zA-Z0-9-]*[a-zA-Z0-9])?(?:\\.[a-zA-Z0-9](?:[a-zA-Z0-9-]*[a-zA-Z0-9])?)+");

    private DialoogToets() {}

    /** @param vandaag the day on which it is planned */
    static void plan(DialoogPlan plan, LocalDate vandaag) {
        tekst(plan.vraag(), "Vul de vraag in die u aan de wijk stelt.", "De vraag", MAX_VRAAG);
        List<Bijeenkomst> bijeenkomsten = rijen(plan.bijeenkomsten());
        if (bijeenkomsten.isEmpty()) {
            throw new Geweigerd("Plan ten minste één bijeenkomst, met datum, begintijd en plaats.");
        }
        hoogstens(bijeenkomsten, MAX_BIJEENKOMSTEN, "bijeenkomsten");
        Set<String> momenten = new HashSet<>();
        for (int nr = 1; nr <= bijeenkomsten.size(); nr++) {
            Bijeenkomst bijeenkomst = bijeenkomsten.get(nr - 1);
            String wat = "Bijeenkomst " + nr + ": ";
            LocalDate datum = bijeenkomst.datum();
            if (datum == null) {
                throw new Geweigerd(wat + "vul de datum in.");
            }
            if (datum.isBefore(vandaag)) {
                throw new Geweigerd(wat + Datum.voluit(datum) + " is al geweest. Kies vandaag of een latere dag.");
            }
            if (datum.isAfter(vandaag.plusYears(1))) {
                throw new Geweigerd(wat + Datum.voluit(datum) + " is meer dan een jaar na vandaag. Controleer het jaartal.");
            }
            if (bijeenkomst.begintijd() == null) {
                throw new Geweigerd(wat + "vul de begintijd in.");
            }
            String plaats = tekst(bijeenkomst.plaats(), wat + "vul de plaats in.", wat + "de plaats", MAX_PLAATS);
            if (!momenten.add(datum + " " + bijeenkomst.begintijd() + " " + plaats.toLowerCase(Locale.ROOT))) {
                throw new Geweigerd(wat + "deze dag, tijd en plaats staan er twee keer. Verwijder een van de twee.");
            }
        }
        genodigden(rijen(plan.genodigden()));
    }

    private static void genodigden(List<Genodigde> genodigden) {
        hoogstens(genodigden, MAX_RIJEN, "genodigden");
        Set<String> adressen = new HashSet<>();
        for (int nr = 1; nr <= genodigden.size(); nr++) {
            Genodigde genodigde = genodigden.get(nr - 1);
            String wat = "Genodigde " + nr + ": ";
            if (genodigde.soort() == null) {
                throw new Geweigerd(wat + "kies of het een bewoner of een partner is.");
            }
            tekst(genodigde.naam(), wat + "vul de naam in.", wat + "de naam", MAX_NAAM);
            String mail = tekst(genodigde.mail(), wat + "vul het mailadres in. De uitnodiging gaat per mail.", wat + "het mailadres", MAX_MAIL);
            mail(mail, wat);
            if (!adressen.add(mail.toLowerCase(Locale.ROOT))) {
                throw new Geweigerd(wat + "dit mailadres staat al bij een andere genodigde. Nodig ieder adres één keer uit.");
            }
        }
    }

    /**
     * @param vandaag  the day on which it is recorded
     * @param geopend  the day on which the dialogue was opened
     * @param eerder   whether a meeting of this dialogue is recorded already
     */
    static void bijeenkomst(Bijeenkomstverslag verslag, LocalDate vandaag, LocalDate geopend, boolean eerder) {
        List<Regel> inbreng = rijen(verslag.inbreng());
        LocalDate datum = verslag.bijeenkomstdatum();
        if (datum == null && !eerder) {
            throw new Geweigerd("Vul de datum van de bijeenkomst in.");
        }
        if (datum == null && (verslag.aantalAanwezig() != null || !inbreng.isEmpty())) {
            throw new Geweigerd("Vul de datum van de bijeenkomst in waar deze inbreng bij hoort. "
                    + "Was er geen nieuwe bijeenkomst? Laat dan ook het aantal aanwezigen en de inbreng leeg.");
        }
        if (datum != null) {
            if (datum.isAfter(vandaag)) {
                throw new Geweigerd("De bijeenkomst van " + Datum.voluit(datum)
                        + " is nog niet geweest. Leg de inbreng vast op of na die dag.");
            }
            if (datum.isBefore(geopend.minusYears(1))) {
                throw new Geweigerd("De datum " + Datum.voluit(datum) + " ligt meer dan een jaar voor het begin van deze dialoog, "
                        + Datum.voluit(geopend) + ". Controleer het jaartal.");
            }
            Integer aanwezig = verslag.aantalAanwezig();
            if (aanwezig == null) {
                throw new Geweigerd("Vul in hoeveel mensen er op de bijeenkomst waren. Kwam er niemand, vul dan 0 in.");
            }
            if (aanwezig < 0 || aanwezig > MAX_AANWEZIG) {
                throw new Geweigerd("Het aantal aanwezigen is " + aanwezig + ". Vul een getal in van 0 tot en met " + MAX_AANWEZIG + ".");
            }
        }
        hoogstens(inbreng, MAX_RIJEN, "rijen inbreng");
        for (int nr = 1; nr <= inbreng.size(); nr++) {
            regel(inbreng.get(nr - 1), "Inbreng " + nr + ": ");
        }
        List<Correctie> eerdere = rijen(verslag.eerdereInbreng());
        for (int nr = 1; nr <= eerdere.size(); nr++) {
            correctie(eerdere.get(nr - 1), "Eerdere inbreng, rij " + nr + ": ");
        }
        if (verslag.nogEenBijeenkomst() == null) {
            throw new Geweigerd("Kies of er nog een bijeenkomst komt.");
        }
        if (Boolean.FALSE.equals(verslag.nogEenBijeenkomst()) || verslag.samenvatting() != null) {
            tekst(verslag.samenvatting(), "Vul de samenvatting in: er komt geen bijeenkomst meer, dus het verslag gaat naar de programmamanager.",
                    "De samenvatting", MAX_SAMENVATTING);
        }
    }

    private static void regel(Regel regel, String wat) {
        if (regel.soortGever() == null) {
            throw new Geweigerd(wat + "kies van wie de inbreng komt.");
        }
        if (regel.pijler() == null) {
            throw new Geweigerd(wat + "kies de pijler waar de inbreng bij hoort, of 'anders'.");
        }
        tekst(regel.tekst(), wat + "vul in wat er is ingebracht.", wat + "de tekst", MAX_TEKST);
        boolean toestemming = Boolean.TRUE.equals(regel.toestemming());
        String mail = regel.mail();
        if (regel.naam() == null && mail != null) {
            throw new Geweigerd(wat + "bij het mailadres ontbreekt de naam. Vul de naam in of laat het mailadres leeg.");
        }
        if (regel.naam() == null && toestemming) {
            throw new Geweigerd(wat + "er is toestemming aangevinkt zonder naam. Vul de naam in of haal het vinkje weg.");
        }
        if (regel.naam() != null && !toestemming) {
            throw new Geweigerd(wat + "een naam of mailadres bewaren we alleen met toestemming. "
                    + "Vink de toestemming aan of laat naam en mailadres leeg.");
        }
        if (regel.naam() != null) {
            tekst(regel.naam(), wat, wat + "de naam", MAX_NAAM);
        }
        if (mail != null) {
            tekst(mail, wat, wat + "het mailadres", MAX_MAIL);
            mail(mail, wat);
        }
    }

    private static void correctie(Correctie correctie, String wat) {
        if (correctie.id() == null) {
            throw new Geweigerd(wat + "deze inbreng is niet te vinden. Laad het formulier opnieuw.");
        }
        if (correctie.pijler() == null) {
            throw new Geweigerd(wat + "kies de pijler waar de inbreng bij hoort, of 'anders'.");
        }
        tekst(correctie.tekst(), wat + "de tekst is leeg. Hoort deze inbreng er niet bij, vink dan 'vervalt' aan en geef de reden.",
                wat + "de tekst", MAX_TEKST);
        boolean vervalt = Boolean.TRUE.equals(correctie.vervalt());
        if (vervalt) {
            tekst(correctie.reden(), wat + "vul in waarom deze inbreng vervalt. De programmamanager ziet de reden.", wat + "de reden", MAX_VRAAG);
        } else if (correctie.reden() != null) {
            throw new Geweigerd(wat + "er staat een reden, maar 'vervalt' is niet aangevinkt. Vink 'vervalt' aan of maak de reden leeg.");
        }
    }

    static void oordeel(Verslagoordeel oordeel) {
        if (oordeel.besluit() == null) {
            throw new Geweigerd("Kies of u het verslag vaststelt of terugstuurt.");
        }
        if (oordeel.besluit() == Keuze.TERUG) {
            tekst(oordeel.watOntbreekt(), "Vul in wat er aan het verslag ontbreekt. De wijkmanager leest dit.", "Wat ontbreekt", MAX_TEKST);
        } else if (oordeel.watOntbreekt() != null) {
            throw new Geweigerd("U vult in wat er ontbreekt, maar kiest vaststellen. Kies terugsturen of maak dat veld leeg.");
        }
    }

    /** Refuses a text that holds one of these names as words; upper and lower case are the same. */
    static void zonderNamen(@Nullable String tekst, List<String> namen, String zin) {
        if (tekst != null && namen.stream().anyMatch(naam -> Pattern.compile("(?<!\\p{L})" + Pattern.quote(naam) + "(?!\\p{L})",
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE).matcher(tekst).find())) {
            throw new Geweigerd(zin);
        }
    }

    private static String tekst(@Nullable String waarde, String zinLeeg, String naam, int max) {
        if (waarde == null || waarde.isBlank()) {
            throw new Geweigerd(zinLeeg);
        }
        if (waarde.length() > max) {
            throw new Geweigerd("%s heeft %d tekens; er passen er %d. Maak de tekst korter.".formatted(naam, waarde.length(), max));
        }
        return waarde;
    }

    private static void mail(String mail, String wat) {
        if (!MAIL.matcher(mail).matches()) {
            throw new Geweigerd(wat + "het mailadres is niet geldig. Vul een adres in zoals naam@voorbeeld.nl.");
        }
    }

    private static void hoogstens(List<?> rijen, int max, String wat) {
        if (rijen.size() > max) {
            throw new Geweigerd("Er staan %d %s; er passen er %d in één keer.".formatted(rijen.size(), wat, max));
        }
    }

    /** The rows that were sent; none where the list is missing. */
    static <T> List<T> rijen(@Nullable List<T> rijen) {
        if (rijen == null) {
            return List.of();
        }
        if (rijen.stream().anyMatch(rij -> rij == null)) {
            throw new Geweigerd("Een rij van het formulier is leeg. Verwijder die rij of vul haar in.");
        }
        return List.copyOf(rijen);
    }
}

package nl.besluitspoor.plan;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.besluitspoor.dialoog.Pijler;
import org.jspecify.annotations.Nullable;

/**
 * What a plan says. In a draft any field may still be empty (null); in a frozen version none that is required is.
 *
 * @param begindatum       first day of the period
 * @param einddatum        last day of the period
 * @param voorwoord        foreword from the wijk
 * @param persoonsgegevens whether carrying it out processes personal data; asks for advice of juridisch
 * @param communicatie     whether it asks for communication with residents; asks for advice of communicatie
 * @param talen            the languages in which residents can have the summary
 * @param themas           the themes of a strategische agenda; no other plan has them
 */
public record PlanInhoud(
        @Nullable String titel, @Nullable LocalDate begindatum, @Nullable LocalDate einddatum,
        @Nullable Boolean persoonsgegevens, @Nullable Boolean communicatie,
        @Nullable String samenvatting, @Nullable String voorwoord, List<Taalversie> talen, List<Thema> themas,
        List<Doel> doelen, List<Actie> acties, List<Begrotingsjaar> begroting, List<Hoofdstuk> hoofdstukken) {

    /**
     * A language in which residents can have the summary.
     *
     * @param taal which one
     * @param vorm how they get it
     */
    public record Taalversie(@Nullable Taal taal, Taal.@Nullable Vorm vorm) {}

    /**
     * A theme of the strategische agenda: what the partners take on together, over the wijken.
     *
     * @param nummer       stays with the theme when others come or go; shown as T1
     * @param omschrijving why it is a theme of the partners together
     * @param resultaat    what they want to have reached when the agenda ends
     * @param partner      key of the partner that pulls it
     * @param lobby        what they ask of others together, of the Rijk for example; null where nothing
     */
    public record Thema(int nummer, @Nullable String naam, @Nullable String omschrijving, @Nullable String resultaat,
            @Nullable String partner, @Nullable String lobby) {

        /** How people name it. */
        public String code() {
            return "T" + nummer;
        }
    }

    /**
     * A theme as an action of an uitvoeringsplan names it.
     *
     * @param dossier number of the agenda's dossier
     * @param nummer  number of the theme in it
     */
    public record Themaverwijzing(String dossier, int nummer) {

        private static final Pattern SLEUTEL = Pattern.compile("([A-Z]{1,4}-\\d{4}-\\d{4,6}):([1-9]\\d{0,5})");

        /** The theme that a {@linkplain #sleutel key} names; empty where it is none. */
        public static Optional<Themaverwijzing> lees(String sleutel) {
            Matcher m = SLEUTEL.matcher(sleutel);
            return m.matches() ? Optional.of(new Themaverwijzing(m.group(1), Integer.parseInt(m.group(2)))) : Optional.empty();
        }

        /** As one word, for example {@code VW-2026-0004:2}. */
        public String sleutel() {
            return dossier + ":" + nummer;
        }

        /** How people name it: its number, and the dossier of its agenda. */
        public String code() {
            return "T" + nummer + " (" + dossier + ")";
        }
    }

    /**
     * A goal.
     *
     * @param nummer       stays with the goal when others come or go; shown as D1
     * @param indicator    what is measured
     * @param nulmeting    the baseline, with its unit
     * @param streefwaarde the target, with its unit
     * @param jaar         the year in which the target is to be reached
     */
    public record Doel(int nummer, @Nullable Pijler pijler, @Nullable String omschrijving, @Nullable String indicator,
            @Nullable String nulmeting, @Nullable String streefwaarde, @Nullable Integer jaar) {

        /** How people name it. */
        public String code() {
            return "D" + nummer;
        }
    }

    /**
     * An action.
     *
     * @param nummer  stays with the action; shown as A1
     * @param doel    number of the goal it serves
     * @param wijk    CBS code; null for every wijk of the dossier
     * @param trekker who pulls it
     * @param partner key of the partner that takes part; null where none does
     * @param bedrag  cost in euros
     * @param thema   the theme of the strategische agenda that it works on; with an uitvoeringsplan alone, null where none
     */
    public record Actie(int nummer, @Nullable Integer doel, @Nullable String omschrijving, @Nullable String wijk,
            @Nullable String trekker, @Nullable String partner, @Nullable LocalDate begindatum, @Nullable LocalDate einddatum,
            @Nullable BigDecimal bedrag, @Nullable Themaverwijzing thema) {

        /** An action that works on no theme of an agenda. */
        public Actie(int nummer, @Nullable Integer doel, @Nullable String omschrijving, @Nullable String wijk, @Nullable String trekker,
                @Nullable String partner, @Nullable LocalDate begindatum, @Nullable LocalDate einddatum, @Nullable BigDecimal bedrag) {
            this(nummer, doel, omschrijving, wijk, trekker, partner, begindatum, einddatum, bedrag, null);
        }

        /** How people name it. */
        public String code() {
            return "A" + nummer;
        }

        /** The same action under another number. */
        Actie metNummer(int ander) {
            return new Actie(ander, doel, omschrijving, wijk, trekker, partner, begindatum, einddatum, bedrag, thema);
        }

        /** The same action for another goal. */
        Actie metDoel(@Nullable Integer ander) {
            return new Actie(nummer, ander, omschrijving, wijk, trekker, partner, begindatum, einddatum, bedrag, thema);
        }

        /** The same action at another cost. */
        public Actie metBedrag(@Nullable BigDecimal ander) {
            return new Actie(nummer, doel, omschrijving, wijk, trekker, partner, begindatum, einddatum, ander, thema);
        }

        /** The same action in other words. */
        public Actie metOmschrijving(@Nullable String ander) {
            return new Actie(nummer, doel, ander, wijk, trekker, partner, begindatum, einddatum, bedrag, thema);
        }
    }

    /**
     * The budget of one year.
     *
     * @param bedrag  in euros
     * @param dekking where the money comes from
     */
    public record Begrotingsjaar(@Nullable Integer jaar, @Nullable BigDecimal bedrag, @Nullable String dekking) {}

    /**
     * A chapter.
     *
     * @param nummer stays with the chapter; the number that readers see is its place in the list
     */
    public record Hoofdstuk(int nummer, @Nullable String kop, @Nullable String tekst) {

        /** The piece it is written in. */
        public String code() {
            return "H" + nummer;
        }
    }

    public PlanInhoud {
        talen = List.copyOf(talen);
        themas = List.copyOf(themas);
        doelen = List.copyOf(doelen);
        acties = List.copyOf(acties);
        begroting = List.copyOf(begroting);
        hoofdstukken = List.copyOf(hoofdstukken);
    }

    /** What the actions cost together, in euros. */
    public BigDecimal bedragActies() {
        return acties.stream().map(Actie::bedrag).flatMap(Stream::ofNullable).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** What the budget provides over all years, in euros. */
    public BigDecimal bedragBegroting() {
        return begroting.stream().map(Begrotingsjaar::bedrag).flatMap(Stream::ofNullable).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** The money the plan is about: the budget, or what the actions cost where that is more. */
    public BigDecimal bedrag() {
        return bedragActies().max(bedragBegroting());
    }

    /** The parts that hold something, by the names that {@code adviesroutering} knows. */
    public List<String> gevuldeOnderdelen() {
        return Stream.of(
                        samenvatting == null ? null : "SAMENVATTING", voorwoord == null ? null : "VOORWOORD",
                        talen.isEmpty() ? null : "TALEN", themas.isEmpty() ? null : "THEMAS",
                        doelen.isEmpty() ? null : "DOELEN", acties.isEmpty() ? null : "ACTIES",
                        begroting.isEmpty() ? null : "BEGROTING", hoofdstukken.isEmpty() ? null : "HOOFDSTUKKEN")
                .flatMap(Stream::ofNullable).toList();
    }

    /**
     * Words for a place in the plan, for example 'doel D1: …'.
     *
     * @param code D1, A1, T1 or H1
     * @return empty where the plan has no such place
     */
    public Optional<String> plaats(String code) {
        Optional<String> doel = doelen.stream().filter(d -> d.code().equals(code)).findFirst()
                .map(d -> "doel " + d.code() + naam(d.omschrijving()));
        Optional<String> actie = acties.stream().filter(a -> a.code().equals(code)).findFirst()
                .map(a -> "actie " + a.code() + naam(a.omschrijving()));
        Optional<String> thema = themas.stream().filter(t -> t.code().equals(code)).findFirst().map(t -> "thema " + t.code() + naam(t.naam()));
        Optional<String> hoofdstuk = hoofdstukken.stream().filter(h -> h.code().equals(code)).findFirst()
                .map(h -> "hoofdstuk " + (hoofdstukken.indexOf(h) + 1) + naam(h.kop()));
        return doel.or(() -> actie).or(() -> thema).or(() -> hoofdstuk);
    }

    private static String naam(@Nullable String tekst) {
        if (tekst == null) {
            return "";
        }
        return ": " + (tekst.length() > 80 ? tekst.substring(0, 79) + "…" : tekst);
    }
}

package nl.besluitspoor.plan;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
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
 */
public record PlanInhoud(
        @Nullable String titel, @Nullable LocalDate begindatum, @Nullable LocalDate einddatum,
        @Nullable Boolean persoonsgegevens, @Nullable Boolean communicatie,
        @Nullable String samenvatting, @Nullable String voorwoord,
        List<Doel> doelen, List<Actie> acties, List<Begrotingsjaar> begroting, List<Hoofdstuk> hoofdstukken) {

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
     */
    public record Actie(int nummer, @Nullable Integer doel, @Nullable String omschrijving, @Nullable String wijk,
            @Nullable String trekker, @Nullable String partner, @Nullable LocalDate begindatum, @Nullable LocalDate einddatum,
            @Nullable BigDecimal bedrag) {

        /** How people name it. */
        public String code() {
            return "A" + nummer;
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
                        doelen.isEmpty() ? null : "DOELEN", acties.isEmpty() ? null : "ACTIES",
                        begroting.isEmpty() ? null : "BEGROTING", hoofdstukken.isEmpty() ? null : "HOOFDSTUKKEN")
                .flatMap(Stream::ofNullable).toList();
    }

    /**
     * Words for a place in the plan, for example 'doel D1: …'.
     *
     * @param code D1, A1 or H1
     * @return empty where the plan has no such place
     */
    public Optional<String> plaats(String code) {
        Optional<String> doel = doelen.stream().filter(d -> d.code().equals(code)).findFirst()
                .map(d -> "doel " + d.code() + naam(d.omschrijving()));
        Optional<String> actie = acties.stream().filter(a -> a.code().equals(code)).findFirst()
                .map(a -> "actie " + a.code() + naam(a.omschrijving()));
        Optional<String> hoofdstuk = hoofdstukken.stream().filter(h -> h.code().equals(code)).findFirst()
                .map(h -> "hoofdstuk " + (hoofdstukken.indexOf(h) + 1) + naam(h.kop()));
        return doel.or(() -> actie).or(() -> hoofdstuk);
    }

    private static String naam(@Nullable String tekst) {
        if (tekst == null) {
            return "";
        }
        return ": " + (tekst.length() > 80 ? tekst.substring(0, 79) + "…" : tekst);
    }
}

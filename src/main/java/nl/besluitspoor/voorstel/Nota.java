package nl.besluitspoor.voorstel;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The B&W-nota as its readers get it: numbered beslispunten, sections with the headings and numbers they carry,
 * arguments and risks numbered to a beslispunt, and the text of the RIB where there is one.
 *
 * @param titel        title of the proposal
 * @param datum        date of the nota; what it tells in the past tense lies before it
 * @param beslispunten what the college is asked, in order
 * @param secties      every section with its heading, in order; under heading 4 a 4.n is a section
 * @param argumenten   why, each numbered to a beslispunt (1.1, 1.2, 2.1)
 * @param risicos      kanttekeningen, each numbered to a beslispunt
 * @param rib          text of the raadsinformatiebrief; null where there is none
 * @param ribVerplicht whether the council must be informed, as informatieplicht.dmn says
 */
public record Nota(
        String titel,
        LocalDate datum,
        List<Punt> beslispunten,
        List<Sectie> secties,
        List<Onderbouwing> argumenten,
        List<Onderbouwing> risicos,
        @Nullable RibTekst rib,
        boolean ribVerplicht) {

    public Nota {
        beslispunten = List.copyOf(beslispunten);
        secties = List.copyOf(secties);
        argumenten = List.copyOf(argumenten);
        risicos = List.copyOf(risicos);
    }

    /**
     * One beslispunt as the nota asks it.
     *
     * @param object  what it is about, for example {@code programmaplan Veerkrachtige Wijken}; null where not named
     * @param mandaat the terms of a mandaat; null where the point is of another kind
     */
    public record Punt(int nummer, SoortBeslispunt soort, String tekst, @Nullable String object, @Nullable Mandaatvoorstel mandaat) {}

    /**
     * A section.
     *
     * @param nummer as printed, for example {@code 4.2}; null for the summary, which has none
     * @param kop    heading as printed
     */
    public record Sectie(SoortSectie soort, @Nullable String nummer, String kop, String tekst) {}

    /**
     * An argument or a kanttekening.
     *
     * @param nummer beslispunt and its place there, for example {@code 1.2}
     */
    public record Onderbouwing(String nummer, String kop, String tekst) {}

    /**
     * The proposed terms of a mandaat; null is: the nota does not say.
     *
     * @param houder        function or person who gets it
     * @param omvang        what may be changed
     * @param uitgesloten   what may not
     * @param plafond       ceiling in euros
     * @param einddatum     last day it holds
     * @param rapportage    how and when its use is reported
     */
    public record Mandaatvoorstel(
            @Nullable String houder,
            @Nullable String omvang,
            @Nullable String uitgesloten,
            @Nullable BigDecimal plafond,
            @Nullable LocalDate einddatum,
            @Nullable String rapportage) {}
}

package nl.besluitspoor.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.besluitspoor.dossier.SoortPlan;
import nl.besluitspoor.plan.PlanInhoud.Actie;
import nl.besluitspoor.plan.PlanInhoud.Begrotingsjaar;
import nl.besluitspoor.plan.PlanInhoud.Doel;
import nl.besluitspoor.plan.PlanInhoud.Taalversie;
import nl.besluitspoor.plan.PlanInhoud.Thema;
import org.jspecify.annotations.Nullable;

/**
 * The pieces of a plan: {@link #KERN}, {@link #DOELEN}, a chapter {@code H1}, an answer {@code I:…}, {@code R:…} or
 * {@code A:…}; and what each can say.
 */
public final class Stuk {

    public static final String KERN = "KERN";
    public static final String SAMENVATTING = "SAMENVATTING";
    public static final String VOORWOORD = "VOORWOORD";
    public static final String TALEN = "TALEN";
    public static final String THEMAS = "THEMAS";
    public static final String DOELEN = "DOELEN";
    public static final String ACTIES = "ACTIES";
    public static final String BEGROTING = "BEGROTING";
    /** The pieces that a plan can have, in the order of the page; chapters follow. */
    public static final List<String> VASTE = List.of(KERN, SAMENVATTING, TALEN, VOORWOORD, THEMAS, DOELEN, ACTIES, BEGROTING);

    private Stuk() {}

    /**
     * The pieces that a plan of this kind has, in the order of the page: the agenda alone has themes, and no foreword; the
     * uitvoeringsplan alone says in which languages residents can have its summary.
     */
    public static List<String> vaste(SoortPlan soort) {
        return VASTE.stream().filter(code -> switch (code) {
            case THEMAS -> soort == SoortPlan.STRATEGISCHE_AGENDA;
            case VOORWOORD -> soort != SoortPlan.STRATEGISCHE_AGENDA;
            case TALEN -> soort == SoortPlan.UITVOERINGSPLAN;
            default -> true;
        }).toList();
    }

    /** What was written. */
    public sealed interface Inhoud permits Kern, Tekst, Talen, Themas, Doelen, Acties, Begroting, InbrengAntwoord {}

    /** Title, period and what the routing of advice needs to know. */
    public record Kern(@Nullable String titel, @Nullable LocalDate begindatum, @Nullable LocalDate einddatum,
            @Nullable Boolean persoonsgegevens, @Nullable Boolean communicatie) implements Inhoud {}

    /** A text; a chapter alone has a heading. */
    public record Tekst(@Nullable String kop, @Nullable String tekst) implements Inhoud {}

    public record Talen(List<Taalversie> rijen) implements Inhoud {
        public Talen {
            rijen = List.copyOf(rijen);
        }
    }

    public record Themas(List<Thema> rijen) implements Inhoud {
        public Themas {
            rijen = List.copyOf(rijen);
        }
    }

    public record Doelen(List<Doel> rijen) implements Inhoud {
        public Doelen {
            rijen = List.copyOf(rijen);
        }
    }

    public record Acties(List<Actie> rijen) implements Inhoud {
        public Acties {
            rijen = List.copyOf(rijen);
        }
    }

    public record Begroting(List<Begrotingsjaar> rijen) implements Inhoud {
        public Begroting {
            rijen = List.copyOf(rijen);
        }
    }

    /** The answer to an inbreng. */
    public record InbrengAntwoord(UUID inbreng, Antwoord.@Nullable Uitkomst uitkomst, @Nullable String reden, @Nullable String plaats)
            implements Inhoud {}

    /** The piece that answers an inbreng. */
    public static String vanInbreng(UUID inbreng) {
        return "I:" + inbreng;
    }

    /** The piece that answers a partner's reaction. */
    public static String vanReactie(UUID reactie) {
        return "R:" + reactie;
    }

    /** The piece that answers an advice. */
    public static String vanAdvies(UUID advies) {
        return "A:" + advies;
    }

    /** Whether the piece is part of the text itself, and no answer. */
    public static boolean isTekst(String code) {
        return VASTE.contains(code) || isHoofdstuk(code);
    }

    /** Whether the code is a chapter's. */
    public static boolean isHoofdstuk(String code) {
        return code.matches("H[1-9][0-9]*");
    }

    /** Nothing written yet. */
    static Inhoud leeg(String code) {
        if (code.startsWith("I:")) {
            return new InbrengAntwoord(UUID.fromString(code.substring(2)), null, null, null);
        }
        return switch (code) {
            case KERN -> new Kern(null, null, null, null, null);
            case TALEN -> new Talen(List.of());
            case THEMAS -> new Themas(List.of());
            case DOELEN -> new Doelen(List.of());
            case ACTIES -> new Acties(List.of());
            case BEGROTING -> new Begroting(List.of());
            default -> new Tekst(null, null);
        };
    }
}

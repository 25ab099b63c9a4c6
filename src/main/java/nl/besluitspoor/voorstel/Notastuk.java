package nl.besluitspoor.voorstel;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import nl.besluitspoor.handeling.Openbaarheid;
import nl.besluitspoor.voorstel.Nota.Onderbouwing;
import nl.besluitspoor.voorstel.Voorstelinhoud.Kenmerken;
import nl.besluitspoor.voorstel.Voorstelinhoud.Punt;
import org.jspecify.annotations.Nullable;

/**
 * The pieces of a nota: {@link #KERN}, {@link #BESLISPUNTEN}, {@link #ARGUMENTEN}, {@link #RISICOS}, {@link #RIB} or a
 * {@link SoortSectie} by name; and what each can say.
 */
public final class Notastuk {

    public static final String KERN = "KERN";
    public static final String BESLISPUNTEN = "BESLISPUNTEN";
    public static final String ARGUMENTEN = "ARGUMENTEN";
    public static final String RISICOS = "RISICOS";
    public static final String RIB = "RIB";

    /** Every piece, in the order of the nota. */
    public static final List<String> ALLE = Stream.of(
            Stream.of(KERN, SoortSectie.SAMENVATTING.name(), BESLISPUNTEN, SoortSectie.AANLEIDING.name(), SoortSectie.BEOOGD_EFFECT.name(),
                    ARGUMENTEN),
            Stream.of(SoortSectie.PARTICIPATIE, SoortSectie.DUURZAAMHEID_GEZONDHEID, SoortSectie.OPENBARE_RUIMTE,
                    SoortSectie.PERSONEEL_ORGANISATIE, SoortSectie.INFORMATIEMANAGEMENT).map(Enum::name),
            Stream.of(RISICOS, SoortSectie.FINANCIEN.name(), SoortSectie.VERVOLG.name(), SoortSectie.COMMUNICATIE.name(), RIB))
            .flatMap(s -> s).toList();

    private Notastuk() {}

    /** What was written. */
    public sealed interface Inhoud permits Kern, Sectie, Beslispunten, Onderbouwingen, Rib {}

    /** Subject, day, openness, and what the decision tables ask. */
    public record Kern(@Nullable String onderwerp, @Nullable LocalDate datum, @Nullable Openbaarheid openbaarheid, Kenmerken kenmerken)
            implements Inhoud {}

    /** A section; amount (euros) and budget post with {@link SoortSectie#FINANCIEN} alone. */
    public record Sectie(@Nullable String nummer, @Nullable String kop, @Nullable String tekst, @Nullable BigDecimal bedrag,
            @Nullable String begrotingspost) implements Inhoud {}

    public record Beslispunten(List<Punt> rijen) implements Inhoud {
        public Beslispunten {
            rijen = List.copyOf(rijen);
        }
    }

    /** The arguments, or the risks; in a draft a field may be empty text. */
    public record Onderbouwingen(List<Onderbouwing> rijen) implements Inhoud {
        public Onderbouwingen {
            rijen = List.copyOf(rijen);
        }
    }

    /** The letter to the council, and the points it tells of. */
    public record Rib(RibTekst tekst, List<UUID> punten) implements Inhoud {
        public Rib {
            punten = List.copyOf(punten);
        }
    }

    /** The kind of section this piece is; null where it is none. */
    public static @Nullable SoortSectie sectie(String code) {
        return Arrays.stream(SoortSectie.values()).filter(s -> s.heeftTekst() && s.name().equals(code) && ALLE.contains(code)).findFirst().orElse(null);
    }

    /** How people name the piece. */
    public static String naam(String code) {
        return switch (code) {
            case KERN -> "Onderwerp en kenmerken";
            case BESLISPUNTEN -> "Beslispunten";
            case ARGUMENTEN -> "Argumenten";
            case RISICOS -> "Kanttekeningen of risico’s";
            case RIB -> "Raadsinformatiebrief";
            default -> {
                SoortSectie soort = sectie(code);
                yield soort == null ? code : soort.kop();
            }
        };
    }

    /** Nothing written yet; sections carry the template's heading and number. */
    static Inhoud leeg(String code) {
        return switch (code) {
            case KERN -> new Kern(null, null, null, new Kenmerken(null, null, null, null, null, null));
            case BESLISPUNTEN -> new Beslispunten(List.of());
            case ARGUMENTEN, RISICOS -> new Onderbouwingen(List.of());
            case RIB -> new Rib(new RibTekst(null, null, null, null), List.of());
            default -> {
                SoortSectie soort = sectie(code);
                if (soort == null) {
                    throw new IllegalArgumentException("de nota heeft geen stuk " + code);
                }
                yield new Sectie(soort.nummer(), soort.kop(), null, null, null);
            }
        };
    }
}

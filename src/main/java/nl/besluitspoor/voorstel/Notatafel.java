package nl.besluitspoor.voorstel;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import nl.besluitspoor.handeling.Geweigerd;
import nl.besluitspoor.handeling.Gewijzigd;
import nl.besluitspoor.handeling.Handeling;
import nl.besluitspoor.toegang.Functies;
import nl.besluitspoor.voorstel.Nota.Mandaatvoorstel;
import nl.besluitspoor.voorstel.Notastuk.Stand;
import nl.besluitspoor.voorstel.Voorstelinhoud.Punt;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where a nota and its RIB are written: piece by piece, by several people, over days.
 *
 * <p>A save says on which earlier save it was typed. Where someone else saved since, it is kept beside the newest one
 * until a person brings the two together: nobody's text is overwritten and nothing is lost.
 */
@Service
@Transactional
public class Notatafel {

    /** Who writes (design section 8). */
    public static final String BELEIDSMEDEWERKER = "beleidsmedewerker";

    /** A writer's saves within this time become one, so that saving while typing leaves no thousand rows. */
    private static final Duration EEN_ZITTING = Duration.ofMinutes(10);

    private final NotaRepository stukken;
    private final VoorstelRepository opslag;
    private final Functies functies;

    Notatafel(NotaRepository stukken, VoorstelRepository opslag, Functies functies) {
        this.stukken = stukken;
        this.opslag = opslag;
        this.functies = functies;
    }

    /**
     * What came of a save.
     *
     * @param botst whether it was kept beside a newer save of someone else
     */
    public record Bewaard(Notastuk stuk, boolean botst) {}

    /** A save of a piece in its history. */
    public record Stap(String code, int versie, Stand stand, String door, Instant op) {}

    /** A piece: its newest save (version 0 where there is none yet) and what waits beside it. */
    public record Blad(Notastuk geldend, List<Notastuk> naast) {}

    /** The piece as it stands. */
    @Transactional(readOnly = true)
    public Blad blad(UUID voorstelId, String code) {
        List<Notastuk> alle = stukken.stukken(voorstelId, code);
        return new Blad(alle.stream().filter(s -> s.stand() == Stand.GELDEND).findFirst().orElseGet(() -> nieuw(code)),
                alle.stream().filter(s -> s.stand() == Stand.NAAST).toList());
    }

    /** Every save of a piece, newest first. */
    @Transactional(readOnly = true)
    public List<Stap> geschiedenis(UUID voorstelId, String code) {
        return stukken.geschiedenis(voorstelId, code).stream().map(k -> new Stap(k.code(), k.versie(), k.stand(), k.door(), k.op())).toList();
    }

    /** Saves that wait beside the newest one of their piece. */
    @Transactional(readOnly = true)
    public List<Stap> naast(UUID voorstelId) {
        return stukken.naast(voorstelId).stream().map(k -> new Stap(k.code(), k.versie(), k.stand(), k.door(), k.op())).toList();
    }

    /** One save of a piece; empty where there is none. */
    @Transactional(readOnly = true)
    public Optional<Notastuk> lees(UUID voorstelId, String code, int versie) {
        return stukken.stuk(voorstelId, code, versie);
    }

    /** What is written now, complete or not. */
    @Transactional(readOnly = true)
    public Voorstelinhoud concept(UUID voorstelId) {
        return NotaRepository.inhoud(stukken.geldend(voorstelId));
    }

    /** Everyone who wrote on it; none of them gives it a paraaf. */
    @Transactional(readOnly = true)
    public List<String> schrijvers(UUID voorstelId) {
        return stukken.schrijvers(voorstelId);
    }

    /** What must still be written before a version can be frozen, a line each; empty where it can. */
    @Transactional(readOnly = true)
    public List<String> ontbreekt(UUID voorstelId) {
        return Stream.concat(Notacontrole.ontbreekt(concept(voorstelId)).stream(),
                stukken.naast(voorstelId).stream().map(k -> "Bij '" + Notastuk.naam(k.code()) + "' wacht een tekst op samenvoegen")).distinct().toList();
    }

    /** Why this person cannot write this piece now, as a sentence; empty where he can. */
    @Transactional(readOnly = true)
    public Optional<String> waaromNiet(Voorstel voorstel, String code, String gebruiker) {
        if (!functies.heeft(gebruiker, BELEIDSMEDEWERKER)) {
            return Optional.of("Alleen een beleidsmedewerker schrijft aan het voorstel. U kunt het wel lezen.");
        }
        if (!voorstel.stand().isSchrijfbaar() && !voorstel.ribInHerstel()) {
            return Optional.of("Er wordt nu niet aan het voorstel geschreven. " + voorstel.stand().naam() + ".");
        }
        if ((voorstel.stand() == Voorstelstand.BESLUIT_VERWERKEN || voorstel.ribInHerstel()) && !code.equals(Notastuk.RIB)) {
            return Optional.of("Over dit voorstel is besloten. Alleen de raadsinformatiebrief wordt nog in lijn gebracht; de nota blijft zoals het college hem kreeg.");
        }
        return Optional.empty();
    }

    /** What is wrong with it, a sentence by field; empty where it can be kept. */
    public static Map<String, String> bezwaren(Notastuk.Inhoud inhoud) {
        return Notacontrole.bezwaren(inhoud);
    }

    /**
     * Keeps what was typed.
     *
     * @param basis        number of the save it was typed on; 0 for none
     * @param samengevoegd number of the save beside it that this one now holds as well; null where there is none
     * @throws Geweigerd where something is wrong in it, or the person does not write
     * @throws Gewijzigd where no task asks for writing any more
     */
    public Bewaard bewaar(UUID voorstelId, String code, int basis, @Nullable Integer samengevoegd, Notastuk.Inhoud ruw, Handeling handeling) {
        opSlot(voorstelId, code, handeling);
        Notastuk.Inhoud inhoud = netjes(voorstelId, ruw);
        Map<String, String> fout = Notacontrole.bezwaren(inhoud);
        if (!fout.isEmpty()) {
            throw new Geweigerd(String.join(" ", fout.values()));
        }
        Blad blad = blad(voorstelId, code);
        Notastuk geldend = blad.geldend();
        boolean botst = basis != geldend.versie() && !inhoud.equals(geldend.inhoud());
        if (samengevoegd != null && !botst) {
            blad.naast().stream().filter(s -> s.versie() == samengevoegd).forEach(s -> stukken.zetStand(s.id(), Stand.VERWERKT));
        }
        if (inhoud.equals(geldend.inhoud())) {
            return new Bewaard(geldend, false);
        }
        Notastuk nieuw = new Notastuk(UUID.randomUUID(), code, stukken.hoogsteVersie(voorstelId, code) + 1,
                botst ? Stand.NAAST : Stand.GELDEND, handeling.gebruiker(), handeling.tijdstip(), inhoud);
        Optional<Notastuk> eigenVorige = (botst ? blad.naast().stream() : Stream.of(geldend))
                .filter(s -> s.versie() > 0 && s.door().equals(handeling.gebruiker())).reduce((a, b) -> b);
        stukken.voegToe(voorstelId, nieuw, basis);
        if (!botst && geldend.versie() > 0) {
            stukken.zetStand(geldend.id(), Stand.OUD);
        }
        eigenVorige.ifPresent(s -> vervang(s, handeling, botst ? Stand.VERWERKT : Stand.OUD));
        return new Bewaard(nieuw, botst);
    }

    /** One sitting leaves one row; what a version holds or what is older stays, in its new state. */
    private void vervang(Notastuk vorige, Handeling handeling, Stand stand) {
        boolean zelfdeZitting = Duration.between(vorige.op(), handeling.tijdstip()).abs().compareTo(EEN_ZITTING) < 0;
        if (zelfdeZitting && !stukken.isBevroren(vorige.id())) {
            stukken.verwijder(vorige.id());
        } else {
            stukken.zetStand(vorige.id(), stand);
        }
    }

    /** Lets a text that waits beside the newest one go; it stays readable in the history. */
    public void laatVallen(UUID voorstelId, String code, int versie, Handeling handeling) {
        opSlot(voorstelId, code, handeling);
        Notastuk stuk = stukken.stuk(voorstelId, code, versie).filter(s -> s.stand() == Stand.NAAST)
                .orElseThrow(() -> new Gewijzigd("Deze tekst wacht niet meer op samenvoegen. Laad de pagina opnieuw."));
        stukken.zetStand(stuk.id(), Stand.VERWERKT);
    }

    private void opSlot(UUID voorstelId, String code, Handeling handeling) {
        Voorstel voorstel = opslag.opSlot(voorstelId);
        if (!Notastuk.ALLE.contains(code)) {
            throw new Geweigerd("Het onderdeel '" + code + "' bestaat niet. Laad de pagina opnieuw.");
        }
        if (!functies.heeft(handeling.gebruiker(), BELEIDSMEDEWERKER)) {
            throw new Geweigerd("Alleen een beleidsmedewerker schrijft aan het voorstel.");
        }
        waaromNiet(voorstel, code, handeling.gebruiker()).ifPresent(zin -> {
            throw new Gewijzigd(zin + " Bewaar uw tekst ergens anders en overleg met wie de taak heeft.");
        });
    }

    /** Points in the order of their numbers, each with an id of this voorstel; amounts with two decimals. */
    private Notastuk.Inhoud netjes(UUID voorstelId, Notastuk.Inhoud inhoud) {
        if (inhoud instanceof Notastuk.Sectie s) {
            return new Notastuk.Sectie(s.nummer(), s.kop(), s.tekst(), centen(s.bedrag()), s.begrotingspost());
        }
        if (inhoud instanceof Notastuk.Rib rib) {
            List<UUID> eigen = stukken.puntIds(voorstelId);
            return new Notastuk.Rib(rib.tekst(), rib.punten().stream().filter(eigen::contains).distinct().toList());
        }
        if (inhoud instanceof Notastuk.Beslispunten punten) {
            List<UUID> eigen = stukken.puntIds(voorstelId);
            List<UUID> genoemd = punten.rijen().stream().map(Punt::id).toList();
            // A row typed on a page without its id yet is the point that got this number at an earlier save.
            Map<Integer, UUID> opNummer = new HashMap<>();
            ((Notastuk.Beslispunten) blad(voorstelId, Notastuk.BESLISPUNTEN).geldend().inhoud()).rijen().stream()
                    .filter(p -> !genoemd.contains(p.id())).forEach(p -> opNummer.put(p.nummer(), p.id()));
            return new Notastuk.Beslispunten(punten.rijen().stream().sorted(Comparator.comparingInt(Punt::nummer))
                    .map(p -> new Punt(eigen.contains(p.id()) ? p.id() : opNummer.getOrDefault(p.nummer(), UUID.randomUUID()), p.nummer(), p.soort(), p.tekst(), p.objectSoort(),
                            p.object(), p.openbaarheid(), p.soort() == SoortBeslispunt.MANDATEREN ? mandaat(p.mandaat()) : null)).toList());
        }
        return inhoud;
    }

    private static Mandaatvoorstel mandaat(@Nullable Mandaatvoorstel m) {
        return m == null ? new Mandaatvoorstel(null, null, null, null, null, null)
                : new Mandaatvoorstel(m.houder(), m.omvang(), m.uitgesloten(), centen(m.plafond()), m.einddatum(), m.rapportage());
    }

    private static @Nullable BigDecimal centen(@Nullable BigDecimal bedrag) {
        return bedrag == null || bedrag.stripTrailingZeros().scale() > 2 ? bedrag : bedrag.setScale(2, RoundingMode.UNNECESSARY);
    }

    private static Notastuk nieuw(String code) {
        return new Notastuk(new UUID(0, 0), code, 0, Stand.GELDEND, "", Instant.EPOCH, Notastuk.leeg(code));
    }
}

package nl.besluitspoor.schrijven;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import nl.besluitspoor.handeling.Geweigerd;
import nl.besluitspoor.handeling.Gewijzigd;
import nl.besluitspoor.handeling.Handeling;
import nl.besluitspoor.schrijven.Bewaring.Stand;
import nl.besluitspoor.schrijven.Bewaring.Stap;
import nl.besluitspoor.schrijven.BewaringRepository.Bijdrage;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where one kind of work is written: piece by piece, by several people, over days. A feature makes one, as a bean, for
 * each kind of work it has.
 *
 * <p>A save says on which earlier save it was typed. Where someone else saved since, it is kept beside the newest one
 * until a person brings the two together: nobody's text is overwritten and nothing is lost.
 *
 * @param <I> what a piece can say; equal where it says the same
 */
@Transactional
public class Schrijftafel<I> {

    /** Who writes (design section 8). */
    public static final String BELEIDSMEDEWERKER = "beleidsmedewerker";

    /** A writer's saves within this time become one, so that saving while typing leaves no thousand rows. */
    private static final Duration EEN_ZITTING = Duration.ofMinutes(10);

    private final BewaringRepository bewaringen;
    private final Stukopslag<I> opslag;
    private final Schrijfregels<I> regels;

    public Schrijftafel(JdbcClient jdbc, Stukopslag<I> opslag, Schrijfregels<I> regels) {
        this.bewaringen = new BewaringRepository(jdbc);
        this.opslag = opslag;
        this.regels = regels;
    }

    /**
     * What came of a save.
     *
     * @param stuk  as it was kept, with the numbers its new rows got
     * @param botst whether it was kept beside a newer save of someone else
     */
    public record Bewaard<I>(Bewaring<I> stuk, boolean botst) {}

    /** A piece: its newest save (version 0 where there is none yet) and what waits beside it. */
    public record Blad<I>(Bewaring<I> geldend, List<Bewaring<I>> naast) {

        /** The save that waits beside the newest one under this number; empty for every other number. */
        public Optional<Bewaring<I>> naast(@Nullable Integer versie) {
            return naast.stream().filter(stuk -> versie != null && stuk.versie() == versie).findFirst();
        }
    }

    /** The piece as it stands. */
    @Transactional(readOnly = true)
    public Blad<I> blad(UUID werk, String code) {
        List<Bewaring<I>> stukken = metInhoud(bewaringen.open(werk, code));
        return new Blad<>(stukken.stream().filter(stuk -> stuk.stand() == Stand.GELDEND).findFirst().orElseGet(() -> Bewaring.nooit(code, regels.leeg(code))),
                stukken.stream().filter(stuk -> stuk.stand() == Stand.NAAST).toList());
    }

    /** Every piece's newest save, by code; pieces never saved are left out. */
    @Transactional(readOnly = true)
    public Map<String, Bewaring<I>> geldend(UUID werk) {
        return opCode(bewaringen.metStand(werk, Stand.GELDEND));
    }

    /** Saves that wait beside the newest one of their piece, oldest first. */
    @Transactional(readOnly = true)
    public List<Stap> naast(UUID werk) {
        return bewaringen.metStand(werk, Stand.NAAST);
    }

    /** Every save of a piece, newest first. */
    @Transactional(readOnly = true)
    public List<Stap> geschiedenis(UUID werk, String code) {
        return bewaringen.geschiedenis(werk, code);
    }

    /** One save of a piece; empty where there is none. */
    @Transactional(readOnly = true)
    public Optional<Bewaring<I>> lees(UUID werk, String code, int versie) {
        return metInhoud(bewaringen.geschiedenis(werk, code).stream().filter(stap -> stap.versie() == versie).toList()).stream().findFirst();
    }

    /** Every person who ever saved one of these pieces, in alphabetical order. */
    @Transactional(readOnly = true)
    public List<String> schrijvers(UUID werk, Predicate<String> stukken) {
        return bewaringen.bijdragen(werk).stream().filter(bijdrage -> stukken.test(bijdrage.code())).map(Bijdrage::door)
                .filter(door -> !door.equals(Handeling.SYSTEEM)).distinct().toList();
    }

    /** What is wrong with it, a sentence by field; empty where it can be kept. */
    @Transactional(readOnly = true)
    public Map<String, String> bezwaren(UUID werk, I inhoud) {
        return regels.bezwaren(werk, inhoud, geldend(werk));
    }

    /** Puts a text in a piece that comes from elsewhere and not from a writer: a template, a decision. */
    public Bewaring<I> leg(UUID werk, String code, I inhoud, String door, Instant op) {
        bewaringen.open(werk, code).stream().filter(stap -> stap.stand() == Stand.GELDEND)
                .forEach(stap -> bewaringen.zetStand(stap.id(), Stand.OUD));
        int vorige = bewaringen.hoogsteVersie(werk, code);
        Bewaring<I> nieuw = new Bewaring<>(UUID.randomUUID(), code, vorige + 1, Stand.GELDEND, door, op, inhoud);
        voegToe(werk, nieuw, vorige);
        return nieuw;
    }

    /**
     * Keeps what was typed.
     *
     * @param basis        number of the save it was typed on; 0 for none
     * @param samengevoegd number of the save beside it that this one now holds as well; null where there is none
     * @throws Geweigerd where something is wrong in it, or the person does not write
     * @throws Gewijzigd where no task asks for writing any more
     */
    public Bewaard<I> bewaar(UUID werk, String code, int basis, @Nullable Integer samengevoegd, I ruw, Handeling handeling) {
        regels.opSlot(werk, code, handeling);
        Map<String, Bewaring<I>> alle = geldend(werk);
        I inhoud = regels.netjes(werk, ruw, alle);
        Map<String, String> fout = regels.bezwaren(werk, inhoud, alle);
        if (!fout.isEmpty()) {
            throw new Geweigerd(String.join(" ", fout.values()));
        }
        Blad<I> blad = blad(werk, code);
        Bewaring<I> geldend = blad.geldend();
        boolean gelijk = inhoud.equals(geldend.inhoud());
        boolean botst = basis != geldend.versie() && !gelijk;
        if (!botst) {
            blad.naast(samengevoegd).ifPresent(stuk -> bewaringen.zetStand(stuk.id(), Stand.VERWERKT));
        }
        if (gelijk) {
            return new Bewaard<>(geldend, false);
        }
        Bewaring<I> nieuw = new Bewaring<>(UUID.randomUUID(), code, bewaringen.hoogsteVersie(werk, code) + 1,
                botst ? Stand.NAAST : Stand.GELDEND, handeling.gebruiker(), handeling.tijdstip(), inhoud);
        voegToe(werk, nieuw, basis);
        if (!botst && geldend.versie() > 0) {
            bewaringen.zetStand(geldend.id(), Stand.OUD);
        }
        (botst ? blad.naast().stream() : Stream.of(geldend))
                .filter(stuk -> stuk.versie() > 0 && stuk.door().equals(handeling.gebruiker())).reduce((eerder, later) -> later)
                .ifPresent(stuk -> vervang(stuk, handeling, botst ? Stand.VERWERKT : Stand.OUD));
        return new Bewaard<>(nieuw, botst);
    }

    /** One sitting leaves one row; what a version holds or what is older stays, in its new state. */
    private void vervang(Bewaring<I> vorige, Handeling handeling, Stand stand) {
        boolean zelfdeZitting = Duration.between(vorige.op(), handeling.tijdstip()).abs().compareTo(EEN_ZITTING) < 0;
        if (zelfdeZitting && !bewaringen.isBevroren(vorige.id())) {
            opslag.verwijder(vorige.id());
            bewaringen.verwijder(vorige.id());
        } else {
            bewaringen.zetStand(vorige.id(), stand);
        }
    }

    /** Lets a text that waits beside the newest one go; it stays readable in the history. */
    public void laatVallen(UUID werk, String code, int versie, Handeling handeling) {
        regels.opSlot(werk, code, handeling);
        Stap stap = bewaringen.open(werk, code).stream().filter(s -> s.versie() == versie && s.stand() == Stand.NAAST).findFirst()
                .orElseThrow(() -> new Gewijzigd("Deze tekst wacht niet meer op samenvoegen. Laad de pagina opnieuw."));
        bewaringen.zetStand(stap.id(), Stand.VERWERKT);
    }

    /** The saves that a frozen version holds, by code, in its order. */
    @Transactional(readOnly = true)
    public Map<String, Bewaring<I>> inVersie(UUID versie) {
        return opCode(bewaringen.inVersie(versie));
    }

    /** Whether a version holds this save. */
    @Transactional(readOnly = true)
    public boolean isBevroren(Bewaring<I> bewaring) {
        return bewaringen.isBevroren(bewaring.id());
    }

    /** Lets a version hold these saves, after those it holds already. */
    public void bevries(UUID versie, List<Bewaring<I>> stukken) {
        List<UUID> erin = bewaringen.inVersie(versie).stream().map(Stap::id).toList();
        int volgnr = erin.size();
        for (Bewaring<I> stuk : stukken) {
            if (!erin.contains(stuk.id())) {
                bewaringen.bevries(versie, ++volgnr, stuk.id());
            }
        }
    }

    private void voegToe(UUID werk, Bewaring<I> bewaring, int basis) {
        bewaringen.voegToe(werk, bewaring, basis);
        opslag.voegToe(werk, bewaring.id(), bewaring.inhoud());
    }

    private Map<String, Bewaring<I>> opCode(List<Stap> stappen) {
        Map<String, Bewaring<I>> opCode = new LinkedHashMap<>();
        metInhoud(stappen).forEach(stuk -> opCode.put(stuk.code(), stuk));
        return opCode;
    }

    private List<Bewaring<I>> metInhoud(List<Stap> stappen) {
        if (stappen.isEmpty()) {
            return List.of();
        }
        Map<UUID, I> inhoud = opslag.lees(stappen);
        return stappen.stream().map(stap -> stap.met(inhoud.containsKey(stap.id()) ? inhoud.get(stap.id()) : regels.leeg(stap.code()))).toList();
    }
}

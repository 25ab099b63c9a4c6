package nl.besluitspoor.plan;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import nl.besluitspoor.dossier.Dossier;
import nl.besluitspoor.dossier.Dossiers;
import nl.besluitspoor.handeling.Geweigerd;
import nl.besluitspoor.handeling.Gewijzigd;
import nl.besluitspoor.handeling.Handeling;
import nl.besluitspoor.plan.PlanInhoud.Actie;
import nl.besluitspoor.plan.PlanInhoud.Begrotingsjaar;
import nl.besluitspoor.plan.PlanInhoud.Doel;
import nl.besluitspoor.plan.Stuk.Stand;
import nl.besluitspoor.toegang.Functies;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where a plan is written: piece by piece, by several people, over days.
 *
 * <p>A save says on which earlier save it was typed. Where someone else saved since, it is kept beside the newest one
 * until a person brings the two together: nobody's text is overwritten and nothing is lost.
 */
@Service
@Transactional
public class Schrijftafel {

    /** Who writes (design section 8). */
    public static final String BELEIDSMEDEWERKER = "beleidsmedewerker";

    /** A writer's saves within this time become one, so that saving while typing leaves no thousand rows. */
    private static final Duration EEN_ZITTING = Duration.ofMinutes(10);

    private final PlanRepository opslag;
    private final Dossiers dossiers;
    private final Functies functies;

    Schrijftafel(PlanRepository opslag, Dossiers dossiers, Functies functies) {
        this.opslag = opslag;
        this.dossiers = dossiers;
        this.functies = functies;
    }

    /**
     * What came of a save.
     *
     * @param stuk  as it was kept, with the numbers its new rows got
     * @param botst whether it was kept beside a newer save of someone else
     */
    public record Bewaard(Stuk stuk, boolean botst) {}

    /**
     * A save of a piece in its history.
     *
     * @param door who
     */
    public record Stap(UUID id, String code, int versie, Stand stand, String door, java.time.Instant op) {}

    /** A piece: its newest save (version 0 where there is none yet) and what waits beside it. */
    public record Blad(Stuk geldend, List<Stuk> naast) {}

    /** The piece as it stands. */
    @Transactional(readOnly = true)
    public Blad blad(UUID planId, String code) {
        List<Stuk> stukken = opslag.stukken(planId, code);
        return new Blad(stukken.stream().filter(stuk -> stuk.stand() == Stand.GELDEND).findFirst().orElseGet(() -> nieuw(code)),
                stukken.stream().filter(stuk -> stuk.stand() == Stand.NAAST).toList());
    }

    /** Every piece's newest save, by code; pieces never saved are left out. */
    @Transactional(readOnly = true)
    public Map<String, Stuk> geldend(UUID planId) {
        return opslag.geldend(planId);
    }

    /** Saves that wait beside the newest one of their piece. */
    @Transactional(readOnly = true)
    public List<Stap> naast(UUID planId) {
        return opslag.naast(planId).stream().map(Schrijftafel::stap).toList();
    }

    /** Every save of a piece, newest first. */
    @Transactional(readOnly = true)
    public List<Stap> geschiedenis(UUID planId, String code) {
        return opslag.geschiedenis(planId, code).stream().map(Schrijftafel::stap).toList();
    }

    /** One save of a piece; empty where there is none. */
    @Transactional(readOnly = true)
    public Optional<Stuk> lees(UUID planId, String code, int versie) {
        return opslag.stuk(planId, code, versie);
    }

    /** Numbers of the chapters in their order. */
    @Transactional(readOnly = true)
    public List<Integer> hoofdstukken(UUID planId) {
        return opslag.hoofdstukken(planId);
    }

    /** Numbers of the chapters that were taken out, newest first. */
    @Transactional(readOnly = true)
    public List<Integer> vervallenHoofdstukken(UUID planId) {
        return opslag.vervallenHoofdstukken(planId);
    }

    /** Why this person cannot write now, as a sentence; empty where he can. */
    @Transactional(readOnly = true)
    public Optional<String> waaromNiet(Plan plan, String gebruiker) {
        if (!functies.heeft(gebruiker, BELEIDSMEDEWERKER)) {
            return Optional.of("Alleen een beleidsmedewerker schrijft aan het plan. U kunt het wel lezen.");
        }
        if (!plan.stand().isSchrijfbaar()) {
            return Optional.of("Er wordt nu niet aan het plan geschreven: " + klein(plan.stand().omschrijving()) + ".");
        }
        return Optional.empty();
    }

    /** What is wrong with it, a sentence by field; empty where it can be kept. */
    @Transactional(readOnly = true)
    public Map<String, String> bezwaren(UUID planId, Stuk.Inhoud inhoud) {
        Plan plan = opslag.plan(planId).orElseThrow();
        return Plancontrole.bezwaren(inhoud, dossiers.van(plan.dossier()), concept(planId));
    }

    /**
     * Keeps what was typed.
     *
     * @param basis        number of the save it was typed on; 0 for none
     * @param samengevoegd id of the save beside it that this one now holds as well; null where there is none
     * @throws Geweigerd where something is wrong in it, or the person does not write
     * @throws Gewijzigd where no task asks for writing any more
     */
    public Bewaard bewaar(UUID planId, String code, int basis, @Nullable UUID samengevoegd, Stuk.Inhoud ruw, Handeling handeling) {
        Plan plan = opSlot(planId, code, handeling);
        Stuk.Inhoud inhoud = genummerd(planId, ruw);
        Dossier dossier = dossiers.van(plan.dossier());
        Map<String, String> fout = Plancontrole.bezwaren(inhoud, dossier, concept(planId));
        if (!fout.isEmpty()) {
            throw new Geweigerd(String.join(" ", fout.values()));
        }
        Blad blad = blad(planId, code);
        Stuk geldend = blad.geldend();
        boolean botst = basis != geldend.versie() && !inhoud.equals(geldend.inhoud());
        if (samengevoegd != null && !botst) {
            blad.naast().stream().filter(stuk -> stuk.id().equals(samengevoegd)).forEach(stuk -> opslag.zetStand(stuk.id(), Stand.VERWERKT));
        }
        if (inhoud.equals(geldend.inhoud())) {
            return new Bewaard(geldend, false);
        }
        Stuk nieuw = new Stuk(UUID.randomUUID(), code, opslag.hoogsteVersie(planId, code) + 1, botst ? Stand.NAAST : Stand.GELDEND,
                handeling.gebruiker(), handeling.tijdstip(), inhoud);
        Optional<Stuk> eigenVorige = (botst ? blad.naast().stream() : java.util.stream.Stream.of(geldend))
                .filter(stuk -> stuk.versie() > 0 && stuk.door().equals(handeling.gebruiker())).reduce((a, b) -> b);
        opslag.voegToe(planId, nieuw, basis);
        if (botst) {
            eigenVorige.ifPresent(stuk -> vervang(stuk, handeling, Stand.VERWERKT));
        } else if (geldend.versie() > 0) {
            opslag.zetStand(geldend.id(), Stand.OUD);
            eigenVorige.ifPresent(stuk -> vervang(stuk, handeling, Stand.OUD));
        }
        return new Bewaard(nieuw, botst);
    }

    /** One sitting leaves one row; what a version holds or what is older stays, in its new state. */
    private void vervang(Stuk vorige, Handeling handeling, Stand stand) {
        boolean zelfdeZitting = Duration.between(vorige.op(), handeling.tijdstip()).abs().compareTo(EEN_ZITTING) < 0;
        if (zelfdeZitting && !opslag.isBevroren(vorige.id())) {
            opslag.verwijder(vorige.id());
        } else {
            opslag.zetStand(vorige.id(), stand);
        }
    }

    /** Lets a text that waits beside the newest one go; it stays readable in the history. */
    public void laatVallen(UUID planId, String code, int versie, Handeling handeling) {
        opSlot(planId, code, handeling);
        Stuk stuk = opslag.stuk(planId, code, versie).filter(s -> s.stand() == Stand.NAAST)
                .orElseThrow(() -> new Gewijzigd("Deze tekst wacht niet meer op samenvoegen. Laad de pagina opnieuw."));
        opslag.zetStand(stuk.id(), Stand.VERWERKT);
    }

    /** Adds an empty chapter after the last one. @return its number */
    public int voegHoofdstukToe(UUID planId, Handeling handeling) {
        opSlot(planId, "H1", handeling);
        int nummer = opslag.hoogsteHoofdstuk(planId) + 1;
        opslag.voegHoofdstukToe(planId, nummer, opslag.hoofdstukken(planId).size() + 1);
        return nummer;
    }

    /** Moves a chapter one place up or down. */
    public void verplaatsHoofdstuk(UUID planId, int nummer, boolean omhoog, Handeling handeling) {
        opSlot(planId, "H" + nummer, handeling);
        List<Integer> volgorde = new ArrayList<>(opslag.hoofdstukken(planId));
        int plek = volgorde.indexOf(nummer);
        int naar = omhoog ? plek - 1 : plek + 1;
        if (plek < 0 || naar < 0 || naar >= volgorde.size()) {
            return;
        }
        volgorde.remove(plek);
        volgorde.add(naar, nummer);
        hernummer(planId, volgorde);
    }

    /** Takes a chapter out, or puts it back at the end; its text is kept. */
    public void zetHoofdstuk(UUID planId, int nummer, boolean vervallen, Handeling handeling) {
        opSlot(planId, "H" + nummer, handeling);
        List<Integer> volgorde = new ArrayList<>(opslag.hoofdstukken(planId));
        if (nummer < 1 || nummer > opslag.hoogsteHoofdstuk(planId) || volgorde.contains(nummer) != vervallen) {
            throw new Gewijzigd("Iemand anders heeft dit hoofdstuk al weggehaald of teruggezet. Laad de pagina opnieuw.");
        }
        if (vervallen) {
            volgorde.remove((Integer) nummer);
            opslag.zetHoofdstuk(planId, nummer, 0, true);
        } else {
            volgorde.add(nummer);
        }
        hernummer(planId, volgorde);
    }

    private void hernummer(UUID planId, List<Integer> volgorde) {
        for (int i = 0; i < volgorde.size(); i++) {
            opslag.zetHoofdstuk(planId, volgorde.get(i), i + 1, false);
        }
    }

    private Plan opSlot(UUID planId, String code, Handeling handeling) {
        Plan plan = opslag.opSlot(planId).orElseThrow(() -> new Geweigerd("Dit plan bestaat niet. Ga terug naar het dossier."));
        if (!functies.heeft(handeling.gebruiker(), BELEIDSMEDEWERKER)) {
            throw new Geweigerd("Alleen een beleidsmedewerker schrijft aan het plan.");
        }
        if (!plan.stand().isSchrijfbaar()) {
            throw new Gewijzigd("Er wordt nu niet aan het plan geschreven: " + klein(plan.stand().omschrijving())
                    + ". Bewaar uw tekst ergens anders en overleg met wie de taak heeft.");
        }
        boolean inbreng = code.startsWith("I:");
        if (inbreng && plan.stand() == Planstand.OPSTELLEN) {
            throw new Geweigerd("De inbreng wordt pas beantwoord als het concept klaar is. Maak eerst de taak 'Stel het plan op' af.");
        }
        if ((code.startsWith("R:") || code.startsWith("A:")) && plan.stand() != Planstand.VERWERKEN) {
            throw new Geweigerd("Reacties en adviezen worden beantwoord bij de taak 'Verwerk reacties en adviezen'.");
        }
        boolean bestaat = inbreng || Stuk.VASTE.contains(code) || code.startsWith("R:") || code.startsWith("A:")
                || Stuk.isHoofdstuk(code) && (code.equals("H1") || Integer.parseInt(code.substring(1)) <= opslag.hoogsteHoofdstuk(planId));
        if (!bestaat) {
            throw new Geweigerd("Het onderdeel '" + code + "' bestaat niet. Laad de pagina opnieuw.");
        }
        return plan;
    }

    /** New rows get the next number, which they keep; amounts get two decimals. */
    private Stuk.Inhoud genummerd(UUID planId, Stuk.Inhoud inhoud) {
        if (inhoud instanceof Stuk.Doelen doelen) {
            int bekend = opslag.hoogsteNummer(planId, Stuk.DOELEN);
            int[] laatste = {bekend};
            return new Stuk.Doelen(doelen.rijen().stream().map(d -> new Doel(d.nummer() > 0 && d.nummer() <= bekend ? d.nummer() : ++laatste[0],
                    d.pijler(), d.omschrijving(), d.indicator(), d.nulmeting(), d.streefwaarde(), d.jaar())).toList());
        }
        if (inhoud instanceof Stuk.Acties acties) {
            int bekend = opslag.hoogsteNummer(planId, Stuk.ACTIES);
            int[] laatste = {bekend};
            return new Stuk.Acties(acties.rijen().stream().map(a -> new Actie(a.nummer() > 0 && a.nummer() <= bekend ? a.nummer() : ++laatste[0],
                    a.doel(), a.omschrijving(), a.wijk(), a.trekker(), a.partner(), a.begindatum(), a.einddatum(), centen(a.bedrag()))).toList());
        }
        if (inhoud instanceof Stuk.Begroting begroting) {
            return new Stuk.Begroting(begroting.rijen().stream()
                    .map(rij -> new Begrotingsjaar(rij.jaar(), centen(rij.bedrag()), rij.dekking())).toList());
        }
        return inhoud;
    }

    private static @Nullable BigDecimal centen(@Nullable BigDecimal bedrag) {
        return bedrag == null || bedrag.stripTrailingZeros().scale() > 2 ? bedrag : bedrag.setScale(2, RoundingMode.UNNECESSARY);
    }

    private PlanInhoud concept(UUID planId) {
        return PlanRepository.inhoud(stukken(opslag, planId));
    }

    /** The newest saves that make up the text, in the order of the plan. */
    static List<Stuk> stukken(PlanRepository opslag, UUID planId) {
        Map<String, Stuk> geldend = opslag.geldend(planId);
        List<Stuk> stukken = new ArrayList<>(Stuk.VASTE.stream().map(geldend::get).filter(Objects::nonNull).toList());
        opslag.hoofdstukken(planId).forEach(nummer -> stukken.add(geldend.getOrDefault("H" + nummer, nieuw("H" + nummer))));
        return stukken;
    }

    private static Stuk nieuw(String code) {
        return new Stuk(new UUID(0, 0), code, 0, Stand.GELDEND, "", java.time.Instant.EPOCH, Stuk.leeg(code));
    }

    private static Stap stap(PlanRepository.Kop kop) {
        return new Stap(kop.id(), kop.code(), kop.versie(), kop.stand(), kop.door(), kop.op());
    }

    private static String klein(String zin) {
        return Character.toLowerCase(zin.charAt(0)) + zin.substring(1);
    }
}

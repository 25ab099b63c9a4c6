package nl.besluitspoor.plan;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.besluitspoor.plan.PlanInhoud.Actie;
import nl.besluitspoor.plan.PlanInhoud.Begrotingsjaar;
import nl.besluitspoor.plan.PlanInhoud.Doel;
import nl.besluitspoor.plan.PlanInhoud.Hoofdstuk;
import nl.besluitspoor.plan.PlanInhoud.Thema;
import org.jspecify.annotations.Nullable;

/**
 * What is to become different in an adopted plan: only the rows and texts that change, each as it is to be.
 *
 * @param einddatum       the new last day; null where it stays
 * @param themas          themes of a strategische agenda that change or come, by number
 * @param vervallenThemas numbers of themes that go
 * @param doelen          goals that change or come, by number
 * @param vervallenDoelen numbers of goals that go
 * @param acties          actions that change or come, by number
 * @param vervallenActies numbers of actions that go
 * @param begroting       years of the budget that change or come
 * @param vervallenJaren  years that go
 * @param teksten         texts that change
 */
public record Planwijziging(
        @Nullable LocalDate einddatum, List<Thema> themas, List<Integer> vervallenThemas, List<Doel> doelen, List<Integer> vervallenDoelen, List<Actie> acties, List<Integer> vervallenActies,
        List<Begrotingsjaar> begroting, List<Integer> vervallenJaren, List<Tekst> teksten) {

    /**
     * A text as it is to be.
     *
     * @param stuk {@link Stuk#SAMENVATTING}, {@link Stuk#VOORWOORD} or a chapter's code
     * @param kop  heading; with a chapter alone
     */
    public record Tekst(String stuk, @Nullable String kop, @Nullable String tekst) {}

    public Planwijziging {
        themas = List.copyOf(themas);
        vervallenThemas = List.copyOf(vervallenThemas);
        doelen = List.copyOf(doelen);
        vervallenDoelen = List.copyOf(vervallenDoelen);
        acties = List.copyOf(acties);
        vervallenActies = List.copyOf(vervallenActies);
        begroting = List.copyOf(begroting);
        vervallenJaren = List.copyOf(vervallenJaren);
        teksten = List.copyOf(teksten);
    }

    /**
     * What is different between a plan as it stands and as somebody wants it. A row without a number (0) is new and gets
     * the next one; chapters that stand in one of the two alone do not count: a change adds and drops none.
     *
     * @param hoogsteThema highest number that any version of the plan gave to a theme
     * @param hoogsteDoel  the same for goals
     * @param hoogsteActie the same for actions
     */
    public static Planwijziging uit(PlanInhoud oud, PlanInhoud nieuw, int hoogsteThema, int hoogsteDoel, int hoogsteActie) {
        int themanummer = hoogsteThema;
        List<Thema> themas = new ArrayList<>();
        for (Thema thema : nieuw.themas()) {
            Thema genummerd = thema.nummer() > 0 ? thema : metNummer(thema, ++themanummer);
            if (!oud.themas().contains(genummerd)) {
                themas.add(genummerd);
            }
        }
        int doelnummer = hoogsteDoel;
        List<Doel> doelen = new ArrayList<>();
        for (Doel doel : nieuw.doelen()) {
            Doel genummerd = doel.nummer() > 0 ? doel : new Doel(++doelnummer, doel.pijler(), doel.omschrijving(), doel.indicator(),
                    doel.nulmeting(), doel.streefwaarde(), doel.jaar());
            if (!oud.doelen().contains(genummerd)) {
                doelen.add(genummerd);
            }
        }
        int actienummer = hoogsteActie;
        List<Actie> acties = new ArrayList<>();
        for (Actie actie : nieuw.acties()) {
            Actie genummerd = actie.nummer() > 0 ? actie : actie.metNummer(++actienummer);
            if (oud.acties().stream().noneMatch(a -> gelijk(a, genummerd))) {
                acties.add(genummerd);
            }
        }
        return new Planwijziging(Objects.equals(oud.einddatum(), nieuw.einddatum()) ? null : nieuw.einddatum(), themas,
                weg(oud.themas(), nieuw.themas(), Thema::nummer), doelen, weg(oud.doelen(), nieuw.doelen(), Doel::nummer), acties, weg(oud.acties(), nieuw.acties(), Actie::nummer),
                nieuw.begroting().stream().filter(jaar -> oud.begroting().stream().noneMatch(j -> gelijk(j, jaar))).toList(),
                weg(oud.begroting(), nieuw.begroting(), jaar -> jaar.jaar() == null ? 0 : jaar.jaar()), teksten(oud, nieuw));
    }

    private static List<Tekst> teksten(PlanInhoud oud, PlanInhoud nieuw) {
        List<Tekst> teksten = new ArrayList<>();
        if (!Objects.equals(oud.samenvatting(), nieuw.samenvatting())) {
            teksten.add(new Tekst(Stuk.SAMENVATTING, null, nieuw.samenvatting()));
        }
        if (!Objects.equals(oud.voorwoord(), nieuw.voorwoord())) {
            teksten.add(new Tekst(Stuk.VOORWOORD, null, nieuw.voorwoord()));
        }
        nieuw.hoofdstukken().stream().filter(h -> oud.hoofdstukken().stream().anyMatch(o -> o.nummer() == h.nummer() && !o.equals(h)))
                .forEach(h -> teksten.add(new Tekst(h.code(), h.kop(), h.tekst())));
        return teksten;
    }

    private static <T> List<Integer> weg(List<T> oud, List<T> nieuw, Function<T, Integer> sleutel) {
        Set<Integer> blijft = nieuw.stream().map(sleutel).collect(Collectors.toSet());
        return oud.stream().map(sleutel).filter(nummer -> !blijft.contains(nummer)).toList();
    }

    private static boolean gelijk(Actie a, Actie b) {
        return gelijk(a.bedrag(), b.bedrag()) && a.metBedrag(null).equals(b.metBedrag(null));
    }

    private static boolean gelijk(Begrotingsjaar a, Begrotingsjaar b) {
        return Objects.equals(a.jaar(), b.jaar()) && gelijk(a.bedrag(), b.bedrag()) && Objects.equals(a.dekking(), b.dekking());
    }

    /** Amounts are equal by value: 12,5 is 12,50. */
    private static boolean gelijk(@Nullable BigDecimal a, @Nullable BigDecimal b) {
        return a == null || b == null ? a == b : a.compareTo(b) == 0;
    }

    private static Thema metNummer(Thema t, int nummer) {
        return new Thema(nummer, t.naam(), t.omschrijving(), t.resultaat(), t.partner(), t.lobby());
    }

    /** Whether nothing changes. */
    public boolean isLeeg() {
        return einddatum == null && themas.isEmpty() && vervallenThemas.isEmpty() && doelen.isEmpty() && vervallenDoelen.isEmpty() && acties.isEmpty() && vervallenActies.isEmpty()
                && begroting.isEmpty() && vervallenJaren.isEmpty() && teksten.isEmpty();
    }

    /** The plan with this change in it. */
    public PlanInhoud toegepastOp(PlanInhoud basis) {
        Map<String, Tekst> perStuk = teksten.stream().collect(Collectors.toMap(Tekst::stuk, Function.identity(), (een, twee) -> twee));
        return new PlanInhoud(basis.titel(), basis.begindatum(), einddatum == null ? basis.einddatum() : einddatum, basis.persoonsgegevens(),
                basis.communicatie(), perStuk.containsKey(Stuk.SAMENVATTING) ? perStuk.get(Stuk.SAMENVATTING).tekst() : basis.samenvatting(),
                perStuk.containsKey(Stuk.VOORWOORD) ? perStuk.get(Stuk.VOORWOORD).tekst() : basis.voorwoord(),
                basis.talen(), samen(basis.themas(), themas, vervallenThemas, Thema::nummer),
                samen(basis.doelen(), doelen, vervallenDoelen, Doel::nummer), samen(basis.acties(), acties, vervallenActies, Actie::nummer),
                samen(basis.begroting(), begroting, vervallenJaren, jaar -> jaar.jaar() == null ? 0 : jaar.jaar()),
                basis.hoofdstukken().stream().map(h -> perStuk.containsKey(h.code())
                        ? new Hoofdstuk(h.nummer(), perStuk.get(h.code()).kop(), perStuk.get(h.code()).tekst()) : h).toList());
    }

    /** The rows that stay or change in their place, what is new behind them. */
    private static <T> List<T> samen(List<T> basis, List<T> nieuw, List<Integer> vervallen, Function<T, Integer> sleutel) {
        Map<Integer, T> rijen = new LinkedHashMap<>();
        basis.forEach(rij -> rijen.put(sleutel.apply(rij), rij));
        nieuw.forEach(rij -> rijen.put(sleutel.apply(rij), rij));
        vervallen.forEach(rijen::remove);
        return List.copyOf(rijen.values());
    }

    /**
     * The same change on a later version: what was new when it was asked for keeps clear of numbers given away since.
     *
     * @param basis  the version it was asked on
     * @param nieuwer the version that holds now
     */
    public Planwijziging opNieuwere(PlanInhoud basis, PlanInhoud nieuwer) {
        Map<Integer, Integer> doelnummers = new HashMap<>();
        int hoogste = Stream.concat(nieuwer.doelen().stream(), doelen.stream()).mapToInt(Doel::nummer).max().orElse(0);
        for (Doel doel : doelen) {
            boolean botst = basis.doelen().stream().noneMatch(d -> d.nummer() == doel.nummer())
                    && nieuwer.doelen().stream().anyMatch(d -> d.nummer() == doel.nummer());
            doelnummers.put(doel.nummer(), botst ? ++hoogste : doel.nummer());
        }
        int hoogsteActie = Stream.concat(nieuwer.acties().stream(), acties.stream()).mapToInt(Actie::nummer).max().orElse(0);
        List<Actie> verzet = new ArrayList<>();
        for (Actie actie : acties) {
            boolean botst = basis.acties().stream().noneMatch(a -> a.nummer() == actie.nummer())
                    && nieuwer.acties().stream().anyMatch(a -> a.nummer() == actie.nummer());
            Integer doel = actie.doel() == null ? null : doelnummers.getOrDefault(actie.doel(), actie.doel());
            verzet.add(actie.metNummer(botst ? ++hoogsteActie : actie.nummer()).metDoel(doel));
        }
        int hoogsteThema = Stream.concat(nieuwer.themas().stream(), themas.stream()).mapToInt(Thema::nummer).max().orElse(0);
        List<Thema> verzetThemas = new ArrayList<>();
        for (Thema thema : themas) {
            boolean botst = basis.themas().stream().noneMatch(t -> t.nummer() == thema.nummer())
                    && nieuwer.themas().stream().anyMatch(t -> t.nummer() == thema.nummer());
            verzetThemas.add(botst ? metNummer(thema, ++hoogsteThema) : thema);
        }
        return new Planwijziging(einddatum, verzetThemas, vervallenThemas, doelen.stream().map(d -> new Doel(doelnummers.get(d.nummer()), d.pijler(), d.omschrijving(),
                d.indicator(), d.nulmeting(), d.streefwaarde(), d.jaar())).toList(), vervallenDoelen, verzet, vervallenActies, begroting,
                vervallenJaren, teksten);
    }

    /**
     * The euros that the change moves, adds or takes away: of what comes and what goes, in the budget and in the actions,
     * the largest. Moving ten thousand from one year to another is ten thousand.
     */
    public BigDecimal bedrag(PlanInhoud basis) {
        PlanInhoud na = toegepastOp(basis);
        return verschuiving(basis.begroting(), na.begroting(), jaar -> jaar.jaar() == null ? 0 : jaar.jaar(), Begrotingsjaar::bedrag)
                .max(verschuiving(basis.acties(), na.acties(), Actie::nummer, Actie::bedrag));
    }

    private static <T> BigDecimal verschuiving(List<T> voor, List<T> na, Function<T, Integer> sleutel, Function<T, @Nullable BigDecimal> bedrag) {
        Map<Integer, BigDecimal> verschil = new HashMap<>();
        voor.forEach(rij -> verschil.merge(sleutel.apply(rij), nul(bedrag.apply(rij)).negate(), BigDecimal::add));
        na.forEach(rij -> verschil.merge(sleutel.apply(rij), nul(bedrag.apply(rij)), BigDecimal::add));
        BigDecimal erbij = verschil.values().stream().filter(b -> b.signum() > 0).reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal eraf = verschil.values().stream().filter(b -> b.signum() < 0).reduce(BigDecimal.ZERO, BigDecimal::add).negate();
        return erbij.max(eraf);
    }

    private static BigDecimal nul(@Nullable BigDecimal bedrag) {
        return bedrag == null ? BigDecimal.ZERO : bedrag;
    }

    /** The pieces of the plan that it touches, each as it is to be. */
    Map<String, Stuk.Inhoud> stukken(PlanInhoud basis) {
        PlanInhoud na = toegepastOp(basis);
        Map<String, Stuk.Inhoud> stukken = new LinkedHashMap<>();
        if (einddatum != null) {
            stukken.put(Stuk.KERN, new Stuk.Kern(na.titel(), na.begindatum(), na.einddatum(), na.persoonsgegevens(), na.communicatie()));
        }
        if (!themas.isEmpty() || !vervallenThemas.isEmpty()) {
            stukken.put(Stuk.THEMAS, new Stuk.Themas(na.themas()));
        }
        if (!doelen.isEmpty() || !vervallenDoelen.isEmpty()) {
            stukken.put(Stuk.DOELEN, new Stuk.Doelen(na.doelen()));
        }
        if (!acties.isEmpty() || !vervallenActies.isEmpty()) {
            stukken.put(Stuk.ACTIES, new Stuk.Acties(na.acties()));
        }
        if (!begroting.isEmpty() || !vervallenJaren.isEmpty()) {
            stukken.put(Stuk.BEGROTING, new Stuk.Begroting(na.begroting()));
        }
        teksten.forEach(tekst -> stukken.put(tekst.stuk(), new Stuk.Tekst(tekst.kop(), tekst.tekst())));
        return stukken;
    }
}

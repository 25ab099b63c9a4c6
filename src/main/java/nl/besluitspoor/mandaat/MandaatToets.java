package nl.besluitspoor.mandaat;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.besluitspoor.dossier.Dossier;
import nl.besluitspoor.dossier.Dossiers;
import nl.besluitspoor.mandaat.Toetsfeiten.Rol;
import nl.besluitspoor.mandaat.Toetsfeiten.Toestand;
import nl.besluitspoor.plan.Plannen;
import nl.besluitspoor.plan.Planversie;
import nl.besluitspoor.toegang.Functies;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Whether a change may be decided under a mandaat. Facts come from the register of mandaten, rules from
 * {@code mandaattoets.dmn}; nothing is stored. The check that counts is the one inside {@link Mandaten#gebruik}.
 */
@Service
@Transactional(readOnly = true)
public class MandaatToets {

    private final MandaatRepository opslag;
    private final Verleningen verleningen;
    private final Mandaatregels regels;
    private final Dossiers dossiers;
    private final Plannen plannen;
    private final Functies functies;
    private final Clock klok;

    MandaatToets(MandaatRepository opslag, Verleningen verleningen, Mandaatregels regels, Dossiers dossiers, Plannen plannen, Functies functies,
            Clock klok) {
        this.opslag = opslag;
        this.verleningen = verleningen;
        this.regels = regels;
        this.dossiers = dossiers;
        this.plannen = plannen;
        this.functies = functies;
        this.klok = klok;
    }

    /** The answer now: whatever the register knows counts. */
    public Toetsing toets(Toetsvraag vraag) {
        return toets(vraag, LocalDate.now(klok), Instant.MAX);
    }

    /**
     * The answer for an act at a moment, with what was known then: a mandaat laid down later with effect from before gives
     * GEWEIGERD, 'destijds niet bevoegd'.
     */
    public Toetsing toets(Toetsvraag vraag, Instant moment) {
        return toets(vraag, LocalDate.ofInstant(moment, klok.getZone()), moment);
    }

    private Toetsing toets(Toetsvraag vraag, LocalDate dag, Instant moment) {
        Dossier dossier = dossiers.van(vraag.dossier());
        UUID nieuwste = geldend(vraag.dossier()).map(Planversie::id).orElse(null);
        List<Kandidaat> gevonden = kandidaten(vraag, dossier, dag, moment);
        List<Toetsing.Regel> geraakt = new ArrayList<>();
        List<Toetsing.Spoor> sporen = new ArrayList<>();
        Toetsuitkomst lichtste = Toetsuitkomst.GEWEIGERD;
        for (Kandidaat kandidaat : gevonden) {
            Toestand toestand = new Toestand(kandidaat.stand(), kandidaat.keten(), gebruikt(kandidaat.keten()),
                    kandidaat.keten().isEmpty() ? null : rol(kandidaat.keten().get(0), vraag.beslisser(), dag), nieuwste, kandidaat.meer());
            Toetsuitkomst uitkomst = beoordeel(vraag, toestand, regels, geraakt, sporen);
            lichtste = uitkomst.compareTo(lichtste) < 0 ? uitkomst : lichtste;
        }
        List<Mandaat> mandaten = gevonden.stream().filter(k -> !k.keten().isEmpty()).map(k -> k.keten().get(0)).toList();
        Mandaat op = vraag.mandaat() != null ? opslag.vind(vraag.mandaat()) : mandaten.size() == 1 ? mandaten.get(0) : null;
        Mandaatoordeel oordeel = op == null || vraag.wijziging() == null || vraag.wijzigingSha256() == null ? null
                : opslag.oordeel(op.id(), vraag.wijziging(), vraag.wijzigingSha256()).orElse(null);
        return new Toetsing(lichtste, opVolgorde(geraakt), op, samen(mandaten, overlap(vraag, dossier, op, dag, moment)), oordeel, sporen);
    }

    /** Asks the table about each kind of change that the question names; the heaviest answer is the answer. */
    static Toetsuitkomst beoordeel(Toetsvraag vraag, Toestand toestand, Mandaatregels regels, List<Toetsing.Regel> geraakt, List<Toetsing.Spoor> sporen) {
        List<@Nullable Wijzigingssoort> soorten = new ArrayList<>(vraag.soortenOpVolgorde());
        if (soorten.isEmpty()) {
            soorten.add(null);
        }
        Toetsuitkomst zwaarste = Toetsuitkomst.TOEGESTAAN;
        for (Wijzigingssoort soort : soorten) {
            Mandaatregels.Antwoord antwoord = regels.vraag(Toetsfeiten.van(vraag, toestand, soort));
            Toetsuitkomst dit = antwoord.regels().stream().map(Toetsing.Regel::uitkomst).max(Comparator.naturalOrder())
                    .orElseThrow(() -> new IllegalStateException("mandaattoets.dmn geeft geen antwoord op " + antwoord.spoor().invoer()));
            zwaarste = dit.compareTo(zwaarste) > 0 ? dit : zwaarste;
            geraakt.addAll(antwoord.regels());
            sporen.add(antwoord.spoor());
        }
        return zwaarste;
    }

    /** The version of the dossier's plan that holds: adopted by the college or changed under a mandaat; empty where none is. */
    public Optional<Planversie> geldend(String dossier) {
        return plannen.vanDossier(dossier).flatMap(plan -> plannen.geldend(plan.id()));
    }

    /** A mandaat that may answer. @param keten empty where there is none */
    private record Kandidaat(List<Mandaat> keten, Mandaatstand stand, boolean meer) {}

    private List<Kandidaat> kandidaten(Toetsvraag vraag, Dossier dossier, LocalDate dag, Instant moment) {
        if (vraag.mandaat() != null) {
            Mandaat mandaat = opslag.vind(vraag.mandaat());
            return List.of(new Kandidaat(opslag.keten(mandaat), stand(mandaat, dossier, dag, moment),
                    !overlap(vraag, dossier, mandaat, dag, moment).isEmpty()));
        }
        List<Mandaat> alle = opslag.voorDossier(dossier.nummer()).stream().filter(m -> m.objectSoort() != Mandaat.ObjectSoort.DOCUMENT).toList();
        List<Mandaat> geldig = alle.stream().filter(m -> stand(m, dossier, dag, moment) == Mandaatstand.GELDIG).toList();
        if (!geldig.isEmpty()) {
            List<Mandaat> keuze = voorBeslisser(geldig, vraag.beslisser(), dag);
            return keuze.stream().map(m -> new Kandidaat(opslag.keten(m), Mandaatstand.GELDIG, keuze.size() > 1)).toList();
        }
        List<Mandaat> later = alle.stream().filter(m -> stand(m, dossier, dag, moment) == Mandaatstand.DESTIJDS_NIET_BEKEND).toList();
        if (!later.isEmpty()) {
            return later.stream().map(m -> new Kandidaat(opslag.keten(m), Mandaatstand.DESTIJDS_NIET_BEKEND, false)).toList();
        }
        if (!verleningen.nogVastTeLeggen(dossier.nummer()).isEmpty()) {
            return List.of(new Kandidaat(List.of(), Mandaatstand.NIET_VASTGELEGD, false));
        }
        if (!alle.isEmpty()) {
            return alle.stream().map(m -> new Kandidaat(opslag.keten(m), stand(m, dossier, dag, moment), false)).toList();
        }
        // A mandaat about the plan above is no mandaat for this one; it is named, so that the reason can be read.
        List<Mandaat> ouder = dossier.ouder() == null ? List.of()
                : opslag.voorDossier(dossier.ouder()).stream().filter(m -> m.objectSoort() == Mandaat.ObjectSoort.PLAN).toList();
        return ouder.isEmpty() ? List.of(new Kandidaat(List.of(), Mandaatstand.GEEN, false))
                : ouder.stream().map(m -> new Kandidaat(opslag.keten(m), stand(m, dossiers.van(dossier.ouder()), dag, moment), false)).toList();
    }

    /** Those that this person holds; with nobody named, or one who holds none, those that are no ondermandaat. */
    private List<Mandaat> voorBeslisser(List<Mandaat> geldig, @Nullable String beslisser, LocalDate dag) {
        List<Mandaat> eigen = geldig.stream().filter(m -> beslisser != null && rol(m, beslisser, dag) != Rol.ANDER).toList();
        return eigen.isEmpty() ? geldig.stream().filter(m -> m.boven() == null).toList() : eigen;
    }

    /** Others of the same holder that are in force for the same plan. */
    private List<Mandaat> overlap(Toetsvraag vraag, Dossier dossier, @Nullable Mandaat mandaat, LocalDate dag, Instant moment) {
        if (vraag.mandaat() == null || mandaat == null) {
            return List.of();
        }
        return opslag.voorDossier(dossier.nummer()).stream()
                .filter(m -> !m.id().equals(mandaat.id()) && m.objectSoort() != Mandaat.ObjectSoort.DOCUMENT && m.houder().equals(mandaat.houder())
                        && stand(m, dossier, dag, moment) == Mandaatstand.GELDIG).toList();
    }

    private static List<Mandaat> samen(List<Mandaat> een, List<Mandaat> ander) {
        List<Mandaat> samen = new ArrayList<>(een);
        samen.addAll(ander);
        return samen;
    }

    private static List<Toetsing.Regel> opVolgorde(List<Toetsing.Regel> geraakt) {
        Map<String, Toetsing.Regel> elkEens = new LinkedHashMap<>();
        geraakt.forEach(regel -> elkEens.putIfAbsent(regel.id(), regel));
        return elkEens.values().stream().sorted(Comparator.comparing(Toetsing.Regel::uitkomst).reversed()).toList();
    }

    /** Where a mandaat stands for the plan of a dossier on a day, with what was known at a moment. */
    Mandaatstand stand(Mandaat mandaat, Dossier dossier, LocalDate dag, Instant moment) {
        return Mandaatstand.van(opslag.keten(mandaat), dossier.nummer(), dag, moment, dossier.isOpen(), houder -> houdtNog(houder, dag));
    }

    private boolean houdtNog(Mandaat.Houder houder, LocalDate dag) {
        String persoon = String.valueOf(houder.persoon());
        String functie = houder.functie();
        return functie == null ? !functies.functiesOp(persoon, dag).isEmpty()
                : functies.houdersOp(functie, houder.bereik(), dag).stream().anyMatch(h -> h.persoon().gebruiker().equals(persoon)
                        && (houder.bereik() == null || houder.bereik().equals(h.bereik())));
    }

    private @Nullable Rol rol(Mandaat mandaat, @Nullable String wie, LocalDate dag) {
        if (wie == null) {
            return null;
        }
        return houders(mandaat, dag).stream().filter(h -> h.persoon().gebruiker().equals(wie)).findFirst()
                .map(h -> h.waarnemend() ? Rol.WAARNEMER : Rol.HOUDER).orElse(Rol.ANDER);
    }

    /** Who may use a mandaat on a day: the holders of its function, then who stands in for them; or the one person. */
    List<Functies.Houder> houders(Mandaat mandaat, LocalDate dag) {
        Mandaat.Houder houder = mandaat.houder();
        if (houder.soort() == Mandaat.Houder.Soort.PERSOON) {
            return functies.persoon(String.valueOf(houder.persoon())).filter(p -> houdtNog(houder, dag))
                    .map(p -> new Functies.Houder(houder.functie() == null ? "" : houder.functie(), houder.bereik(), p, false)).stream().toList();
        }
        return functies.houdersOp(String.valueOf(houder.functie()), houder.bereik(), dag).stream()
                .filter(h -> houder.bereik() == null || houder.bereik().equals(h.bereik())).toList();
    }

    private Map<UUID, BigDecimal> gebruikt(List<Mandaat> keten) {
        Map<UUID, BigDecimal> gebruikt = new HashMap<>();
        keten.forEach(m -> gebruikt.put(m.id(), opslag.gebruikt(m.id())));
        return gebruikt;
    }
}

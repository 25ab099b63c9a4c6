package nl.besluitspoor.plan;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.besluitspoor.dossier.Dossier;
import nl.besluitspoor.dossier.Dossiers;
import nl.besluitspoor.dossier.Fase;
import nl.besluitspoor.dossier.SoortPlan;
import nl.besluitspoor.handeling.Openbaarheid;
import nl.besluitspoor.plan.PlanInhoud.Actie;
import nl.besluitspoor.plan.PlanInhoud.Thema;
import nl.besluitspoor.plan.PlanInhoud.Themaverwijzing;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The themes of the strategische agenda and the actions of the uitvoeringsplannen that work on them: plans that stand side
 * by side under one programmaplan. What is secret stands outside it.
 */
@Service
@Transactional(readOnly = true)
public class Agendathemas {

    private final PlanRepository opslag;
    private final PlanversieRepository versies;
    private final PlanstukRepository stukken;
    private final Dossiers dossiers;
    private final Clock klok;

    Agendathemas(PlanRepository opslag, PlanversieRepository versies, PlanstukRepository stukken, Dossiers dossiers, Clock klok) {
        this.opslag = opslag;
        this.versies = versies;
        this.stukken = stukken;
        this.dossiers = dossiers;
        this.klok = klok;
    }

    /** A theme with the version of the agenda that says it. */
    public record Agendathema(Dossier agenda, Planversie versie, Thema thema) {

        /** How an action names it. */
        public Themaverwijzing verwijzing() {
            return new Themaverwijzing(agenda.nummer(), thema.nummer());
        }

        /** For whoever chooses: 'T1 Wonen en leven (VW-2026-0004, versie 1.0)'. */
        public String keuze() {
            return thema.code() + " " + thema.naam() + " (" + agenda.nummer() + ", " + (versie.isConcept() ? "concept " : "versie ") + versie.nummer() + ")";
        }
    }

    /** An action of an uitvoeringsplan that works on a theme, with the version that says so. */
    public record Themaactie(Dossier dossier, Planversie versie, Actie actie) {}

    /** The themes that an action of this dossier can be given now: of each agenda beside it the version that holds, or its newest. */
    public List<Agendathema> kiesbaar(Dossier dossier) {
        return agendas(dossier).filter(agenda -> agenda.fase() != Fase.BEEINDIGD).flatMap(agenda -> nu(agenda).stream().flatMap(versie ->
                versie.inhoud().themas().stream().map(thema -> new Agendathema(agenda, versie, thema)))).toList();
    }

    /** The same, as an action names them. */
    Set<Themaverwijzing> staande(Dossier dossier) {
        return kiesbaar(dossier).stream().map(Agendathema::verwijzing).collect(Collectors.toSet());
    }

    /** Every theme that an agenda beside this dossier has or had: an action that was given one keeps it when the agenda goes on. */
    Set<Themaverwijzing> bekend(Dossier dossier) {
        return dossier.ouder() == null ? Set.of() : stukken.bekendeThemas(dossier.ouder());
    }

    /** What to call each of those themes, by its key; the name of a theme of an agenda that is not public is left out. */
    public Map<String, String> namen(Dossier dossier) {
        LocalDate vandaag = LocalDate.now(klok);
        Map<String, String> namen = new HashMap<>();
        agendas(dossier).forEach(agenda -> alle(agenda).stream().sorted(OUDSTE_EERST).forEach(versie -> versie.inhoud().themas().forEach(thema -> {
            Themaverwijzing verwijzing = new Themaverwijzing(agenda.nummer(), thema.nummer());
            namen.put(verwijzing.sleutel(), agenda.isOpenbaar(vandaag) && thema.naam() != null
                    ? thema.code() + " " + thema.naam() + " (" + agenda.nummer() + ")" : verwijzing.code());
        })));
        return namen;
    }

    /** The actions of the uitvoeringsplannen beside this agenda that work on one of its themes, by the version of each plan that holds, or its newest. */
    public List<Themaactie> acties(Dossier agenda) {
        List<Themaactie> acties = new ArrayList<>();
        naast(agenda, SoortPlan.UITVOERINGSPLAN).forEach(plan -> nu(plan).ifPresent(versie -> versie.inhoud().acties().stream()
                .filter(actie -> actie.thema() != null && actie.thema().dossier().equals(agenda.nummer()))
                .forEach(actie -> acties.add(new Themaactie(plan, versie, actie)))));
        return acties;
    }

    private static final Comparator<Planversie> OUDSTE_EERST =
            Comparator.comparing(Planversie::bevrorenOp).thenComparingInt(Planversie::hoofdnummer).thenComparingInt(Planversie::ondernummer);

    private Stream<Dossier> agendas(Dossier dossier) {
        return dossier.soortPlan() == SoortPlan.UITVOERINGSPLAN ? naast(dossier, SoortPlan.STRATEGISCHE_AGENDA) : Stream.empty();
    }

    private Stream<Dossier> naast(Dossier dossier, SoortPlan soort) {
        return dossier.ouder() == null ? Stream.empty() : dossiers.kinderen(dossier.ouder()).stream().filter(kind -> kind.soortPlan() == soort
                && kind.openbaarheid() != Openbaarheid.GEHEIM);
    }

    private List<Planversie> alle(Dossier dossier) {
        return opslag.vanDossier(dossier.nummer()).map(plan -> versies.versies(plan.id())).orElse(List.of());
    }

    /** The version that holds; before that the newest concept. */
    private Optional<Planversie> nu(Dossier dossier) {
        List<Planversie> alle = alle(dossier);
        return alle.stream().filter(versie -> !versie.isConcept()).max(OUDSTE_EERST).or(() -> alle.stream().max(OUDSTE_EERST));
    }
}

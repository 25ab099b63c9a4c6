package nl.besluitspoor.monitoring;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.besluitspoor.bericht.Bericht;
import nl.besluitspoor.bericht.Berichten;
import nl.besluitspoor.bericht.Ontvanger;
import nl.besluitspoor.dossier.Dossier;
import nl.besluitspoor.dossier.Dossiers;
import nl.besluitspoor.dossier.Fase;
import nl.besluitspoor.handeling.Geweigerd;
import nl.besluitspoor.handeling.Handeling;
import nl.besluitspoor.monitoring.Evaluatie.Doeloordeel;
import nl.besluitspoor.plan.PlanInhoud.Doel;
import nl.besluitspoor.plan.Plannen;
import nl.besluitspoor.plan.Planversie;
import nl.besluitspoor.plan.Stuk;
import nl.besluitspoor.register.Feit;
import nl.besluitspoor.register.Register;
import nl.besluitspoor.schrijven.Schrijftafel;
import nl.besluitspoor.toegang.Functies;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The evaluation at the end of a plan's term, and what carries over from it. */
@Service
@Transactional
public class Evaluaties {

    private final MonitoringRepository opslag;
    private final Dossiers dossiers;
    private final Plannen plannen;
    private final Schrijftafel<Stuk.Inhoud> schrijftafel;
    private final Functies functies;
    private final Register register;
    private final Berichten berichten;

    Evaluaties(MonitoringRepository opslag, Dossiers dossiers, Plannen plannen, Schrijftafel<Stuk.Inhoud> schrijftafel, Functies functies, Register register,
            Berichten berichten) {
        this.opslag = opslag;
        this.dossiers = dossiers;
        this.plannen = plannen;
        this.schrijftafel = schrijftafel;
        this.functies = functies;
        this.register = register;
        this.berichten = berichten;
    }

    /**
     * Records the evaluation, goal by goal.
     *
     * @throws Geweigerd by another than a programmamanager, or where a goal has no judgement, reason or advice
     */
    public void evalueer(UUID planversieId, @Nullable String samenvatting, List<Doeloordeel> oordelen, @Nullable Boolean volgendeCyclus, Handeling handeling) {
        if (!functies.heeft(handeling.gebruiker(), Dossiers.PROGRAMMAMANAGER)) {
            throw new Geweigerd("Alleen een programmamanager evalueert een plan.");
        }
        Planversie versie = plannen.versie(planversieId);
        Dossier dossier = dossiers.opSlot(versie.dossier());
        if (dossier.fase() != Fase.EVALUATIE) {
            throw new Geweigerd("Dossier %s is in de fase '%s'; er is nu niets te evalueren.".formatted(dossier.nummer(), dossier.fase().naam()));
        }
        List<Doeloordeel> alle = new ArrayList<>();
        for (Doel doel : versie.inhoud().doelen()) {
            Doeloordeel o = oordelen.stream().filter(x -> x.doel() == doel.nummer()).findFirst().orElse(null);
            if (o == null || o.oordeel() == null) {
                throw new Geweigerd("Kies bij doel %s of het is gehaald.".formatted(doel.code()));
            }
            alle.add(new Doeloordeel(doel.nummer(), doel.omschrijving() == null ? "" : doel.omschrijving(), o.oordeel(),
                    Monitoringronden.eis("bij doel " + doel.code() + " waarom", o.waarom()),
                    Monitoringronden.eis("bij doel " + doel.code() + " uw advies", o.advies()), o.meenemen()));
        }
        if (volgendeCyclus == null) {
            throw new Geweigerd("Kies of er een volgende cyclus komt.");
        }
        if (volgendeCyclus && alle.stream().noneMatch(Doeloordeel::meenemen)) {
            throw new Geweigerd("Kies ten minste één doel dat meegaat naar de volgende cyclus.");
        }
        String tekst = Monitoringronden.eis("wat de evaluatie samen zegt", samenvatting);
        opslag.voegEvaluatieToe(dossier.nummer(), tekst, volgendeCyclus, alle, handeling);
        register.append(Feit.van("plan-geevalueerd", 1, "evaluatie:" + dossier.nummer()).dossier(dossier.nummer()).object("planversie", planversieId)
                .uitkomst("GEEVALUEERD").open("versie", versie.nummer()).open("doelen", alle.stream().map(o -> "D" + o.doel() + ": " + o.oordeel()).toList())
                .open("meenemen", alle.stream().filter(Doeloordeel::meenemen).map(o -> "D" + o.doel()).toList()).open("volgendeCyclus", volgendeCyclus)
                .tekst("samenvatting", tekst, dossier.openbaarheid() == nl.besluitspoor.handeling.Openbaarheid.OPENBAAR), handeling);
        List<Ontvanger> wie = new ArrayList<>(Ontvanger.alle(functies.houders("portefeuillehouder", dossier.portefeuille())));
        for (String functie : List.of("beleidsmedewerker", "onderzoek", "management")) {
            wie.addAll(Ontvanger.alle(functies.houders(functie)));
        }
        dossier.wijken().forEach(w -> wie.addAll(Ontvanger.alle(functies.houders("wijkmanager", w.code()))));
        dossiers.leden(dossier).forEach(p -> wie.add(new Ontvanger(p.naam(), p.mail(), "partner-" + p.sleutel())));
        berichten.enqueue(Bericht.over("plan-geevalueerd", dossier.nummer()).dossier(dossier.nummer())
                .neutraalOnderwerp("Het plan van %s is geëvalueerd".formatted(dossier.korteTitel()))
                .alinea("De looptijd van het plan is voorbij. In het dossier leest u per doel of het is gehaald.")
                .alinea(volgendeCyclus ? "Er komt een volgende cyclus." : "Er komt geen volgende cyclus.")
                .link("/dossiers/" + dossier.nummer() + "#evaluatie", "Lees de evaluatie"), wie, handeling);
    }

    /** The evaluation of a dossier; empty while there is none. */
    @Transactional(readOnly = true)
    public Optional<Evaluatie> van(String dossier) {
        return opslag.evaluatie(dossier);
    }

    /**
     * Links the dossier of the next cycle with the evaluation it comes from.
     *
     * @throws Geweigerd where no next cycle was wanted, or one was started already
     */
    public void koppel(String dossier, String vervolg, Handeling handeling) {
        Evaluatie e = van(dossier).filter(Evaluatie::volgendeCyclus)
                .orElseThrow(() -> new Geweigerd("Dossier %s heeft geen evaluatie die om een volgende cyclus vraagt.".formatted(dossier)));
        if (e.vervolg() != null) {
            throw new Geweigerd("De volgende cyclus van dossier %s is al begonnen: %s.".formatted(dossier, e.vervolg()));
        }
        opslag.zetVervolg(dossier, vervolg);
        register.append(Feit.van("volgende-cyclus", 1, "volgende-cyclus:" + dossier).dossier(vervolg).object("dossier", vervolg).uitkomst("BEGONNEN")
                .open("voorganger", dossier).open("meegenomen", e.doelen().stream().filter(Doeloordeel::meenemen).map(d -> "D" + d.doel()).toList()), handeling);
    }

    /** Writes the goals that carry over, and an agenda's themes, into the new plan, where this dossier is a next cycle; nothing happens elsewhere. */
    public void vulPlan(String dossier, Handeling handeling) {
        opslag.voorganger(dossier).flatMap(this::van).ifPresent(e -> plannen.vanDossier(dossier).ifPresent(plan -> {
            List<Integer> mee = e.doelen().stream().filter(Doeloordeel::meenemen).map(Doeloordeel::doel).toList();
            plannen.vanDossier(e.dossier()).flatMap(oud -> plannen.geldend(oud.id())).ifPresent(oud -> {
                List<Doel> doelen = oud.inhoud().doelen().stream().filter(d -> mee.contains(d.nummer())).toList();
                if (!doelen.isEmpty() && plannen.concept(plan.id()).doelen().isEmpty()) {
                    schrijftafel.leg(plan.id(), Stuk.DOELEN, new Stuk.Doelen(doelen), handeling.gebruiker(), handeling.tijdstip());
                }
                if (!oud.inhoud().themas().isEmpty() && plannen.concept(plan.id()).themas().isEmpty()) {
                    schrijftafel.leg(plan.id(), Stuk.THEMAS, new Stuk.Themas(oud.inhoud().themas()), handeling.gebruiker(), handeling.tijdstip());
                }
            });
        }));
    }
}

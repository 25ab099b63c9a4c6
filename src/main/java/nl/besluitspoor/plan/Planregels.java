package nl.besluitspoor.plan;

import static nl.besluitspoor.schrijven.Schrijftafel.BELEIDSMEDEWERKER;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.besluitspoor.dossier.Dossier;
import nl.besluitspoor.dossier.Dossiers;
import nl.besluitspoor.handeling.Geweigerd;
import nl.besluitspoor.handeling.Gewijzigd;
import nl.besluitspoor.handeling.Handeling;
import nl.besluitspoor.plan.PlanInhoud.Begrotingsjaar;
import nl.besluitspoor.plan.PlanInhoud.Doel;
import nl.besluitspoor.plan.PlanInhoud.Thema;
import nl.besluitspoor.schrijven.Bewaring;
import nl.besluitspoor.schrijven.Centen;
import nl.besluitspoor.schrijven.Schrijfregels;
import nl.besluitspoor.toegang.Functies;
import org.springframework.stereotype.Component;

/** Who writes which piece of a plan, when, and how it is kept. */
@Component
public class Planregels implements Schrijfregels<Stuk.Inhoud> {

    private final PlanRepository opslag;
    private final PlanstukRepository stukken;
    private final Dossiers dossiers;
    private final Functies functies;

    Planregels(PlanRepository opslag, PlanstukRepository stukken, Dossiers dossiers, Functies functies) {
        this.opslag = opslag;
        this.stukken = stukken;
        this.dossiers = dossiers;
        this.functies = functies;
    }

    /** Why this person cannot write now, as a sentence; empty where he can. */
    public Optional<String> waaromNiet(Plan plan, String gebruiker) {
        if (!functies.heeft(gebruiker, BELEIDSMEDEWERKER)) {
            return Optional.of("Alleen een beleidsmedewerker schrijft aan het plan. U kunt het wel lezen.");
        }
        if (!plan.stand().isSchrijfbaar()) {
            return Optional.of("Er wordt nu niet aan het plan geschreven: " + klein(plan.stand().omschrijving()) + ".");
        }
        return Optional.empty();
    }

    @Override
    public Stuk.Inhoud leeg(String code) {
        return Stuk.leeg(code);
    }

    @Override
    public void opSlot(UUID planId, String code, Handeling handeling) {
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
        boolean reactie = code.startsWith("R:") || code.startsWith("A:");
        if (reactie && plan.stand() != Planstand.VERWERKEN) {
            throw new Geweigerd("Reacties en adviezen worden beantwoord bij de taak 'Verwerk reacties en adviezen'.");
        }
        boolean bestaat = inbreng || reactie || Stuk.vaste(dossiers.van(plan.dossier()).soortPlan()).contains(code)
                || Stuk.isHoofdstuk(code) && (code.equals("H1") || Integer.parseInt(code.substring(1)) <= opslag.hoogsteHoofdstuk(planId));
        if (!bestaat) {
            throw new Geweigerd("Het onderdeel '" + code + "' bestaat niet. Laad de pagina opnieuw.");
        }
    }

    /** New rows get the next number, which they keep. */
    @Override
    public Stuk.Inhoud netjes(UUID planId, Stuk.Inhoud inhoud, Map<String, Bewaring<Stuk.Inhoud>> geldend) {
        if (inhoud instanceof Stuk.Doelen doelen) {
            Nummering nummers = new Nummering(stukken.hoogsteNummer(planId, Stuk.DOELEN));
            return new Stuk.Doelen(doelen.rijen().stream().map(d -> new Doel(nummers.van(d.nummer()), d.pijler(), d.omschrijving(),
                    d.indicator(), d.nulmeting(), d.streefwaarde(), d.jaar())).toList());
        }
        if (inhoud instanceof Stuk.Acties acties) {
            Nummering nummers = new Nummering(stukken.hoogsteNummer(planId, Stuk.ACTIES));
            return new Stuk.Acties(acties.rijen().stream().map(a -> a.metNummer(nummers.van(a.nummer())).metBedrag(Centen.van(a.bedrag()))).toList());
        }
        if (inhoud instanceof Stuk.Themas themas) {
            Nummering nummers = new Nummering(stukken.hoogsteNummer(planId, Stuk.THEMAS));
            return new Stuk.Themas(themas.rijen().stream().map(t -> new Thema(nummers.van(t.nummer()), t.naam(), t.omschrijving(), t.resultaat(),
                    t.partner(), t.lobby())).toList());
        }
        if (inhoud instanceof Stuk.Begroting begroting) {
            return new Stuk.Begroting(begroting.rijen().stream()
                    .map(rij -> new Begrotingsjaar(rij.jaar(), Centen.van(rij.bedrag()), rij.dekking())).toList());
        }
        return inhoud;
    }

    /** Numbers that were given stay; what is new or made up gets the next. */
    private static final class Nummering {

        private final int bekend;
        private int laatste;

        Nummering(int bekend) {
            this.bekend = bekend;
            this.laatste = bekend;
        }

        int van(int nummer) {
            return nummer > 0 && nummer <= bekend ? nummer : ++laatste;
        }
    }

    @Override
    public Map<String, String> bezwaren(UUID planId, Stuk.Inhoud inhoud, Map<String, Bewaring<Stuk.Inhoud>> geldend) {
        Plan plan = opslag.plan(planId).orElseThrow();
        Dossier dossier = dossiers.van(plan.dossier());
        return Plancontrole.bezwaren(inhoud, dossier, Plantekst.inhoud(Plantekst.stukken(geldend, opslag.hoofdstukken(planId))),
                dossier.ouder() == null ? Set.of() : stukken.bekendeThemas(dossier.ouder()));
    }

    private static String klein(String zin) {
        return Character.toLowerCase(zin.charAt(0)) + zin.substring(1);
    }
}

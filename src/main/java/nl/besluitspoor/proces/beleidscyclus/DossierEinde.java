package nl.besluitspoor.proces.beleidscyclus;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import nl.besluitspoor.bericht.Bericht;
import nl.besluitspoor.bericht.Berichten;
import nl.besluitspoor.bericht.Ontvanger;
import nl.besluitspoor.dialoog.Dialogen;
import nl.besluitspoor.dossier.Dossier;
import nl.besluitspoor.dossier.Dossiers;
import nl.besluitspoor.handeling.Geweigerd;
import nl.besluitspoor.handeling.Handeling;
import nl.besluitspoor.mandaat.Mandaten;
import nl.besluitspoor.proces.ProcesBerichten;
import nl.besluitspoor.proces.Verloop;
import nl.besluitspoor.proces.Verloop.OpenTaak;
import nl.besluitspoor.raad.Raadsinformatiebrieven;
import nl.besluitspoor.raad.Raadsvragen;
import nl.besluitspoor.raad.RibStand;
import nl.besluitspoor.toegang.Functies;
import nl.besluitspoor.voorstel.Voorstel;
import nl.besluitspoor.voorstel.Voorstellen;
import nl.besluitspoor.wijziging.Wijzigingen;
import org.springframework.stereotype.Component;

/**
 * What comes with the early end of a dossier: what is not yet released ends with it, and who worked on it or waited for
 * it is told. What is released and undecided, or under way to the council, stands in its way (design section 2).
 */
@Component
public class DossierEinde {

    private final Dossiers dossiers;
    private final Voorstellen voorstellen;
    private final Raadsinformatiebrieven ribs;
    private final Raadsvragen vragen;
    private final Dialogen dialogen;
    private final Mandaten mandaten;
    private final Wijzigingen wijzigingen;
    private final Functies functies;
    private final Verloop verloop;
    private final ProcesBerichten processen;
    private final Berichten berichten;

    DossierEinde(Dossiers dossiers, Voorstellen voorstellen, Raadsinformatiebrieven ribs, Raadsvragen vragen, Dialogen dialogen, Mandaten mandaten,
            Wijzigingen wijzigingen, Functies functies, Verloop verloop, ProcesBerichten processen, Berichten berichten) {
        this.dossiers = dossiers;
        this.voorstellen = voorstellen;
        this.ribs = ribs;
        this.vragen = vragen;
        this.dialogen = dialogen;
        this.mandaten = mandaten;
        this.wijzigingen = wijzigingen;
        this.functies = functies;
        this.verloop = verloop;
        this.processen = processen;
        this.berichten = berichten;
    }

    /** What stands in the way of ending the dossier now, a sentence each; empty where nothing does. */
    public List<String> staatInDeWeg(String nummer) {
        List<String> bezwaren = new ArrayList<>();
        for (Voorstel voorstel : voorstellen.lijst(nummer)) {
            switch (voorstel.stand()) {
                case VRIJGEGEVEN -> bezwaren.add("Een voorstel van dit dossier is vrijgegeven voor de agenda en nog niet besloten. "
                        + "Vraag de portefeuillehouder het terug te nemen, of wacht op het besluit.");
                case GEAGENDEERD -> bezwaren.add("Een voorstel van dit dossier staat op de agenda van het college. "
                        + "Vraag de portefeuillehouder het terug te nemen, of wacht op het besluit.");
                case AANGEHOUDEN -> bezwaren.add("Een beslispunt van dit dossier is aangehouden en komt terug bij het college. "
                        + "Vraag de portefeuillehouder het voorstel terug te nemen, of wacht op het besluit.");
                default -> {
                    if (voorstel.stand().isBijCollege()) {
                        bezwaren.add("Een besluit van het college over dit dossier wordt nog verwerkt. "
                                + "Wacht tot de portefeuillehouder de verwerking heeft bevestigd.");
                    }
                }
            }
        }
        ribs.lijst(nummer).stream().filter(rib -> rib.stand() != RibStand.ONTVANGEN && rib.stand() != RibStand.TERUGGESTUURD)
                .forEach(rib -> bezwaren.add("De griffie heeft de ontvangst van raadsinformatiebrief " + rib.kenmerk()
                        + " nog niet bevestigd. Wacht daarop."));
        vragen.lijst(nummer).stream().filter(vraag -> vraag.verzondenOp() == null)
                .forEach(vraag -> bezwaren.add("Raadsvraag " + vraag.kenmerk() + " is nog niet beantwoord. Wacht op het antwoord."));
        return bezwaren;
    }

    /**
     * Ends the dossier, in the running transaction.
     *
     * @param vastleggen the deed itself: {@link Dossiers#beeindig}, in the step that the model draws for it
     * @throws Geweigerd where something stands in the way
     */
    public void beeindig(String nummer, Handeling handeling, Runnable vastleggen) {
        Dossier dossier = dossiers.opSlot(nummer);
        List<String> bezwaren = staatInDeWeg(nummer);
        if (!bezwaren.isEmpty()) {
            throw new Geweigerd("Dossier " + nummer + " kan nu niet eindigen. " + String.join(" ", bezwaren));
        }
        Set<Ontvanger> taakhouders = taakhouders(nummer, handeling);
        // Of one that is done, a lawyer may still be laying down a mandaat.
        voorstellen.lijst(nummer).forEach(voorstel -> processen.meld("voorstel-beeindigd", BeleidscyclusModel.VOORSTEL_ID, voorstel.id()));
        wijzigingen.lijst(nummer).forEach(w -> processen.meld("wijziging-beeindigd", "wijzigingId", w.id()));
        vastleggen.run();
        mandaten.eindigMetObject(nummer, "Het dossier is beëindigd.", handeling);
        vertel(dossier, taakhouders, handeling);
    }

    private Set<Ontvanger> taakhouders(String nummer, Handeling handeling) {
        Set<Ontvanger> ontvangers = new LinkedHashSet<>();
        for (OpenTaak taak : verloop.openTaken(nummer)) {
            if (taak.wie() != null) {
                ontvangers.addAll(ontvanger(taak.wie()));
            } else {
                taak.kandidaten().forEach(groep -> ontvangers.addAll(Ontvanger.alle(functies.houders(groep))));
                taak.personen().forEach(wie -> ontvangers.addAll(ontvanger(wie)));
            }
        }
        functies.persoon(handeling.gebruiker()).ifPresent(zelf -> ontvangers.removeIf(o -> o.mail().equalsIgnoreCase(zelf.mail())));
        return ontvangers;
    }

    private List<Ontvanger> ontvanger(String gebruiker) {
        return functies.van(gebruiker).stream().findFirst().flatMap(functie -> functies.persoon(gebruiker)
                .map(persoon -> new Ontvanger(persoon.naam(), persoon.mail(), functie))).stream().toList();
    }

    private void vertel(Dossier dossier, Set<Ontvanger> taakhouders, Handeling handeling) {
        String nummer = dossier.nummer();
        String onderwerp = "Dossier " + nummer + " is beëindigd: " + dossier.korteTitel();
        berichten.enqueue(Bericht.over("dossier-beeindigd", nummer).dossier(nummer).neutraalOnderwerp(onderwerp)
                .alinea("Het dossier '" + dossier.korteTitel() + "' is eerder beëindigd dan gepland. Uw taak in dit dossier is daarmee vervallen. U hoeft niets meer te doen.")
                .alinea("De reden leest u op de pagina van het dossier. Wat al is vastgelegd, blijft bewaard.")
                .link("/dossiers/" + nummer, "Bekijk het dossier"), List.copyOf(taakhouders), handeling);
        List<Ontvanger> buiten = new ArrayList<>();
        dossiers.leden(dossier).forEach(p -> buiten.add(new Ontvanger(p.naam(), p.mail(), "partner-" + p.sleutel())));
        dialogen.metToestemming(nummer).stream().filter(d -> !dossiers.isVertrokken(dossier, d.mail())).forEach(d -> buiten.add(new Ontvanger(d.naam(), d.mail(), "deelnemer")));
        berichten.enqueue(Bericht.over("dossier-beeindigd", nummer).dossier(nummer).neutraalOnderwerp(onderwerp)
                .alinea("U werkte mee aan '" + dossier.korteTitel() + "'. De gemeente is met dit plan gestopt. Uw bijdrage gaat dus niet verder in dit plan.")
                .alinea("Bedankt voor uw inzet."), buiten, handeling);
        dossiers.kinderen(nummer).stream().filter(Dossier::isOpen).forEach(kind -> berichten.enqueue(
                Bericht.over("ouder-beeindigd", nummer + ":" + kind.nummer()).dossier(kind.nummer())
                        .neutraalOnderwerp("Het programmaplan boven dossier " + kind.nummer() + " is beëindigd")
                        .alinea("Dossier " + nummer + " '" + dossier.korteTitel() + "' is beëindigd. Dossier " + kind.nummer() + " '"
                                + kind.korteTitel() + "' hoort daaronder. Het voorstel ervan kan niet meer op een agenda.")
                        .alinea("Bekijk of u dit dossier ook wilt beëindigen.")
                        .link("/dossiers/" + kind.nummer(), "Bekijk het dossier"),
                Ontvanger.alle(functies.houders(Dossiers.PROGRAMMAMANAGER)), handeling));
    }
}

package nl.besluitspoor.demonstratie;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.besluitspoor.handeling.Handeling;
import nl.besluitspoor.mandaat.Wijzigingssoort;
import nl.besluitspoor.plan.PlanInhoud;
import nl.besluitspoor.plan.PlanInhoud.Actie;
import nl.besluitspoor.plan.PlanInhoud.Doel;
import nl.besluitspoor.plan.Plannen;
import nl.besluitspoor.plan.Planversie;
import nl.besluitspoor.proces.Rollenspel;
import nl.besluitspoor.proces.WijzigingLoop;
import nl.besluitspoor.wijziging.NieuweWijziging;
import org.springframework.stereotype.Component;

/** Leads an adopted plan on: its mandaat is laid down, and changes are asked, judged and decided by the forms' own keys. */
@Component
public class Wijzigingsspel {


    private final Rollenspel rol;
    private final WijzigingLoop loop;
    private final Plannen plannen;
    private final Clock klok;

    Wijzigingsspel(Rollenspel rol, WijzigingLoop loop, Plannen plannen, Clock klok) {
        this.rol = rol;
        this.loop = loop;
        this.plannen = plannen;
        this.klok = klok;
    }

    /** Asks for an action more, without money: an aanvulling. */
    public void vraagActie(String dossier, String omschrijving) {
        Planversie basis = geldend(dossier);
        PlanInhoud p = basis.inhoud();
        List<Actie> acties = new ArrayList<>(p.acties());
        acties.add(new Actie(0, p.doelen().get(0).nummer(), Dossiergegevens.VOORBEELD + omschrijving, null, "Programmateam", "trajekt",
                p.begindatum(), p.einddatum(), BigDecimal.ZERO));
        vraag(dossier, basis, met(p, p.doelen(), acties), Wijzigingssoort.AANVULLING, List.of(),
                "bewoners vroegen hierom in de wijk; het past binnen de doelen en kost geen geld.");
    }

    /** Asks for a higher target of the plan's second goal. */
    public void vraagHogerDoel(String dossier, String streefwaarde) {
        Planversie basis = geldend(dossier);
        PlanInhoud p = basis.inhoud();
        List<Doel> doelen = new ArrayList<>(p.doelen());
        Doel doel = doelen.get(1);
        doelen.set(1, new Doel(doel.nummer(), doel.pijler(), doel.omschrijving(), doel.indicator(), doel.nulmeting(), streefwaarde, doel.jaar()));
        vraag(dossier, basis, met(p, doelen, p.acties()), Wijzigingssoort.DOEL, List.of(),
                "de eerste cijfers zijn beter dan verwacht; de partners willen het doel hoger leggen.");
    }

    /** Asks for a wijk more: that is the college's. */
    public void vraagWijk(String dossier, String code) {
        Planversie basis = geldend(dossier);
        vraag(dossier, basis, basis.inhoud(), Wijzigingssoort.WIJK, List.of(code), "in deze buurt stapelen dezelfde opgaven zich op.");
    }

    /** The lawyer judges it within the mandaat. */
    public void oordeelBinnen(String dossier) {
        rol.voltooi("juridisch", "taak-wijziging-beoordelen", dossier, Map.of("oordeel", "BINNEN", "reden",
                Dossiergegevens.VOORBEELD + "het doel blijft hetzelfde; alleen de streefwaarde gaat omhoog."));
        rol.jobs();
    }

    /** The holder of the mandaat says yes, in the college's name. */
    public void beslisJa(String dossier) {
        String taak = "taak-op-wijziging-beslissen";
        rol.voltooi("portefeuillehouder", taak, dossier, Map.of("besluit", "JA", "reden", "", "wijzigingSha256",
                rol.toont("portefeuillehouder", taak, dossier).get("wijzigingSha256")));
        rol.jobs();
    }

    /** The college took notice. */
    public void neemKennis(String dossier) {
        rol.voltooi("gemeentesecretaris", "taak-kennisnemen", dossier, Map.of("kennisneming", "KENNISGENOMEN", "reden", ""));
        rol.jobs();
    }

    private Planversie geldend(String dossier) {
        return plannen.geldend(plannen.vanDossier(dossier).orElseThrow().id()).orElseThrow();
    }

    private void vraag(String dossier, Planversie basis, PlanInhoud gewenst, Wijzigingssoort soort, List<String> wijkenErbij, String reden) {
        loop.vraagAan(dossier, new NieuweWijziging(basis.id(), Set.of(soort), gewenst, wijkenErbij, List.of(), BigDecimal.ZERO, false, false,
                Dossiergegevens.VOORBEELD + reden, null), Handeling.opPagina("beleidsmedewerker", "beleidsmedewerker", klok.instant()));
        rol.jobs();
    }

    private static PlanInhoud met(PlanInhoud p, List<Doel> doelen, List<Actie> acties) {
        return new PlanInhoud(p.titel(), p.begindatum(), p.einddatum(), p.persoonsgegevens(), p.communicatie(), p.samenvatting(), p.voorwoord(), p.talen(), p.themas(),
                doelen, acties, p.begroting(), p.hoofdstukken());
    }
}

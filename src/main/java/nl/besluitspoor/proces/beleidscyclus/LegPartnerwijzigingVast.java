package nl.besluitspoor.proces.beleidscyclus;

import java.time.LocalDate;
import nl.besluitspoor.dossier.Dossiers;
import nl.besluitspoor.dossier.Lidmaatschappen;
import nl.besluitspoor.dossier.Partner;
import nl.besluitspoor.dossier.Partnerwijziging;
import nl.besluitspoor.handeling.Geweigerd;
import nl.besluitspoor.proces.Handelingen;
import nl.besluitspoor.proces.engine.Partnergroepen;
import nl.besluitspoor.proces.formulier.Invoer;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Records that a partner joins or leaves; nothing where that was not meant. */
@Component("legPartnerwijzigingVast")
class LegPartnerwijzigingVast implements JavaDelegate {

    /** What is done. */
    enum Wat {
        TOETREDEN, VERTREKKEN, NIETS
    }

    /** Choice for an organisation that is not in the list. */
    static final String NIEUW = "NIEUW";

    /** What the form sends. @param erbij key of a partner of the alliance, or NIEUW */
    record PartnerInvoer(@Nullable Wat wat, @Nullable String erbij, @Nullable String naam, @Nullable String contactpersoon, @Nullable String mail,
            @Nullable String eraf, @Nullable LocalDate dag, @Nullable String reden) {}

    private final Lidmaatschappen leden;
    private final Partnergroepen groepen;
    private final Handelingen handelingen;

    LegPartnerwijzigingVast(Lidmaatschappen leden, Partnergroepen groepen, Handelingen handelingen) {
        this.leden = leden;
        this.groepen = groepen;
        this.handelingen = handelingen;
    }

    @Override
    public void execute(DelegateExecution execution) {
        PartnerInvoer invoer = Invoer.neem(execution, PartnerInvoer.class);
        if (invoer.wat() == Wat.NIETS) {
            return;
        }
        boolean toe = invoer.wat() == Wat.TOETREDEN;
        if (toe && invoer.erbij() == null) {
            throw new Geweigerd("Kies welke organisatie toetreedt.");
        }
        Partner partner = leden.wijzig(execution.getProcessBusinessKey(), new Partnerwijziging.Invoer(
                invoer.wat() == null ? null : toe ? Partnerwijziging.Soort.TOETREDEN : Partnerwijziging.Soort.VERTREKKEN,
                !toe ? invoer.eraf() : NIEUW.equals(invoer.erbij()) ? null : invoer.erbij(), invoer.naam(), invoer.contactpersoon(), invoer.mail(),
                invoer.dag(), invoer.reden()), handelingen.van(execution, Dossiers.PROGRAMMAMANAGER));
        if (toe) {
            groepen.maak(partner.sleutel(), partner.naam());
        }
    }
}

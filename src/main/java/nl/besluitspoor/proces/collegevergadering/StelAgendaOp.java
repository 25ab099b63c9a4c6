package nl.besluitspoor.proces.collegevergadering;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import nl.besluitspoor.college.Agendapunt.Behandeling;
import nl.besluitspoor.college.Agendaregel;
import nl.besluitspoor.college.Lid;
import nl.besluitspoor.college.Vergaderingen;
import nl.besluitspoor.handeling.Geweigerd;
import nl.besluitspoor.proces.Handelingen;
import nl.besluitspoor.proces.formulier.Invoer;
import nl.besluitspoor.voorstel.Voorstellen;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts the agenda down as its maker chose it, beside what the table proposes now. */
@Component("stelAgendaOp")
class StelAgendaOp implements JavaDelegate {

    /** As the form has it. */
    private static final int LAATSTE_PLAATS = 99;

    /** The form. */
    record Agenda(@Nullable List<Regel> punten, @Nullable LocalDate sluitDatum, @Nullable LocalTime sluitTijd) {

        record Regel(UUID voorstelId, @Nullable Boolean opnemen, @Nullable Integer volgorde, @Nullable Behandeling behandeling, @Nullable String reden) {}
    }

    private final Vergaderingen vergaderingen;
    private final Voorstellen voorstellen;
    private final Behandelvoorstel behandelvoorstel;
    private final Handelingen handelingen;

    StelAgendaOp(Vergaderingen vergaderingen, Voorstellen voorstellen, Behandelvoorstel behandelvoorstel, Handelingen handelingen) {
        this.vergaderingen = vergaderingen;
        this.voorstellen = voorstellen;
        this.behandelvoorstel = behandelvoorstel;
        this.handelingen = handelingen;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Agenda agenda = Invoer.neem(execution, Agenda.class);
        List<Agenda.Regel> gekozen = (agenda.punten() == null ? List.<Agenda.Regel>of() : agenda.punten()).stream()
                .filter(regel -> Boolean.TRUE.equals(regel.opnemen())).toList();
        List<Agendaregel> regels = new ArrayList<>();
        gekozen.forEach(StelAgendaOp::eisPlaats);
        gekozen.stream().sorted(Comparator.comparing(Agenda.Regel::volgorde))
                .forEach(regel -> regels.add(new Agendaregel(regel.voorstelId(), regel.behandeling(), regel.reden(),
                        behandelvoorstel.voor(voorstellen.van(regel.voorstelId())))));
        UUID vergadering = UUID.fromString((String) execution.getVariable(CollegevergaderingModel.VERGADERING));
        vergaderingen.stelAgendaOp(vergadering, regels, agenda.sluitDatum(), agenda.sluitTijd(), handelingen.van(execution, "bestuurssecretariaat"));
        execution.setVariable(CollegevergaderingModel.LEDEN, new ArrayList<>(vergaderingen.leden().stream().map(Lid::gebruiker).toList()));
    }

    private static void eisPlaats(Agenda.Regel regel) {
        if (regel.volgorde() == null || regel.volgorde() < 1 || regel.volgorde() > LAATSTE_PLAATS) {
            throw new Geweigerd("Vul bij elk voorstel op de agenda de plaats in: een getal van 1 tot en met " + LAATSTE_PLAATS + ".");
        }
    }
}

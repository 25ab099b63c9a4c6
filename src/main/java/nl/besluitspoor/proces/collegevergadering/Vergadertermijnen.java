package nl.besluitspoor.proces.collegevergadering;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Date;
import java.util.UUID;
import nl.besluitspoor.college.Agendapunt;
import nl.besluitspoor.college.Besluitenlijsten;
import nl.besluitspoor.college.Vergadering;
import nl.besluitspoor.college.Vergaderingen;
import nl.besluitspoor.publicatie.Publicaties;
import org.springframework.stereotype.Component;

/** Moments and names that the model asks of the domain; used there as {@code ${vergadertermijnen…}}. */
@Component("vergadertermijnen")
public class Vergadertermijnen {

    private final Vergaderingen vergaderingen;
    private final Publicaties publicaties;
    private final Besluitenlijsten lijsten;
    private final Clock klok;

    Vergadertermijnen(Vergaderingen vergaderingen, Publicaties publicaties, Besluitenlijsten lijsten, Clock klok) {
        this.vergaderingen = vergaderingen;
        this.publicaties = publicaties;
        this.lijsten = lijsten;
        this.klok = klok;
    }

    /** When marking ends. */
    public Date agendaSluit(String vergaderingId) {
        return Date.from(vergaderingen.van(UUID.fromString(vergaderingId)).agendaSluit());
    }

    /** When the meeting begins. */
    public Date begin(String vergaderingId) {
        Vergadering vergadering = vergaderingen.van(UUID.fromString(vergaderingId));
        return Date.from(vergadering.datum().atTime(vergadering.tijd()).atZone(klok.getZone()).toInstant());
    }

    /** When the signed list should be public. */
    public Date publicatie(String vergaderingId) {
        return Date.from(publicaties.uiterlijk(UUID.fromString(vergaderingId)));
    }

    /** When the first embargo ends that the published list is silent about. */
    public Date embargo(String vergaderingId) {
        LocalDate dag = lijsten.eersteEmbargo(UUID.fromString(vergaderingId))
                .orElseThrow(() -> new IllegalStateException("vergadering %s heeft geen besluit onder embargo".formatted(vergaderingId)));
        return Date.from(dag.atStartOfDay(klok.getZone()).toInstant());
    }

    /** What tells the tasks of one meeting apart: the item and its dossier; neutral enough for everyone. */
    public String agendapunt(String agendapuntId) {
        Agendapunt punt = vergaderingen.agendapunt(UUID.fromString(agendapuntId));
        return "agendapunt %d (%s)".formatted(punt.volgnr(), punt.dossier());
    }
}

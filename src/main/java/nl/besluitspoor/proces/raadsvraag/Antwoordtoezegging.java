package nl.besluitspoor.proces.raadsvraag;

import java.time.LocalDate;
import java.util.List;
import nl.besluitspoor.raad.Raadsvraag;
import nl.besluitspoor.raad.Raadsvraag.Belofte;
import nl.besluitspoor.toezegging.NieuweToezegging;
import nl.besluitspoor.toezegging.NieuweToezegging.NieuwDeel;
import nl.besluitspoor.toezegging.SluitDoor;

/** A promise of an answer, as the register of promises takes it: one part, met by a letter. */
final class Antwoordtoezegging {

    private Antwoordtoezegging() {}

    static NieuweToezegging van(Raadsvraag vraag, Belofte belofte, LocalDate dag) {
        return new NieuweToezegging(vraag.dossier(), dag, "Antwoord op raadsvraag " + vraag.kenmerk(), "de raad", belofte.inhoud(), belofte.eigenaar(),
                List.of(new NieuwDeel(belofte.inhoud(), SluitDoor.BRIEF, null, belofte.termijn())));
    }
}

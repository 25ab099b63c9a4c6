package nl.besluitspoor.college;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.besluitspoor.college.Agendapunt.Behandeling;
import nl.besluitspoor.handeling.Openbaarheid;
import org.jspecify.annotations.Nullable;

/**
 * One item as it is put on the agenda.
 *
 * @param voorgesteld      what the table proposed
 * @param voorgesteldReden the table's reason
 * @param behandeling      what the agenda's maker chose
 * @param reden            why he left the proposal
 * @param tabel            the table that was used
 */
record Agendaregel(UUID voorstelId, String dossier, String onderwerp, Openbaarheid openbaarheid, Behandeling voorgesteld,
        String voorgesteldReden, Behandeling behandeling, @Nullable String reden, Optional<Tabel> tabel) {

    /** A decision table as it answered. */
    record Tabel(String sleutel, int versie, String sha256, Map<String, Object> invoer, List<String> regels) {}
}

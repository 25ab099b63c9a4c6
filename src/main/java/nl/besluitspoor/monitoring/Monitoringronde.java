package nl.besluitspoor.monitoring;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.besluitspoor.handeling.Rijsleutel;
import org.jspecify.annotations.Nullable;

/**
 * One round.
 *
 * @param kenmerk        what people call it: {@code VW-2025-0001/M-1}
 * @param planversieId   the adopted version whose goals it is about
 * @param samenvatting   what the figures say together; null until then
 * @param raadInformeren whether the council is told; null until then
 * @param documentId     the figures as open data; null until the partners had them
 * @param voorstelId     the voorstel that informs the council; null where none does
 */
public record Monitoringronde(
        UUID id, String kenmerk, String dossier, int volgnr, UUID planversieId, Stand stand, String begonnenDoor, Instant begonnenOp,
        @Nullable String verzameldDoor, @Nullable Instant verzameldOp, @Nullable Instant geduidOp, @Nullable String samenvatting,
        @Nullable Instant bijgestuurdOp, @Nullable Boolean raadInformeren, @Nullable String raadReden, @Nullable UUID documentId,
        @Nullable UUID voorstelId, List<Cijfer> cijfers, List<Duiding> duidingen, List<Bijsturing> bijsturingen) {

    /** How far a round is. */
    public enum Stand {
        VERZAMELEN("De cijfers worden verzameld"),
        DUIDEN("De cijfers worden geduid"),
        BIJSTUREN("Er wordt bekeken of bijsturen nodig is"),
        AFGEROND("Afgerond"),
        /** Its dossier ended before it did. */
        VERVALLEN("Vervallen");

        private final String omschrijving;

        Stand(String omschrijving) {
            this.omschrijving = omschrijving;
        }

        /** For people to read, Dutch. */
        public String omschrijving() {
            return omschrijving;
        }
    }

    /** What the figures of one goal say. @param doel its number @param lezing in words */
    public record Duiding(@Rijsleutel int doel, @Nullable Trend trend, @Nullable String lezing) {}

    /** What is done about it. @param doel null where it is about the plan as a whole */
    public record Bijsturing(UUID id, int volgnr, @Nullable Integer doel, Keuze keuze, String toelichting) {}

    /** How the plan is steered. */
    public enum Keuze {
        NIETS("Niets: zo doorgaan"),
        MANDAATWIJZIGING("Een wijziging van het plan"),
        DOORBRAAK("Een doorbraak");

        private final String omschrijving;

        Keuze(String omschrijving) {
            this.omschrijving = omschrijving;
        }

        /** For people to read, Dutch. */
        public String omschrijving() {
            return omschrijving;
        }
    }
}

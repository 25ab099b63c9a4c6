package nl.besluitspoor.dossier;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import nl.besluitspoor.handeling.Openbaarheid;
import org.jspecify.annotations.Nullable;

/**
 * One governance case.
 *
 * @param nummer          for example {@code VW-2025-0001}; business key of every process that serves it
 * @param titel           full title; as open as the dossier
 * @param korteTitel      short title that everyone may see, in task names too
 * @param soortPlan       the kind of plan it is about
 * @param portefeuille    portefeuille whose holder answers for it
 * @param openbaarheid    default for what is made in it
 * @param embargo         first day on which anyone may read it; only with EMBARGO
 * @param aanleiding      why it was started
 * @param ouder           number of the dossier it belongs under; null where it stands by itself
 * @param inbrengVanOuder whether it builds on the parent's inbreng instead of a dialogue of its own
 * @param fase            where it stands
 * @param gestartDoor     key of who started it
 * @param gestartOp       when
 * @param beeindigdOp     when it was completed or ended; null while it runs
 * @param redenEinde      why it was ended early; null otherwise
 * @param wijken          the wijken it is about, in the order they were chosen
 * @param partners        the partners that take part or took part, each with its newest period
 */
public record Dossier(
        String nummer, String titel, String korteTitel, SoortPlan soortPlan, String portefeuille,
        Openbaarheid openbaarheid, @Nullable LocalDate embargo, String aanleiding,
        @Nullable String ouder, boolean inbrengVanOuder, Fase fase, String gestartDoor, Instant gestartOp,
        @Nullable Instant beeindigdOp, @Nullable String redenEinde, List<Wijk> wijken, List<Partner> partners) {

    /** Whether anyone may read its contents on that day. */
    public boolean isOpenbaar(LocalDate dag) {
        return openbaarheid == Openbaarheid.OPENBAAR
                || openbaarheid == Openbaarheid.EMBARGO && embargo != null && !dag.isBefore(embargo);
    }

    /** The partners that take part on that day: who is told of what happens then, and asked. */
    public List<Partner> partnersOp(LocalDate dag) {
        return partners.stream().filter(partner -> partner.isLidOp(dag)).toList();
    }

    /** Whether it still runs. */
    public boolean isOpen() {
        return !fase.isEinde();
    }
}

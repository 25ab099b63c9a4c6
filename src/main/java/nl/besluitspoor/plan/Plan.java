package nl.besluitspoor.plan;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The plan of one dossier.
 *
 * @param dossier   the dossier's number
 * @param stand     where it stands
 * @param ronde     how many times it was put before partners and advisers
 * @param terugReden why the programmamanager sent it back the last time; null where he did not, or freed it since
 * @param terugOp   when he did
 */
public record Plan(UUID id, String dossier, Planstand stand, int ronde, @Nullable String terugReden, @Nullable Instant terugOp) {}

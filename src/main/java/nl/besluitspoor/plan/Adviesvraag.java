package nl.besluitspoor.plan;

/**
 * What the routing asks of one discipline on one version of a plan.
 *
 * @param discipline the group, for example {@code financien}
 * @param advies     whether it advises on the concept
 * @param paraaf     whether it is asked for a paraaf on the proposal
 * @param reden      why, in words: the notes of the rules that were hit
 */
public record Adviesvraag(String discipline, boolean advies, boolean paraaf, String reden) {}

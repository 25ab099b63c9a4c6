package nl.besluitspoor.register.controle;

import java.util.List;

/**
 * Outcome of a verification.
 *
 * @param omvang      entries that were checked
 * @param wortel      root of their tree, base64
 * @param checkpoints signed checkpoints that were checked
 * @param besloten    committed values that were checked
 * @param rijen       rows of the domain that were compared with their entry
 * @param gewist      committed values that were erased with an entry that says so
 * @param wachtend    entries that have no place yet
 * @param duurMs      how long it took, in milliseconds
 * @param bevindingen what is wrong, by place; empty where the register is sound
 */
public record Uitslag(long omvang, String wortel, long checkpoints, long besloten, long rijen, long gewist, long wachtend, long duurMs,
        List<Bevinding> bevindingen) {

    public boolean isGaaf() {
        return bevindingen.isEmpty();
    }
}

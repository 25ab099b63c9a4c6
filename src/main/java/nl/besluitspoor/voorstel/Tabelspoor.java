package nl.besluitspoor.voorstel;

import java.util.List;
import java.util.Map;
import nl.besluitspoor.register.Feit;

/**
 * Which decision table was asked what, and which rules were hit.
 *
 * @param sha256 SHA-256 of its resource, hex
 */
public record Tabelspoor(String tabel, int versie, String sha256, Map<String, Object> invoer, List<String> regels) {

    Feit in(Feit feit) {
        return feit.beslistabel(tabel, versie, sha256, invoer, regels);
    }
}

package nl.besluitspoor.register.controle;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.besluitspoor.register.rijen.Rijenzegel;
import nl.besluitspoor.register.rijen.Rijenzegel.Regelstand;
import org.jspecify.annotations.Nullable;

/**
 * Compares the rows that entries seal with the rows as they are, entry by entry in the order of the log. Where later entries
 * seal the same rows again the newest counts; only what differs is kept, so that memory stays flat.
 */
final class Rijenloop {

    private final Rijenzegel zegel;
    private final Map<String, Bevinding> anders = new LinkedHashMap<>();
    private long rijen;

    Rijenloop(Rijenzegel zegel) {
        this.zegel = zegel;
    }

    /** An entry that seals rows. @param index null while it waits for its place */
    record Invoer(@Nullable Long index, UUID id, String soort, int versie, @Nullable String dossier, JsonNode inhoud) {}

    /** An entry and what it sealed. @param lijnen null where that is not known any more */
    record Verzegeld(Invoer invoer, @Nullable String lijnen) {}

    /** Takes the next entries, in their order. */
    void neem(List<Verzegeld> volgende) {
        List<List<Regelstand>> standen = zegel.standen(volgende.stream().map(een -> new Rijenzegel.Vraag(een.invoer().soort(), een.invoer().versie(),
                een.invoer().inhoud())).toList());
        for (int nr = 0; nr < volgende.size(); nr++) {
            neem(volgende.get(nr).invoer(), volgende.get(nr).lijnen(), standen.get(nr));
        }
    }

    private void neem(Invoer invoer, @Nullable String lijnen, List<Regelstand> nu) {
        if (lijnen == null) {
            nu.stream().filter(stand -> stand.regel().laatste()).forEach(stand -> anders.remove(sleutel(stand, invoer)));
            return;
        }
        String[] was = lijnen.split("\n");
        for (int nr = 0; nr < Math.min(was.length, nu.size()); nr++) {
            if (Rijenzegel.NIETS.equals(was[nr])) {
                continue;
            }
            Regelstand stand = nu.get(nr);
            rijen += Long.parseLong(stand.lijn().split(" ")[1]);
            String sleutel = sleutel(stand, invoer);
            if (stand.lijn().equals(was[nr])) {
                anders.remove(sleutel);
            } else {
                anders.put(sleutel, new Bevinding(invoer.index(), invoer.soort(), invoer.dossier(), stand.verschil(was[nr])));
            }
        }
    }

    private static String sleutel(Regelstand stand, Invoer invoer) {
        return stand.regel().tabel() + stand.regel().kolommen() + stand.sleutel() + (stand.regel().laatste() ? "" : invoer.id());
    }

    /** What is wrong, when every entry was taken. */
    List<Bevinding> bevindingen() {
        return List.copyOf(anders.values());
    }

    /** How many rows were compared. */
    long rijen() {
        return rijen;
    }
}

package nl.besluitspoor.proces.migratie;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a migration did, or would do.
 *
 * @param proef   whether it was tried only: nothing changed
 * @param stappen one for each running instance of an older version, in the order of dossiers
 */
public record Migratieverslag(boolean proef, List<Stap> stappen) {

    public Migratieverslag {
        stappen = List.copyOf(stappen);
    }

    /**
     * One running instance.
     *
     * @param sleutel   number of the dossier or meeting; the instance's id where it has none
     * @param instantie the engine's id of the run
     * @param proces    key of the model
     * @param van       version it runs in
     * @param naar      newest version
     * @param waar      ids of the steps it waits in
     * @param bezwaren  what is in the way; empty where it goes, or went
     */
    public record Stap(String sleutel, String instantie, String proces, int van, int naar, List<String> waar, List<String> bezwaren) {

        public Stap {
            waar = List.copyOf(waar);
            bezwaren = List.copyOf(bezwaren);
        }

        Stap met(List<String> andere) {
            return new Stap(sleutel, instantie, proces, van, naar, waar, andere);
        }
    }

    /** Whether nothing stood in the way. */
    public boolean isGaaf() {
        return stappen.stream().allMatch(stap -> stap.bezwaren().isEmpty());
    }

    /** The report as a person reads it: a count, then each dossier with its instances. */
    public String tekst() {
        if (stappen.isEmpty()) {
            return "Elke lopende instantie is in de nieuwste versie van haar model; er is niets te verplaatsen.";
        }
        Map<String, List<Stap>> perSleutel = new LinkedHashMap<>();
        stappen.forEach(stap -> perSleutel.computeIfAbsent(stap.sleutel(), nieuw -> new java.util.ArrayList<>()).add(stap));
        long tegen = stappen.stream().filter(stap -> !stap.bezwaren().isEmpty()).count();
        StringBuilder uit = new StringBuilder("%s: %d instanties van %d dossiers en vergaderingen; %d %s, %d niet.".formatted(
                proef ? "Proef, er is niets veranderd" : "Uitgevoerd", stappen.size(), perSleutel.size(), stappen.size() - tegen,
                proef ? "kunnen worden verplaatst" : "zijn verplaatst", tegen));
        perSleutel.forEach((sleutel, eigen) -> {
            uit.append('\n').append(sleutel);
            for (Stap stap : eigen) {
                uit.append("\n  %s %s: versie %d naar %d, wacht in %s".formatted(stap.proces(), stap.instantie(), stap.van(), stap.naar(),
                        stap.waar().isEmpty() ? "geen stap" : String.join(", ", stap.waar())));
                stap.bezwaren().forEach(bezwaar -> uit.append("\n    GAAT NIET: ").append(bezwaar));
            }
        });
        return uit.toString();
    }
}

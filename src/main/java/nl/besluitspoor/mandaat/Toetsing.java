package nl.besluitspoor.mandaat;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the mandaattoets answered.
 *
 * @param uitkomst the heaviest of the rules hit; with several mandaten in force never TOEGESTAAN
 * @param regels   every rule hit, heaviest first, each once
 * @param mandaat  the mandaat that it rests on; null where there is none, or more than one is in force and none was named
 * @param mandaten every mandaat that was looked at: those that overlap are named, none is picked
 * @param oordeel  the lawyer's judgement on exactly this change and this version of the mandaat; null where there is none
 * @param sporen   what the table was asked, which version of it answered and which rules it hit, for the register
 */
public record Toetsing(Toetsuitkomst uitkomst, List<Regel> regels, @Nullable Mandaat mandaat, List<Mandaat> mandaten,
        @Nullable Mandaatoordeel oordeel, List<Spoor> sporen) {

    public Toetsing {
        regels = List.copyOf(regels);
        mandaten = List.copyOf(mandaten);
        sporen = List.copyOf(sporen);
    }

    /**
     * A rule of the table that was hit.
     *
     * @param id      of the rule in {@code mandaattoets.dmn}
     * @param reden   why, Dutch
     * @param artikel the article it rests on
     */
    public record Regel(String id, Toetsuitkomst uitkomst, String reden, String artikel) {}

    /**
     * One time that the table was asked.
     *
     * @param sha256 of the DMN resource, hex
     * @param regels ids of the rules hit
     */
    public record Spoor(String tabel, int versie, String sha256, Map<String, String> invoer, List<String> regels) {}

    /** The rules that decided: those as heavy as the outcome. */
    public List<Regel> redenen() {
        return regels.stream().filter(regel -> regel.uitkomst() == uitkomst).toList();
    }

    /** Whether the holder may decide: allowed, or judged 'binnen het mandaat' by a lawyer. */
    public boolean magDoor() {
        return uitkomst == Toetsuitkomst.TOEGESTAAN || uitkomst == Toetsuitkomst.BEOORDELING && oordeel != null && oordeel.binnen();
    }
}

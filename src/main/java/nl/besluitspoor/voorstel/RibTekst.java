package nl.besluitspoor.voorstel;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The text of a raadsinformatiebrief, written and adopted with its voorstel. */
public record RibTekst(@Nullable String kernboodschap, @Nullable String aanleiding, @Nullable String gevolgen, @Nullable String vervolg) {

    /** Whether every part has text. */
    public boolean isVolledig() {
        return ontbrekend().isEmpty();
    }

    /** Names of the parts that are empty, in the letter's order. */
    public List<String> ontbrekend() {
        return java.util.stream.Stream.of(leeg(kernboodschap, "kernboodschap"), leeg(aanleiding, "aanleiding"),
                leeg(gevolgen, "gevolgen"), leeg(vervolg, "vervolg")).filter(naam -> !naam.isEmpty()).toList();
    }

    private static String leeg(@Nullable String deel, String naam) {
        return deel == null || deel.isBlank() ? naam : "";
    }
}

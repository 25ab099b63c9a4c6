package nl.besluitspoor.dossier;

import java.util.EnumSet;
import java.util.Set;

/** Where a dossier stands in its cycle; the engine holds the same as a token. */
public enum Fase {
    WIJKDIALOOG("Wijkdialoog"),
    PLANVORMING("Planvorming"),
    BESLUITVORMING("Besluitvorming"),
    KEUZE("Keuze over het vervolg"),
    UITVOERING("Uitvoering"),
    EVALUATIE("Evaluatie"),
    AFGEROND("Afgerond"),
    BEEINDIGD("Beëindigd");

    private final String naam;

    Fase(String naam) {
        this.naam = naam;
    }

    /** As a person reads it. */
    public String naam() {
        return naam;
    }

    /** Whether nothing more happens in the dossier. */
    public boolean isEinde() {
        return this == AFGEROND || this == BEEINDIGD;
    }

    /** The phases that can follow this one by a step of the cycle; ending early is possible from each that is no end. */
    Set<Fase> volgende() {
        return switch (this) {
            case WIJKDIALOOG -> EnumSet.of(PLANVORMING);
            case PLANVORMING -> EnumSet.of(BESLUITVORMING);
            case BESLUITVORMING -> EnumSet.of(KEUZE, UITVOERING);
            case KEUZE -> EnumSet.of(PLANVORMING);
            case UITVOERING -> EnumSet.of(EVALUATIE);
            case EVALUATIE -> EnumSet.of(AFGEROND);
            case AFGEROND, BEEINDIGD -> EnumSet.noneOf(Fase.class);
        };
    }
}

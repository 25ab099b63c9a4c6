package nl.besluitspoor.proces.migratie;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Steps that a later version of a model calls by another id: {@code migratie/hernoemd.csv} with columns
 * {@code proces;oud;nieuw}. What kept its id needs no line.
 */
record Hernoemingen(List<Regel> regels) {

    private static final String BESTAND = "/migratie/hernoemd.csv";
    private static final String KOP = "proces;oud;nieuw";

    /** One step with its old and its new id. */
    record Regel(String proces, String oud, String nieuw) {}

    static Hernoemingen lees() {
        try (InputStream invoer = Hernoemingen.class.getResourceAsStream(BESTAND)) {
            if (invoer == null) {
                throw new IllegalStateException(BESTAND + " ontbreekt");
            }
            return lees(new String(invoer.readAllBytes(), StandardCharsets.UTF_8).lines().toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Hernoemingen lees(List<String> lijst) {
        if (lijst.isEmpty() || !lijst.get(0).equals(KOP)) {
            throw new IllegalStateException("%s begint niet met de regel %s".formatted(BESTAND, KOP));
        }
        List<Regel> uit = new ArrayList<>();
        for (int i = 1; i < lijst.size(); i++) {
            String[] delen = lijst.get(i).split(";", -1);
            if (delen.length != 3) {
                throw new IllegalStateException("%s, regel %d: drie kolommen verwacht, er zijn er %d".formatted(BESTAND, i + 1, delen.length));
            }
            uit.add(new Regel(delen[0].strip(), delen[1].strip(), delen[2].strip()));
        }
        return new Hernoemingen(List.copyOf(uit));
    }

    List<Regel> van(String proces) {
        return regels.stream().filter(regel -> regel.proces().equals(proces)).toList();
    }
}

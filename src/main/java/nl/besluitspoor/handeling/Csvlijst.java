package nl.besluitspoor.handeling;

import java.io.IOException;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/**
 * A list that somebody hands in as CSV: UTF-8, the columns in any order, separated by a comma or a semicolon. All of it or
 * nothing: every wrong line is named.
 *
 * @param kolommen     the columns that it has at least
 * @param meesteRegels most lines
 * @param leeg         the sentence for a list without lines
 */
public record Csvlijst(List<String> kolommen, int meesteRegels, String leeg) {

    /** Reads one line. */
    @FunctionalInterface
    public interface Regel<T> {

        /**
         * @param gaaf whether every line before was right
         * @throws Geweigerd with what is wrong; the line's number is put before it
         */
        T lees(CSVRecord rij, boolean gaaf);
    }

    /**
     * Reads the file.
     *
     * @throws Geweigerd with a sentence a wrong line, one under the other
     */
    public <T> List<T> lees(byte[] bestand, Regel<T> regel) {
        String tekst = tekst(bestand);
        char scheiding = tekst.lines().findFirst().orElse("").indexOf(';') >= 0 ? ';' : ',';
        List<String> fouten = new ArrayList<>();
        List<T> gelezen = new ArrayList<>();
        try (CSVParser lezer = CSVFormat.DEFAULT.builder().setDelimiter(scheiding).setHeader().setSkipHeaderRecord(true).setIgnoreEmptyLines(true)
                .setTrim(true).get().parse(new StringReader(tekst))) {
            List<String> weg = kolommen.stream().filter(kolom -> !lezer.getHeaderNames().contains(kolom)).toList();
            if (!weg.isEmpty()) {
                throw new Geweigerd("Regel 1: deze kolommen ontbreken: " + String.join(", ", weg) + ".");
            }
            for (CSVRecord rij : lezer) {
                long nummer = lezer.getCurrentLineNumber();
                if (gelezen.size() + fouten.size() >= meesteRegels) {
                    throw new Geweigerd("Regel " + nummer + ": een bestand heeft ten hoogste " + meesteRegels + " regels.");
                }
                try {
                    if (!rij.isConsistent()) {
                        throw new Geweigerd("deze regel heeft " + rij.size() + " velden in plaats van " + lezer.getHeaderNames().size() + ".");
                    }
                    gelezen.add(regel.lees(rij, fouten.isEmpty()));
                } catch (Geweigerd fout) {
                    fouten.add("Regel " + nummer + ": " + fout.zin());
                }
            }
        } catch (IOException | RuntimeException e) {
            if (e instanceof Geweigerd geweigerd) {
                throw geweigerd;
            }
            throw new Geweigerd("Het bestand is niet te lezen als CSV. Kijk na of elke aanhaling is gesloten.");
        }
        if (!fouten.isEmpty()) {
            throw new Geweigerd(String.join("\n", fouten));
        }
        if (gelezen.isEmpty()) {
            throw new Geweigerd(leeg);
        }
        return gelezen;
    }

    private static String tekst(byte[] bestand) {
        try {
            String tekst = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bestand)).toString();
            return tekst.startsWith("\ufeff") ? tekst.substring(1) : tekst;
        } catch (CharacterCodingException e) {
            throw new Geweigerd("Het bestand is geen tekst in UTF-8. Bewaar het als CSV met UTF-8.");
        }
    }

    /** What stands in a column; null where nothing does. */
    public static @Nullable String veld(CSVRecord rij, String kolom) {
        String waarde = rij.get(kolom);
        return waarde == null || waarde.isBlank() ? null : waarde.strip();
    }

    /** What stands in a column. @throws Geweigerd where nothing does */
    public static String eis(CSVRecord rij, String kolom) {
        String waarde = veld(rij, kolom);
        if (waarde == null) {
            throw new Geweigerd(kolom + " is leeg.");
        }
        return waarde;
    }

    /** The day in a column; null where nothing stands there. @throws Geweigerd where it is no day */
    public static @Nullable LocalDate datum(CSVRecord rij, String kolom) {
        String waarde = veld(rij, kolom);
        try {
            return waarde == null ? null : LocalDate.parse(waarde);
        } catch (DateTimeParseException e) {
            throw new Geweigerd(kolom + " '" + waarde + "' is geen datum. Schrijf bijvoorbeeld 2025-06-24.");
        }
    }
}

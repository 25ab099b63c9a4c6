package nl.besluitspoor.register.noot;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;

/**
 * A signed note (C2SP signed-note): text that ends in a newline, an empty line, and a line a signature.
 *
 * @param tekst           the signed text, its last newline included
 * @param handtekeningen  one or more signatures
 */
public record Noot(String tekst, List<Handtekening> handtekeningen) {

    private static final String STREEP = "— ";
    private static final int SLEUTELNUMMER = 4;

    /**
     * One signature of a note.
     *
     * @param naam          name of the key
     * @param sleutelnummer its first four bytes
     * @param bytes         the signature itself
     */
    public record Handtekening(String naam, byte[] sleutelnummer, byte[] bytes) {}

    /**
     * Reads a note; judges its form, not its signatures.
     *
     * @throws IllegalArgumentException with what is wrong with its form
     */
    public static Noot lees(String geheel) {
        if (geheel.length() > 1_000_000) {
            throw new IllegalArgumentException("de noot is te groot");
        }
        if (!geheel.endsWith("\n")) {
            throw new IllegalArgumentException("de noot eindigt niet met een regeleinde");
        }
        if (geheel.chars().anyMatch(teken -> teken < 0x20 && teken != '\n')
                || !StandardCharsets.UTF_8.newEncoder().canEncode(geheel)) {
            throw new IllegalArgumentException("de noot bevat een teken dat er niet in hoort");
        }
        int grens = geheel.lastIndexOf("\n\n");
        if (grens < 0) {
            throw new IllegalArgumentException("tussen tekst en handtekeningen staat geen lege regel");
        }
        String tekst = geheel.substring(0, grens + 1);
        List<Handtekening> handtekeningen = new ArrayList<>();
        String staart = geheel.substring(grens + 2);
        if (staart.isEmpty()) {
            throw new IllegalArgumentException("de noot heeft geen handtekening");
        }
        for (String regel : staart.substring(0, staart.length() - 1).split("\n", -1)) {
            handtekeningen.add(handtekening(regel));
        }
        return new Noot(tekst, List.copyOf(handtekeningen));
    }

    private static Handtekening handtekening(String regel) {
        if (!regel.startsWith(STREEP)) {
            throw new IllegalArgumentException("een regel met een handtekening begint niet met een lange streep");
        }
        String[] delen = regel.substring(STREEP.length()).split(" ", -1);
        if (delen.length != 2 || delen[0].isEmpty() || delen[0].contains("+")) {
            throw new IllegalArgumentException("een regel met een handtekening is geen naam en een handtekening");
        }
        byte[] bytes;
        try {
            bytes = Base64.getDecoder().decode(delen[1]);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("een handtekening is geen base64", e);
        }
        if (bytes.length <= SLEUTELNUMMER) {
            throw new IllegalArgumentException("een handtekening is te kort");
        }
        return new Handtekening(delen[0], Arrays.copyOf(bytes, SLEUTELNUMMER), Arrays.copyOfRange(bytes, SLEUTELNUMMER, bytes.length));
    }

    /** The note as it is kept and served. */
    public String geheel() {
        StringBuilder uit = new StringBuilder(tekst).append('\n');
        for (Handtekening een : handtekeningen) {
            byte[] bytes = Arrays.copyOf(een.sleutelnummer(), SLEUTELNUMMER + een.bytes().length);
            System.arraycopy(een.bytes(), 0, bytes, SLEUTELNUMMER, een.bytes().length);
            uit.append(STREEP).append(een.naam()).append(' ').append(Base64.getEncoder().encodeToString(bytes)).append('\n');
        }
        return uit.toString();
    }

    /** Whether one of the signatures is this key's and is right. */
    public boolean isGetekendDoor(Toetssleutel sleutel) {
        byte[] bytes = tekst.getBytes(StandardCharsets.UTF_8);
        boolean gezien = false;
        for (Handtekening een : handtekeningen) {
            if (een.naam().equals(sleutel.naam()) && Arrays.equals(een.sleutelnummer(), sleutel.nummer())) {
                if (!sleutel.klopt(bytes, een.bytes())) {
                    return false;
                }
                gezien = true;
            }
        }
        return gezien;
    }
}

package nl.besluitspoor.register.boom;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A tile's number as it stands in an address: {@code x001/x234/067}, with {@code .p/W} where it is not full (C2SP tlog-tiles). */
public record Tegelpad(long nr, int breedte) {

    private static final Pattern VORM = Pattern.compile("((?:x\\d{3}/){0,6}\\d{3})(?:\\.p/([1-9]\\d{0,2}))?");

    /** Reads an address; empty where it is not written as the standard says. */
    public static Optional<Tegelpad> lees(String adres) {
        Matcher vorm = VORM.matcher(adres);
        if (!vorm.matches()) {
            return Optional.empty();
        }
        String cijfers = vorm.group(1).replace("x", "").replace("/", "");
        int breedte = vorm.group(2) == null ? Boom.TEGEL : Integer.parseInt(vorm.group(2));
        Tegelpad pad = new Tegelpad(Long.parseLong(cijfers), breedte);
        return breedte < Boom.TEGEL == (vorm.group(2) != null) && pad.adres().equals(adres) ? Optional.of(pad) : Optional.empty();
    }

    /** The address: groups of three digits, all but the last with an x before them. */
    public String adres() {
        StringBuilder uit = new StringBuilder("%03d".formatted(nr % 1000));
        for (long rest = nr / 1000; rest > 0; rest /= 1000) {
            uit.insert(0, "x%03d/".formatted(rest % 1000));
        }
        return breedte == Boom.TEGEL ? uit.toString() : uit + ".p/" + breedte;
    }
}

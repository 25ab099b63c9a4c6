package nl.besluitspoor.monitoring;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import nl.besluitspoor.plan.PlanInhoud.Doel;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/**
 * Reads figures from CSV with the columns of {@code wijken.csv}. One line is one figure: a line that is wrong is named with
 * its number in the file and what is wrong with it, and then nothing of the file counts.
 */
final class CijferLezer {

    static final List<String> KOLOMMEN = List.of("code", "naam", "niveau", "wijk_code", "gemeente_code", "gemeente", "jaar", "indicator", "waarde",
            "eenheid", "bron", "betrouwbaarheid");
    static final int MAX_REGELS = 5000;

    private static final Pattern GETAL = Pattern.compile("-?\\d{1,15}(\\.\\d{1,4})?");
    private static final Pattern JAAR = Pattern.compile("(19|20)\\d{2}");
    private static final Pattern CODE = Pattern.compile("(GM|WK|BU)\\d{4,8}");
    private static final Map<String, String> VOORVOEGSELS = Map.of("gemeente", "GM", "wijk", "WK", "buurt", "BU");
    private static final CSVFormat VORM = CSVFormat.DEFAULT;

    private final List<Doel> doelen;
    private final Predicate<String> isBekend;
    private final int laatsteJaar;

    /** @param isBekend whether the municipality has this code @param laatsteJaar the year of today: no figure is about a later one */
    CijferLezer(List<Doel> doelen, Predicate<String> isBekend, int laatsteJaar) {
        this.doelen = doelen;
        this.isBekend = isBekend;
        this.laatsteJaar = laatsteJaar;
    }

    /** What was read, or what is wrong: a file with a fault gives no figures. */
    record Lezing(List<Cijfer> cijfers, List<String> fouten) {}

    /** @param bekend keys of figures that the round has already */
    Lezing lees(byte[] bytes, Set<String> bekend) {
        String tekst;
        try {
            tekst = Normalizer.normalize(StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString(), Normalizer.Form.NFC);
        } catch (CharacterCodingException e) {
            return new Lezing(List.of(), List.of("Het bestand is geen tekst in UTF-8. Sla het op als CSV in UTF-8 en probeer het opnieuw."));
        }
        String[] regels = (tekst.startsWith("\uFEFF") ? tekst.substring(1) : tekst).split("\r\n|\n|\r", -1);
        List<String> kop = velden(regels[0]);
        if (kop == null || !new HashSet<>(kop).equals(new HashSet<>(KOLOMMEN)) || kop.size() != KOLOMMEN.size()) {
            return new Lezing(List.of(), List.of("Regel 1: de kolommen kloppen niet. Verwacht worden: " + String.join(",", KOLOMMEN) + "."));
        }
        if (regels.length > MAX_REGELS + 1) {
            return new Lezing(List.of(), List.of("Het bestand heeft %d regels; er passen er %d. Splits het bestand.".formatted(regels.length - 1, MAX_REGELS)));
        }
        List<Cijfer> cijfers = new ArrayList<>();
        List<String> fouten = new ArrayList<>();
        Map<String, Integer> gezien = new HashMap<>();
        for (int i = 1; i < regels.length; i++) {
            if (regels[i].isBlank()) {
                continue;
            }
            List<String> velden = velden(regels[i]);
            String nummer = "Regel " + (i + 1) + ": ";
            if (velden == null || velden.size() != kop.size()) {
                fouten.add(nummer + (velden == null ? "de aanhalingstekens kloppen niet." : "er staan %d velden, dat moeten er %d zijn.".formatted(velden.size(), kop.size())));
                continue;
            }
            Map<String, String> rij = new HashMap<>();
            for (int k = 0; k < kop.size(); k++) {
                rij.put(kop.get(k), velden.get(k).strip());
            }
            List<String> wat = bezwaren(rij);
            if (!wat.isEmpty()) {
                fouten.add(nummer + String.join(" ", wat));
                continue;
            }
            Cijfer cijfer = cijfer(rij);
            Integer eerder = gezien.putIfAbsent(cijfer.sleutel(), i + 1);
            if (eerder != null) {
                fouten.add(nummer + "ditzelfde cijfer staat ook op regel " + eerder + ".");
            } else if (bekend.contains(cijfer.sleutel())) {
                fouten.add(nummer + "dit cijfer staat al in deze ronde.");
            } else {
                cijfers.add(cijfer);
            }
        }
        if (fouten.isEmpty() && cijfers.isEmpty()) {
            fouten.add("Er staan geen cijfers in het bestand.");
        }
        return new Lezing(fouten.isEmpty() ? List.copyOf(cijfers) : List.of(), List.copyOf(fouten));
    }

    /** What is wrong with one line; the same for a figure that was typed. */
    List<String> bezwaren(Map<String, String> rij) {
        List<String> wat = new ArrayList<>();
        String code = rij.get("code");
        String niveau = rij.get("niveau");
        if (!VOORVOEGSELS.containsKey(niveau)) {
            wat.add("het niveau '" + niveau + "' is geen gemeente, wijk of buurt.");
        } else if (!CODE.matcher(code).matches() || !code.startsWith(VOORVOEGSELS.get(niveau)) || !isBekend.test(code)) {
            wat.add("de code '" + code + "' is geen " + niveau + " van deze gemeente.");
        }
        verplicht(wat, rij, "naam", 120);
        verplicht(wat, rij, "gemeente", 120);
        if (!rij.get("gemeente_code").matches("GM\\d{4}")) {
            wat.add("de gemeente_code '" + rij.get("gemeente_code") + "' klopt niet.");
        }
        if (!rij.get("wijk_code").isEmpty() && !rij.get("wijk_code").matches("WK\\d{6}")) {
            wat.add("de wijk_code '" + rij.get("wijk_code") + "' klopt niet.");
        }
        String jaar = rij.get("jaar");
        if (!jaar.isEmpty() && (!JAAR.matcher(jaar).matches() || Integer.parseInt(jaar) > laatsteJaar)) {
            wat.add("het jaar '" + jaar + "' is geen jaar tot en met " + laatsteJaar + ".");
        }
        verplicht(wat, rij, "indicator", 300);
        if (!GETAL.matcher(rij.get("waarde")).matches()) {
            wat.add("de waarde '" + rij.get("waarde") + "' is geen getal. Gebruik een punt voor decimalen, bijvoorbeeld 12.5.");
        }
        verplicht(wat, rij, "eenheid", 60);
        verplicht(wat, rij, "bron", 500);
        if (rij.get("betrouwbaarheid").length() > 200) {
            wat.add("de betrouwbaarheid is langer dan 200 tekens.");
        }
        return wat;
    }

    private static void verplicht(List<String> wat, Map<String, String> rij, String kolom, int max) {
        String waarde = rij.get(kolom);
        if (waarde.isEmpty()) {
            wat.add("de kolom " + kolom + " is leeg.");
        } else if (waarde.length() > max) {
            wat.add("de kolom " + kolom + " is langer dan " + max + " tekens.");
        } else if (waarde.chars().anyMatch(c -> c < 0x20)) {
            wat.add("in de kolom " + kolom + " staat een teken dat geen tekst is.");
        }
    }

    /** The figure of a line without faults; the pillar is that of the plan's goal with this indicator. */
    Cijfer cijfer(Map<String, String> rij) {
        Doel doel = doelen.stream().filter(d -> d.indicator() != null && d.indicator().strip().equalsIgnoreCase(rij.get("indicator")))
                .findFirst().orElse(null);
        return new Cijfer(doel == null ? null : doel.nummer(), doel == null ? null : doel.pijler(), rij.get("code"), rij.get("naam"), rij.get("niveau"),
                leegIsNull(rij.get("wijk_code")), rij.get("gemeente_code"), rij.get("gemeente"),
                rij.get("jaar").isEmpty() ? null : Integer.valueOf(rij.get("jaar")), rij.get("indicator"), new BigDecimal(rij.get("waarde")),
                rij.get("eenheid"), rij.get("bron"), leegIsNull(rij.get("betrouwbaarheid")));
    }

    private static @Nullable List<String> velden(String regel) {
        try (CSVParser lezer = CSVParser.parse(regel, VORM)) {
            List<CSVRecord> rijen = lezer.getRecords();
            return rijen.size() == 1 ? rijen.get(0).toList() : null;
        } catch (IOException | UncheckedIOException | IllegalStateException e) {
            return null;
        }
    }

    private static @Nullable String leegIsNull(String waarde) {
        return waarde.isEmpty() ? null : waarde;
    }
}

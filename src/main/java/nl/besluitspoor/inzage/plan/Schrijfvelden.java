package nl.besluitspoor.inzage.plan;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.besluitspoor.dialoog.Pijler;
import nl.besluitspoor.plan.Antwoord;
import nl.besluitspoor.plan.PlanInhoud.Actie;
import nl.besluitspoor.plan.PlanInhoud.Begrotingsjaar;
import nl.besluitspoor.plan.PlanInhoud.Doel;
import nl.besluitspoor.plan.Stuk;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/**
 * What stands in the fields of a writing page, as it was typed: it goes to a piece of the plan and comes from one.
 *
 * @param velden fields by name
 * @param rijen  rows of fields; empty where the piece has none
 */
record Schrijfvelden(Map<String, String> velden, List<Map<String, String>> rijen) {

    private static final Map<String, List<String>> RIJVELDEN = Map.of(
            Stuk.DOELEN, List.of("nummer", "pijler", "omschrijving", "indicator", "nulmeting", "streefwaarde", "jaar"),
            Stuk.ACTIES, List.of("nummer", "omschrijving", "doel", "wijk", "trekker", "partner", "begindatum", "einddatum", "bedrag"),
            Stuk.BEGROTING, List.of("jaar", "bedrag", "dekking"));

    /** What was typed, read as a piece; what cannot be read stands in {@code fouten} by field ({@code 0.bedrag} in a row). */
    record Gelezen(Stuk.Inhoud inhoud, Map<String, String> fouten) {}

    /** Whether the piece is a list of rows. */
    static boolean heeftRijen(String code) {
        return RIJVELDEN.containsKey(code);
    }

    /** An empty row of the piece. */
    static Map<String, String> legeRij(String code) {
        Map<String, String> rij = new LinkedHashMap<>();
        RIJVELDEN.get(code).forEach(veld -> rij.put(veld, ""));
        return rij;
    }

    /** From what a browser sent: every row sends every field. */
    static Schrijfvelden van(String code, MultiValueMap<String, String> gestuurd) {
        Map<String, String> velden = new LinkedHashMap<>();
        List<Map<String, String>> rijen = new ArrayList<>();
        if (heeftRijen(code)) {
            List<String> namen = RIJVELDEN.get(code);
            int aantal = namen.stream().mapToInt(naam -> gestuurd.getOrDefault(naam, List.of()).size()).max().orElse(0);
            for (int i = 0; i < aantal; i++) {
                Map<String, String> rij = new LinkedHashMap<>();
                for (String naam : namen) {
                    List<String> waarden = gestuurd.getOrDefault(naam, List.of());
                    rij.put(naam, i < waarden.size() ? waarden.get(i) : "");
                }
                rijen.add(rij);
            }
        } else {
            gestuurd.forEach((naam, waarden) -> velden.put(naam, waarden.isEmpty() ? "" : waarden.get(0)));
        }
        return new Schrijfvelden(velden, rijen);
    }

    /** From a piece as it was kept. */
    static Schrijfvelden van(Stuk.Inhoud inhoud) {
        Map<String, String> velden = new LinkedHashMap<>();
        List<Map<String, String>> rijen = new ArrayList<>();
        if (inhoud instanceof Stuk.Kern kern) {
            velden.put("titel", toon(kern.titel()));
            velden.put("begindatum", toon(kern.begindatum()));
            velden.put("einddatum", toon(kern.einddatum()));
            velden.put("persoonsgegevens", toon(kern.persoonsgegevens()));
            velden.put("communicatie", toon(kern.communicatie()));
        } else if (inhoud instanceof Stuk.Tekst tekst) {
            velden.put("kop", toon(tekst.kop()));
            velden.put("tekst", toon(tekst.tekst()));
        } else if (inhoud instanceof Stuk.InbrengAntwoord antwoord) {
            velden.put("uitkomst", toon(antwoord.uitkomst()));
            velden.put("reden", toon(antwoord.reden()));
            velden.put("plaats", toon(antwoord.plaats()));
        } else if (inhoud instanceof Stuk.Doelen doelen) {
            doelen.rijen().forEach(doel -> rijen.add(rij("nummer", doel.nummer(), "pijler", doel.pijler(), "omschrijving", doel.omschrijving(),
                    "indicator", doel.indicator(), "nulmeting", doel.nulmeting(), "streefwaarde", doel.streefwaarde(), "jaar", doel.jaar())));
        } else if (inhoud instanceof Stuk.Acties acties) {
            acties.rijen().forEach(actie -> rijen.add(rij("nummer", actie.nummer(), "omschrijving", actie.omschrijving(), "doel", actie.doel(),
                    "wijk", actie.wijk(), "trekker", actie.trekker(), "partner", actie.partner(), "begindatum", actie.begindatum(),
                    "einddatum", actie.einddatum(), "bedrag", bedrag(actie.bedrag()))));
        } else if (inhoud instanceof Stuk.Begroting begroting) {
            begroting.rijen().forEach(jaar -> rijen.add(rij("jaar", jaar.jaar(), "bedrag", bedrag(jaar.bedrag()), "dekking", jaar.dekking())));
        }
        return new Schrijfvelden(velden, rijen);
    }

    /** As the piece with this code; a row without anything in it is left out. */
    Gelezen als(String code) {
        Map<String, String> fouten = new LinkedHashMap<>();
        Stuk.Inhoud inhoud = switch (code) {
            case Stuk.KERN -> new Stuk.Kern(tekst("titel"), datum(velden, "begindatum", "", fouten), datum(velden, "einddatum", "", fouten),
                    janee("persoonsgegevens"), janee("communicatie"));
            case Stuk.DOELEN -> new Stuk.Doelen(rijen(fouten, (rij, nr) -> new Doel(nummer(rij), keuze(Pijler.values(), rij.get("pijler")),
                    schoon(rij.get("omschrijving")), schoon(rij.get("indicator")), schoon(rij.get("nulmeting")),
                    schoon(rij.get("streefwaarde")), getal(rij, "jaar", nr + ".", "jaar", fouten))));
            case Stuk.ACTIES -> new Stuk.Acties(rijen(fouten, (rij, nr) -> new Actie(nummer(rij), getal(rij, "doel", nr + ".", "doel", fouten),
                    schoon(rij.get("omschrijving")), schoon(rij.get("wijk")), schoon(rij.get("trekker")), schoon(rij.get("partner")),
                    datum(rij, "begindatum", nr + ".", fouten), datum(rij, "einddatum", nr + ".", fouten),
                    bedrag(rij, nr + ".", fouten))));
            case Stuk.BEGROTING -> new Stuk.Begroting(rijen(fouten, (rij, nr) -> new Begrotingsjaar(getal(rij, "jaar", nr + ".", "jaar", fouten),
                    bedrag(rij, nr + ".", fouten), schoon(rij.get("dekking")))));
            default -> code.startsWith("I:")
                    ? new Stuk.InbrengAntwoord(UUID.fromString(code.substring(2)), keuze(Antwoord.Uitkomst.values(), velden.get("uitkomst")),
                            tekst("reden"), tekst("plaats"))
                    : new Stuk.Tekst(Stuk.isHoofdstuk(code) ? tekst("kop") : null, tekst("tekst"));
        };
        return new Gelezen(inhoud, fouten);
    }

    private interface Rijlezer<T> {
        T lees(Map<String, String> rij, int nr);
    }

    private <T> List<T> rijen(Map<String, String> fouten, Rijlezer<T> lezer) {
        List<T> gelezen = new ArrayList<>();
        for (int i = 0; i < rijen.size(); i++) {
            Map<String, String> rij = rijen.get(i);
            boolean leeg = rij.entrySet().stream().allMatch(veld -> veld.getKey().equals("nummer") || veld.getValue().isBlank());
            if (!leeg || nummer(rij) > 0) {
                gelezen.add(lezer.lees(rij, i));
            }
        }
        return gelezen;
    }

    private @Nullable String tekst(String veld) {
        return schoon(velden.get(veld));
    }

    private @Nullable Boolean janee(String veld) {
        String waarde = velden.get(veld);
        return "true".equals(waarde) ? Boolean.TRUE : "false".equals(waarde) ? Boolean.FALSE : null;
    }

    private static int nummer(Map<String, String> rij) {
        String waarde = rij.getOrDefault("nummer", "");
        return waarde.matches("[1-9][0-9]{0,5}") ? Integer.parseInt(waarde) : 0;
    }

    private static @Nullable Integer getal(Map<String, String> rij, String veld, String voor, String naam, Map<String, String> fouten) {
        String waarde = schoon(rij.get(veld));
        if (waarde == null) {
            return null;
        }
        if (!waarde.matches("[0-9]{1,6}")) {
            fouten.put(voor + veld, "'" + waarde + "' is geen " + naam + ". Vul een getal in, bijvoorbeeld 2030.");
            return null;
        }
        return Integer.valueOf(waarde);
    }

    private static @Nullable LocalDate datum(Map<String, String> rij, String veld, String voor, Map<String, String> fouten) {
        String waarde = schoon(rij.get(veld));
        try {
            return waarde == null ? null : LocalDate.parse(waarde);
        } catch (DateTimeParseException e) {
            fouten.put(voor + veld, "'" + waarde + "' is geen datum. Vul jaar, maand en dag in, bijvoorbeeld 2025-09-01.");
            return null;
        }
    }

    private static @Nullable BigDecimal bedrag(Map<String, String> rij, String voor, Map<String, String> fouten) {
        String ruw = schoon(rij.get("bedrag"));
        if (ruw == null) {
            return null;
        }
        String waarde = ruw.replace("€", "").replace(" ", "").replace("\u00a0", "");
        if (waarde.matches("-?\\d{1,3}(\\.\\d{3})+(,\\d+)?")) {
            return new BigDecimal(waarde.replace(".", "").replace(',', '.'));
        }
        if (waarde.matches("-?\\d{1,16}([.,]\\d+)?")) {
            return new BigDecimal(waarde.replace(',', '.'));
        }
        fouten.put(voor + "bedrag", "'" + ruw + "' is geen bedrag. Vul euro's in, bijvoorbeeld 12.500 of 12.500,50.");
        return null;
    }

    private static <E extends Enum<E>> @Nullable E keuze(E[] waarden, @Nullable String naam) {
        return Arrays.stream(waarden).filter(waarde -> waarde.name().equals(naam)).findFirst().orElse(null);
    }

    /** Trimmed, NFC, with plain line ends; null where nothing is left. */
    private static @Nullable String schoon(@Nullable String waarde) {
        if (waarde == null) {
            return null;
        }
        String tekst = Normalizer.normalize(waarde, Normalizer.Form.NFC).replace("\r\n", "\n").strip();
        return tekst.isEmpty() ? null : tekst;
    }

    private static String toon(@Nullable Object waarde) {
        return waarde == null ? "" : waarde instanceof Enum<?> keuze ? keuze.name() : waarde.toString();
    }

    private static String bedrag(@Nullable BigDecimal bedrag) {
        return bedrag == null ? "" : (bedrag.stripTrailingZeros().scale() <= 0 ? bedrag.toBigInteger().toString()
                : bedrag.setScale(2, java.math.RoundingMode.HALF_UP).toPlainString()).replace('.', ',');
    }

    private static Map<String, String> rij(@Nullable Object... paren) {
        Map<String, String> rij = new LinkedHashMap<>();
        for (int i = 0; i < paren.length; i += 2) {
            rij.put(String.valueOf(paren[i]), toon(paren[i + 1]));
        }
        return rij;
    }
}

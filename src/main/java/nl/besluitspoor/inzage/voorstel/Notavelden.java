package nl.besluitspoor.inzage.voorstel;

import static nl.besluitspoor.inzage.Veldwaarden.bedrag;
import static nl.besluitspoor.inzage.Veldwaarden.datum;
import static nl.besluitspoor.inzage.Veldwaarden.janee;
import static nl.besluitspoor.inzage.Veldwaarden.keuze;
import static nl.besluitspoor.inzage.Veldwaarden.schoon;
import static nl.besluitspoor.inzage.Veldwaarden.toon;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import nl.besluitspoor.handeling.Openbaarheid;
import nl.besluitspoor.voorstel.Beslispunt.ObjectSoort;
import nl.besluitspoor.voorstel.Nota.Mandaatvoorstel;
import nl.besluitspoor.voorstel.Nota.Onderbouwing;
import nl.besluitspoor.voorstel.Notastuk;
import nl.besluitspoor.voorstel.RibTekst;
import nl.besluitspoor.voorstel.SoortBeslispunt;
import nl.besluitspoor.voorstel.Voorstelinhoud.Kenmerken;
import nl.besluitspoor.voorstel.Voorstelinhoud.Punt;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/**
 * What stands in the fields of a writing page, as it was typed: it goes to a piece of the nota and comes from one.
 *
 * @param velden fields by name
 * @param rijen  rows of fields; empty where the piece has none
 * @param punten ids of the beslispunten that the RIB tells of
 */
record Notavelden(Map<String, String> velden, List<Map<String, String>> rijen, List<String> punten) {

    private static final List<String> PUNTVELDEN = List.of("id", "nummer", "soort", "tekst", "objectSoort", "object", "openbaarheid", "houder",
            "omvang", "uitgesloten", "plafond", "einde", "rapportage");
    private static final List<String> ONDERBOUWING = List.of("nummer", "kop", "tekst");

    /** What was typed, read as a piece; what cannot be read stands in {@code fouten} by field ({@code 0.plafond} in a row). */
    record Gelezen(Notastuk.Inhoud inhoud, Map<String, String> fouten) {}

    static boolean heeftRijen(String code) {
        return code.equals(Notastuk.BESLISPUNTEN) || isOnderbouwing(code);
    }

    private static boolean isOnderbouwing(String code) {
        return code.equals(Notastuk.ARGUMENTEN) || code.equals(Notastuk.RISICOS);
    }

    private static List<String> rijvelden(String code) {
        return code.equals(Notastuk.BESLISPUNTEN) ? PUNTVELDEN : ONDERBOUWING;
    }

    /** An empty row of the piece. */
    static Map<String, String> legeRij(String code) {
        Map<String, String> rij = new LinkedHashMap<>();
        rijvelden(code).forEach(veld -> rij.put(veld, ""));
        return rij;
    }

    /** From what a browser sent: every row sends every field. */
    static Notavelden van(String code, MultiValueMap<String, String> gestuurd) {
        Map<String, String> velden = new LinkedHashMap<>();
        List<Map<String, String>> rijen = new ArrayList<>();
        if (heeftRijen(code)) {
            List<String> namen = rijvelden(code);
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
        return new Notavelden(velden, rijen, gestuurd.getOrDefault("punten", List.of()));
    }

    /** From a piece as it was kept. */
    static Notavelden van(Notastuk.Inhoud inhoud) {
        Map<String, String> velden = new LinkedHashMap<>();
        List<Map<String, String>> rijen = new ArrayList<>();
        List<String> punten = List.of();
        if (inhoud instanceof Notastuk.Kern kern) {
            Kenmerken k = kern.kenmerken();
            zet(velden, "onderwerp", kern.onderwerp(), "datum", kern.datum(), "openbaarheid", kern.openbaarheid(),
                    "privaatrechtelijk", k.privaatrechtelijk(), "rechtspersoon", k.rechtspersoon(), "ingrijpend", k.ingrijpend(),
                    "toezegging", k.toezegging(), "persoonsgegevens", k.persoonsgegevens(), "communicatie", k.communicatie());
        } else if (inhoud instanceof Notastuk.Sectie sectie) {
            zet(velden, "nummer", sectie.nummer(), "kop", sectie.kop(), "tekst", sectie.tekst(), "bedrag", sectie.bedrag(),
                    "begrotingspost", sectie.begrotingspost());
        } else if (inhoud instanceof Notastuk.Rib rib) {
            zet(velden, "kernboodschap", rib.tekst().kernboodschap(), "aanleiding", rib.tekst().aanleiding(),
                    "gevolgen", rib.tekst().gevolgen(), "vervolg", rib.tekst().vervolg());
            punten = rib.punten().stream().map(UUID::toString).toList();
        } else if (inhoud instanceof Notastuk.Onderbouwingen onderbouwingen) {
            for (Onderbouwing o : onderbouwingen.rijen()) {
                Map<String, String> rij = new LinkedHashMap<>();
                zet(rij, "nummer", o.nummer(), "kop", o.kop(), "tekst", o.tekst());
                rijen.add(rij);
            }
        } else if (inhoud instanceof Notastuk.Beslispunten beslispunten) {
            for (Punt p : beslispunten.rijen()) {
                Mandaatvoorstel m = p.mandaat() == null ? new Mandaatvoorstel(null, null, null, null, null, null) : p.mandaat();
                Map<String, String> rij = new LinkedHashMap<>();
                zet(rij, "id", p.id(), "nummer", p.nummer(), "soort", p.soort(), "tekst", p.tekst(), "objectSoort", p.objectSoort(),
                        "object", p.object(), "openbaarheid", p.openbaarheid(), "houder", m.houder(), "omvang", m.omvang(),
                        "uitgesloten", m.uitgesloten(), "plafond", m.plafond(), "einde", m.einddatum(), "rapportage", m.rapportage());
                rijen.add(rij);
            }
        }
        return new Notavelden(velden, rijen, punten);
    }

    private static void zet(Map<String, String> velden, @Nullable Object... paren) {
        for (int i = 0; i < paren.length; i += 2) {
            velden.put(String.valueOf(paren[i]), toon(paren[i + 1]));
        }
    }

    /** As the piece with this code; a row without anything in it is left out. */
    Gelezen als(String code) {
        Map<String, String> fouten = new LinkedHashMap<>();
        return new Gelezen(switch (code) {
            case Notastuk.KERN -> new Notastuk.Kern(tekst("onderwerp"), datum(velden.get("datum"), "datum", fouten),
                    keuze(Openbaarheid.values(), velden.get("openbaarheid")),
                    new Kenmerken(janee(velden.get("privaatrechtelijk")), janee(velden.get("rechtspersoon")), janee(velden.get("ingrijpend")),
                            janee(velden.get("toezegging")), janee(velden.get("persoonsgegevens")), janee(velden.get("communicatie"))));
            case Notastuk.RIB -> new Notastuk.Rib(new RibTekst(tekst("kernboodschap"), tekst("aanleiding"), tekst("gevolgen"), tekst("vervolg")),
                    punten.stream().map(Notavelden::id).filter(Objects::nonNull).toList());
            case Notastuk.BESLISPUNTEN -> new Notastuk.Beslispunten(beslispunten(fouten));
            case Notastuk.ARGUMENTEN, Notastuk.RISICOS -> new Notastuk.Onderbouwingen(rijen.stream().filter(Notavelden::isGevuld)
                    .map(rij -> new Onderbouwing(leeg(rij.get("nummer")), leeg(rij.get("kop")), leeg(rij.get("tekst")))).toList());
            default -> new Notastuk.Sectie(tekst("nummer"), tekst("kop"), tekst("tekst"), bedrag(velden.get("bedrag"), "bedrag", fouten),
                    tekst("begrotingspost"));
        }, fouten);
    }

    private List<Punt> beslispunten(Map<String, String> fouten) {
        List<Punt> gelezen = new ArrayList<>();
        int hoogste = rijen.stream().map(rij -> leeg(rij.get("nummer"))).filter(n -> n.matches("[0-9]{1,4}")).mapToInt(Integer::parseInt).max().orElse(0);
        for (int i = 0; i < rijen.size(); i++) {
            Map<String, String> rij = rijen.get(i);
            if (!isGevuld(rij)) {
                continue;
            }
            String voor = i + ".";
            String nummer = leeg(rij.get("nummer"));
            int nr = nummer.isEmpty() ? ++hoogste : 0;
            if (nummer.matches("[0-9]{1,4}")) {
                nr = Integer.parseInt(nummer);
            } else if (!nummer.isEmpty()) {
                fouten.put(voor + "nummer", "'" + nummer + "' is geen nummer. Vul een getal in, bijvoorbeeld 1.");
            }
            UUID id = id(leeg(rij.get("id")));
            gelezen.add(new Punt(id == null ? new UUID(0, 0) : id, nr, keuze(SoortBeslispunt.values(), rij.get("soort")), schoon(rij.get("tekst")),
                    keuze(ObjectSoort.values(), rij.get("objectSoort")), schoon(rij.get("object")),
                    keuze(Openbaarheid.values(), rij.get("openbaarheid")),
                    new Mandaatvoorstel(schoon(rij.get("houder")), schoon(rij.get("omvang")), schoon(rij.get("uitgesloten")),
                            bedrag(rij.get("plafond"), voor + "plafond", fouten), datum(rij.get("einde"), voor + "einde", fouten),
                            schoon(rij.get("rapportage")))));
        }
        return gelezen;
    }

    private static boolean isGevuld(Map<String, String> rij) {
        return rij.entrySet().stream().anyMatch(veld -> !veld.getKey().equals("id") && !veld.getValue().isBlank());
    }

    private @Nullable String tekst(String veld) {
        return schoon(velden.get(veld));
    }

    private static String leeg(@Nullable String waarde) {
        String schoon = schoon(waarde);
        return schoon == null ? "" : schoon;
    }

    private static @Nullable UUID id(String waarde) {
        return waarde.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}") ? UUID.fromString(waarde) : null;
    }
}

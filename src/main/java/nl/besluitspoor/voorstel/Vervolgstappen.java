package nl.besluitspoor.voorstel;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import nl.besluitspoor.voorstel.Bevinding.Ernst;
import nl.besluitspoor.voorstel.Bevinding.Regel;

/**
 * Finds a step towards the council or the public that the text promises and the process does not take by itself. What
 * it takes: the besluitenlijst is published, and the RIB that was written with the nota goes to the council.
 */
final class Vervolgstappen {

    private static final int VLAG = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    private static final Pattern RAAD = Pattern.compile("\\b(?:gemeente)?raad(?:s(?:commissie|leden|vergadering|voorstel|besluit))?\\b", VLAG);
    private static final Pattern NAAR_RAAD = Pattern.compile("\\b(?:aangeboden|aanbieden|toegezonden|toesturen|toegestuurd|gestuurd|sturen|voorgelegd|voorleggen|ge[ïi]nformeerd|informeren"
            + "|op de hoogte (?:gehouden|gesteld|gebracht|houden|stellen|brengen)|ontvangt|ontvangen|krijgt|krijgen|raadsvoorstel|gerapporteerd|rapporteren|besproken|behandeld|wensen en bedenkingen|volgt|volgen)\\b", VLAG);
    private static final Pattern MEER_DAN_INFORMEREN = Pattern.compile("\\b(?:raadsvoorstel|raadsbesluit|ter vaststelling|ter besluitvorming|wensen en bedenkingen|wijkbezoek(?:en)?|raadsvergadering|raadscommissie)\\b", VLAG);
    private static final Pattern DIT_BESLUIT = Pattern.compile("\\b(?:dit|het|deze) (?:besluit|voorstel|nota|collegebesluit|RIB)\\b|\\bRIB\\b|\\braadsinformatiebrief\\b", VLAG);
    private static final Pattern OPENBAAR = Pattern.compile("\\b(?:gepubliceerd|publiceren|gepubliceerd worden|bekendgemaakt|bekendmaken|bekendmaking|ter inzage|terinzagelegging|inspraak(?:procedure)?|zienswijzen?"
            + "|gemeenteblad|persbericht|persmoment|website|huis-aan-huisblad|nieuwsbrief)\\b", VLAG);
    private static final Pattern TOEKOMST = Pattern.compile("\\b(?:wordt|worden|zal|zullen|gaat|gaan|komt|komen|volgt|volgen|ontvangt|ontvangen|krijgt|krijgen|sturen|informeren|publiceren|plaatsen|leggen|bieden|verschijnt|ligt|liggen)\\b", VLAG);
    private static final Pattern VOLTOOID = Pattern.compile("\\b(?:is|zijn|was|waren|heeft|hebben|werd|werden)\\b", VLAG);
    private static final Pattern ZACHT = Pattern.compile("\\b(?:mogelijk|mocht(?:en)?|zou(?:den)?|eventueel|kan|kunnen|geen|niet)\\b", VLAG);
    private static final Pattern WOORD = Pattern.compile("[\\s,.;:()]+");

    private Vervolgstappen() {}

    static List<Bevinding> in(Nota nota, Passage passage) {
        List<Bevinding> gevonden = new ArrayList<>();
        if (passage.soort() == SoortSectie.BESLISPUNTEN) {
            return gevonden;
        }
        for (String zin : passage.zinnen()) {
            if (zin.endsWith("?") || ZACHT.matcher(zin).find() || !TOEKOMST.matcher(zin).find()) {
                continue;
            }
            if (isRaadsstap(zin) && !isGepland(nota, zin)) {
                gevonden.add(new Bevinding(Regel.STAP_NIET_GEPLAND, Ernst.WAARSCHUWING, passage.plaats(), zin, nota.rib() == null
                        ? "De tekst belooft iets aan de raad, maar bij dit voorstel is geen RIB geschreven. Schrijf een RIB, of haal de belofte weg."
                        : "De tekst belooft de raad iets wat na dit besluit niet vanzelf gebeurt. Alleen de RIB van dit voorstel gaat naar de raad. "
                                + "Spreek af wie deze stap zet en wanneer, of pas de tekst aan.", null));
            } else if (OPENBAAR.matcher(zin).find() && !zin.toLowerCase().contains("besluitenlijst") && !alleenVoltooid(zin)) {
                gevonden.add(new Bevinding(Regel.STAP_NIET_GEPLAND, Ernst.WAARSCHUWING, passage.plaats(), zin,
                        "De tekst belooft een publicatie die na dit besluit niet vanzelf gebeurt. Alleen de besluitenlijst en de RIB worden vanzelf openbaar. "
                                + "Spreek af wie publiceert, waar en wanneer, of pas de tekst aan.", null));
            }
        }
        return gevonden;
    }

    private static boolean isRaadsstap(String zin) {
        return RAAD.matcher(zin).find() && NAAR_RAAD.matcher(zin).find() && !alleenVoltooid(zin);
    }

    /** Told in the perfect or the past: the step was taken already. */
    private static boolean alleenVoltooid(String zin) {
        return VOLTOOID.matcher(zin).find() && !Pattern.compile("\\b(?:wordt|worden|zal|zullen|gaat|gaan|volgt|komt)\\b", VLAG).matcher(zin).find();
    }

    private static boolean isGepland(Nota nota, String zin) {
        if (nota.rib() == null || MEER_DAN_INFORMEREN.matcher(zin).find()) {
            return false;
        }
        if (DIT_BESLUIT.matcher(zin).find()) {
            return true;
        }
        String klein = zin.toLowerCase();
        return nota.beslispunten().stream().anyMatch(punt -> onderwerpen(punt).stream().anyMatch(klein::contains));
    }

    /** The words by which the text names what a point is about; the first word of its object is its kind ('programmaplan'). */
    private static List<String> onderwerpen(Nota.Punt punt) {
        if (punt.object() == null || punt.object().isBlank()) {
            return List.of();
        }
        String[] woorden = WOORD.split(punt.object().toLowerCase().strip());
        for (String woord : woorden) {
            if (woord.length() > 4 && !List.of("notitie", "besluit", "wijken").contains(woord)) {
                return List.of(woord);
            }
        }
        return List.of(punt.object().toLowerCase());
    }
}

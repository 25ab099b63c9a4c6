package nl.besluitspoor.voorstel;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.besluitspoor.voorstel.Bevinding.Ernst;
import nl.besluitspoor.voorstel.Bevinding.Regel;
import nl.besluitspoor.voorstel.Bevinding.VoorgesteldeToezegging;
import org.jspecify.annotations.Nullable;

/** Finds promises that nobody owns or that have no date, and keeps each as a proposed toezegging. */
final class Toezeggingen {

    private static final int VLAG = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    /** A term in words that is no date. */
    private static final Pattern TERMIJN = Pattern.compile("\\b(?:(?:kort )?(?:na|voor) (?:de|het|deze) (?:zomer|(?:zomer|herfst|kerst|mei|voorjaars)?reces|vakantie|zomervakantie|jaarwisseling)"
            + "|zo (?:spoedig|snel) mogelijk|zodra|binnenkort|straks|te zijner tijd|op (?:korte|lange|langere|de langere)? ?termijn|in de toekomst"
            + "|in de loop van(?: (?:het jaar|dit jaar|volgend jaar|(?:19|20)\\d{2}))?|(?:begin|medio|rond|omstreeks) (?:volgend jaar|(?:19|20)\\d{2})|dit (?:voorjaar|najaar|jaar)|volgend (?:jaar|voorjaar|najaar)"
            + "|komend (?:jaar|voorjaar|najaar|kwartaal)|(?:de )?komende (?:periode|tijd|weken|maanden|jaren)|na (?:de )?(?:vaststelling|besluitvorming|afloop|afronding)"
            + "|later|hierna|daarna|nu verder|nu)\\b", VLAG);
    private static final Pattern WORDT = Pattern.compile("\\b(?:wordt|worden|zal|zullen)\\b", VLAG);
    private static final Pattern ZAL = Pattern.compile("\\b(?:zal|zullen|gaat|gaan)\\b", VLAG);
    /** Deeds that are a promise as soon as they lie ahead, with a term. */
    private static final Pattern DAAD = Pattern.compile("\\b(?:\\p{L}*(?:aangeboden|toegezonden|toegestuurd|gestuurd|verzonden|voorgelegd|ge[ïi]nformeerd"
            + "|uitgewerkt|afgerond|opgesteld|opgeleverd|gepubliceerd|bekendgemaakt|gerapporteerd"
            + "|teruggekoppeld|ge[ëe]valueerd|georganiseerd|gepresenteerd|uitgevoerd|gerealiseerd|gestart|vastgesteld"
            + "|aangepast|aangevuld|geactualiseerd|besproken|gedeeld|verstrekt|aangelegd|ingericht|hersteld|onderzocht|ingevuld|ingesteld|aangesteld|gehouden)"
            + "|op de hoogte (?:gehouden|gesteld|gebracht)|verder voorbereid)\\b", VLAG);
    private static final Pattern DAAD_ZAL = Pattern.compile("\\b(?:aanbieden|toesturen|sturen|voorleggen|informeren|uitwerken|afronden|opstellen|opleveren|publiceren|rapporteren"
            + "|terugkoppelen|evalueren|organiseren|presenteren|uitvoeren|realiseren|vaststellen|aanpassen|onderzoeken|leveren|voorbereiden)\\b", VLAG);
    /** Deeds towards someone: a promise without a term too. */
    private static final Pattern DAAD_AAN = Pattern.compile("\\b(?:aangeboden|toegezonden|toegestuurd|gestuurd|verzonden|voorgelegd|ge[ïi]nformeerd"
            + "|gerapporteerd|teruggekoppeld|gepresenteerd|op de hoogte (?:gehouden|gesteld|gebracht)|meegenomen|betrokken|verstrekt)\\b", VLAG);
    private static final Pattern VOLGT = Pattern.compile("\\b(?:rapporteert|rapporteren|informeert|evalueert|publiceert|organiseert|presenteert|stuurt|volgt|volgen|verschijnt|verschijnen|komt|komen|start|starten|begint|beginnen|leveren we|leveren wij|leggen we|leggen wij|bieden we|bieden wij|sturen we|sturen wij|evalueren we|evalueren wij|rapporteren we|rapporteren wij|publiceren we|publiceren wij|organiseren we|organiseren wij)\\b", VLAG);
    private static final Pattern KRIJGT = Pattern.compile("\\b(?:ontvangt|ontvangen|krijgt|krijgen)\\b", VLAG);
    private static final Pattern VOORZIEN = Pattern.compile("\\b(?:voorzien (?:we|wij)|(?:we|wij) voorzien\\b.{1,60}) van\\b", VLAG);
    private static final Pattern GEZEGD = Pattern.compile("\\b(?:toegezegd|beloofd|aangekondigd)\\b.*\\b(?:dat|om)\\b", VLAG);
    private static final Pattern AAN = Pattern.compile("\\b(?:(?:de )?(?:gemeente)?raad(?:scommissie|sleden)?|(?:het )?college|(?:de )?(?:inwoners|bewoners|partners|alliantiepartners|griffie|deelnemers))\\b", VLAG);
    private static final Pattern ZACHT = Pattern.compile("\\b(?:(?<!zo spoedig |zo snel |waar )mogelijk|mocht(?:en)?|zou(?:den)?|verwachten (?:we|wij)|(?:we|wij) verwachten|eventueel|kan|kunnen|insteek|bedoeling|voorstel is)\\b", VLAG);
    private static final Pattern VOLTOOID = Pattern.compile("\\b(?:is|zijn|was|waren|heeft|hebben|werd|werden)\\b", VLAG);
    private static final Pattern EIGENAAR = Pattern.compile("(?<voor>\\b(?:aan|naar|voor|van|bij|met|tot|over)\\s+)?\\b(?<wie>(?:het |ons )?college(?: van burgemeester en wethouders)?"
            + "|(?:de |onze )?(?:portefeuillehouder|wethouder|burgemeester|gemeentesecretaris|secretaris|programmamanager|programmaleider|projectleider|wijkmanager|directie|griffie|communicatieadviseur|beleidsmedewerker|concerncontroller)(?: [\\p{L}]+)?"
            + "|het (?:programmateam|projectteam|wijkteam)|(?:de )?afdeling [\\p{L}& ]{3,30}|team [\\p{Lu}][\\p{L}& ]{2,30}|onderzoek (?:&|en) statistiek)\\b", VLAG);
    private static final Pattern DOOR = Pattern.compile("\\b(?:door|via) (?:de |het |een |team |aan )?(?!middel|onder andere)(?<wie>\\p{L}[\\p{L}& -]{2,40}?)(?=[,.;)]| (?:worden|wordt|en|op|in|voor|na|aan|uitvoering|uiterlijk)\\b|$)", VLAG);
    private static final Pattern EINDTERMIJN = Pattern.compile("\\b(?:eind|einde|uiterlijk(?: in| op)?|voor|vóór|per|in|op|tot|binnen)\\s+(?:de maand |het |de )?$", VLAG);
    private static final Pattern GEEN_DATUM = Pattern.compile("\\b(?:in de loop van|begin|medio|rond|omstreeks|vanaf|sinds|van|na)\\s+(?:het |de )?$", VLAG);

    private Toezeggingen() {}

    static List<Bevinding> in(Passage passage, LocalDate datum) {
        List<Bevinding> gevonden = new ArrayList<>();
        for (String zin : passage.zinnen()) {
            if (!isToezegging(zin)) {
                continue;
            }
            LocalDate uiterlijk = uiterlijk(zin, datum);
            String eigenaar = eigenaar(zin);
            if (uiterlijk != null && eigenaar != null) {
                continue;
            }
            String termijn = termijn(zin);
            gevonden.add(new Bevinding(Regel.TOEZEGGING_ONVOLLEDIG, Ernst.WAARSCHUWING, passage.plaats(), zin, uitleg(uiterlijk, eigenaar, termijn),
                    new VoorgesteldeToezegging(zin, aan(zin), eigenaar, termijn, uiterlijk)));
        }
        return gevonden;
    }

    static boolean isToezegging(String zin) {
        if (zin.endsWith("?")) {
            return false;
        }
        if (GEZEGD.matcher(zin).find()) {
            return true;
        }
        if (ZACHT.matcher(zin).find()) {
            return false;
        }
        boolean termijn = TERMIJN.matcher(zin).find() || !Tijdsaanduiding.in(zin).isEmpty();
        boolean wordt = WORDT.matcher(zin).find();
        if (wordt && (DAAD_AAN.matcher(zin).find() && AAN.matcher(zin).find() || termijn && DAAD.matcher(zin).find())) {
            return !alleenVoltooid(zin);
        }
        if (ZAL.matcher(zin).find() && DAAD_ZAL.matcher(zin).find()) {
            return termijn || AAN.matcher(zin).find();
        }
        if (VOORZIEN.matcher(zin).find()) {
            return true;
        }
        if (KRIJGT.matcher(zin).find() && AAN.matcher(zin).find()) {
            return termijn && !VOLTOOID.matcher(zin).find();
        }
        return termijn && VOLGT.matcher(zin).find() && !VOLTOOID.matcher(zin).find();
    }

    /** 'worden' that belongs to 'is geworden' or 'om … te worden' promises nothing. */
    private static boolean alleenVoltooid(String zin) {
        return Pattern.compile("\\bte worden\\b", VLAG).matcher(zin).find() && !Pattern.compile("\\b(?:wordt|zal|zullen)\\b", VLAG).matcher(zin).find()
                && !Pattern.compile("(?<!te )\\bworden\\b", VLAG).matcher(zin).find();
    }

    static @Nullable LocalDate uiterlijk(String zin, LocalDate datum) {
        for (Tijdsaanduiding tijd : Tijdsaanduiding.in(zin)) {
            String ervoor = zin.substring(0, tijd.begin());
            boolean grens = EINDTERMIJN.matcher(ervoor).find();
            if (tijd.laatsteDag().isBefore(datum) || GEEN_DATUM.matcher(ervoor).find() || tijd.heelJaar() && !grens) {
                continue;
            }
            boolean ervoorKlaar = Pattern.compile("\\b(?:voor|vóór)\\s+(?:de maand |het |de )?$", VLAG).matcher(ervoor).find();
            return ervoorKlaar ? tijd.eersteDag().minusDays(1) : tijd.laatsteDag();
        }
        return null;
    }

    private static @Nullable String termijn(String zin) {
        Matcher m = TERMIJN.matcher(zin);
        String best = null;
        while (m.find()) {
            if (best == null || m.group().length() > best.length()) {
                best = m.group();
            }
        }
        return best == null ? null : best.toLowerCase();
    }

    private static @Nullable String eigenaar(String zin) {
        Matcher door = DOOR.matcher(zin);
        if (door.find()) {
            return door.group("wie").strip();
        }
        Matcher m = EIGENAAR.matcher(zin);
        while (m.find()) {
            if (m.group("voor") == null) {
                return m.group("wie").strip();
            }
        }
        return null;
    }

    private static @Nullable String aan(String zin) {
        Matcher m = AAN.matcher(zin);
        return m.find() ? m.group().toLowerCase() : null;
    }

    private static String uitleg(@Nullable LocalDate uiterlijk, @Nullable String eigenaar, @Nullable String termijn) {
        String wat = uiterlijk == null && eigenaar == null ? "Hier wordt iets beloofd, maar er staat niet wie het doet en voor welke datum."
                : eigenaar == null ? "Hier wordt iets beloofd, maar er staat niet wie het doet."
                : "Hier wordt iets beloofd, maar er staat geen datum bij.";
        String woord = uiterlijk == null && termijn != null ? " '" + Character.toUpperCase(termijn.charAt(0)) + termijn.substring(1) + "' is geen datum." : "";
        return wat + woord + " Schrijf erbij wie het doet en wanneer het uiterlijk klaar is. De belofte wordt bewaard als voorgestelde toezegging.";
    }
}

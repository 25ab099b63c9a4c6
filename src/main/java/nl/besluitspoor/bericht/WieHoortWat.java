package nl.besluitspoor.bericht;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Who hears about what: the one table that decides it, shown to civil servants as it stands here. A message about a fact
 * or to a role that is not in it is not sent but refused.
 */
public final class WieHoortWat {

    /** People who write or decide on a dossier from within. */
    private static final String[] AMBTELIJK = {"programmamanager", "beleidsmedewerker", "wijkmanager", "financien", "juridisch",
            "communicatie", "onderzoek", "management", "bestuurssecretariaat"};

    /** Functions that can keep a promise. */
    private static final String[] TOEZEGGERS = {"portefeuillehouder", "burgemeester", "gemeentesecretaris", "programmamanager",
            "beleidsmedewerker", "wijkmanager", "communicatie", "onderzoek", "management"};

    /** Who can report a doorbraak: whoever is involved in a dossier. */
    private static final String[] MELDERS = {"wijkmanager", "beleidsmedewerker", "programmamanager", "portefeuillehouder", "financien", "juridisch",
            "communicatie", "onderzoek", "management", "bestuurssecretariaat", "gemeentesecretaris", "burgemeester", "collegelid", "partner"};

    /** Who can keep an agreement of a doorbraak. */
    private static final String[] AFSPREKERS = {"programmamanager", "wijkmanager", "beleidsmedewerker", "portefeuillehouder", "gemeentesecretaris",
            "management", "financien", "juridisch", "communicatie", "onderzoek", "partner"};

    private static final List<Regel> TABEL = List.of(
            regel("dossier-gestart", "Een dossier is gestart", "zij gaan er in hun wijk of als partner mee aan het werk",
                    "wijkmanager", "partner", "beleidsmedewerker"),
            regel("dossier-beeindigd", "Een dossier is beëindigd", "hun taak vervalt, of hun bijdrage gaat niet verder",
                    met(AMBTELIJK, "partner", "deelnemer", "portefeuillehouder", "collegelid", "burgemeester", "gemeentesecretaris", "griffie")),
            regel("ouder-beeindigd", "Het bovenliggende dossier is beëindigd", "zij kunnen het onderliggende dossier ook beëindigen",
                    "programmamanager"),

            regel("plannen-ontbreken", "Een programmaplan is vastgesteld en plannen die eronder horen zijn nog niet gestart", "zij starten die plannen",
                    "programmamanager"),

            regel("dialoog-uitnodiging", "Er is een wijkdialoog gepland", "zij zijn uitgenodigd", "deelnemer", "partner"),
            regel("dialoog-herinnering", "Een wijkdialoog is niet op tijd gehouden", "zij zorgen dat hij er komt",
                    "wijkmanager", "programmamanager"),
            regel("verslag-vastgesteld", "Het verslag van een wijkdialoog is vastgesteld",
                    "zij gaven inbreng en wilden horen wat ermee gebeurt", "deelnemer", "partner", "wijkmanager"),
            regel("verslag-teruggestuurd", "Het verslag van een wijkdialoog is teruggestuurd", "zij vullen het aan", "wijkmanager"),
            regel("inbreng-beantwoord", "Bekend is wat met de inbreng is gedaan", "zij gaven inbreng en wilden dit horen",
                    "deelnemer", "partner", "wijkmanager"),

            regel("consultatie-gevraagd", "Een conceptplan ligt voor een reactie klaar", "zij zijn partner van het dossier", "partner"),
            regel("consultatie-verlopen", "Een partner heeft niet op tijd gereageerd", "zij gaan zonder die reactie verder",
                    "beleidsmedewerker", "partner"),
            regel("advies-gevraagd", "Advies is gevraagd", "zij adviseren over hun vakgebied",
                    "financien", "juridisch", "communicatie", "onderzoek", "management"),
            regel("advies-te-laat", "Een advies is te laat", "zij wachten erop of moeten het geven",
                    "financien", "juridisch", "communicatie", "onderzoek", "management", "beleidsmedewerker", "programmamanager"),
            regel("plan-teruggestuurd", "Een plan is teruggestuurd", "zij passen het aan", "beleidsmedewerker"),
            regel("plan-vrijgegeven", "Een plan is vrijgegeven", "zij schrijven het collegevoorstel of werkten mee",
                    "beleidsmedewerker", "partner"),
            regel("plan-vastgesteld", "Een plan is vastgesteld", "zij voeren het uit of werkten mee",
                    met(AMBTELIJK, "partner", "deelnemer", "portefeuillehouder")),

            regel("paraaf-gevraagd", "Een paraaf is gevraagd", "zij adviseren over het voorstel",
                    "financien", "juridisch", "communicatie", "onderzoek", "management"),
            regel("paraaf-te-laat", "Een paraaf is te laat", "zij wachten erop of moeten hem geven",
                    "financien", "juridisch", "communicatie", "onderzoek", "management", "beleidsmedewerker", "programmamanager"),
            regel("paraaf-niet-akkoord", "Een paraaf is 'niet akkoord'", "zij verwerken het", "beleidsmedewerker"),
            regel("beoordeling-gevraagd", "Een voorstel ligt ter beoordeling", "zij beslissen of het naar het college gaat", "portefeuillehouder"),
            regel("bevestiging-gevraagd", "De verwerking van een besluit wacht op bevestiging", "zij bevestigen haar of sturen haar terug",
                    "portefeuillehouder"),
            regel("voorstel-teruggestuurd", "De portefeuillehouder stuurt een voorstel terug", "zij passen het aan",
                    "beleidsmedewerker", "programmamanager"),
            regel("voorstel-vrijgegeven", "Een voorstel is vrijgegeven voor de agenda", "zij zetten het op een agenda",
                    "bestuurssecretariaat", "beleidsmedewerker", "programmamanager"),
            regel("voorstel-teruggenomen", "Een voorstel is teruggenomen", "zij werkten eraan of hadden het op de agenda",
                    met(AMBTELIJK, "gemeentesecretaris", "collegelid", "burgemeester", "portefeuillehouder")),

            regel("vergadering-gepland", "Een vergadering is gepland", "zij nemen deel",
                    "collegelid", "burgemeester", "gemeentesecretaris", "portefeuillehouder"),
            regel("agenda-vastgesteld", "De agenda van een vergadering staat vast", "zij bereiden zich voor",
                    "collegelid", "burgemeester", "gemeentesecretaris", "portefeuillehouder", "beleidsmedewerker"),
            regel("tweede-oproep", "Er volgt een tweede oproep voor een vergadering", "de eerste keer was het quorum er niet (Gemeentewet 56)",
                    "collegelid", "burgemeester", "gemeentesecretaris", "portefeuillehouder", "bestuurssecretariaat"),
            regel("vergadering-afgelast", "Een vergadering gaat niet door", "zij zouden deelnemen of hadden een stuk op de agenda",
                    "collegelid", "burgemeester", "gemeentesecretaris", "portefeuillehouder", "bestuurssecretariaat", "beleidsmedewerker",
                    "programmamanager"),
            regel("agendapunt-afgevoerd", "Een stuk is van de agenda gehaald", "zij brachten het in of behandelen het",
                    "collegelid", "burgemeester", "gemeentesecretaris", "portefeuillehouder", "bestuurssecretariaat", "beleidsmedewerker",
                    "programmamanager"),
            regel("besluit-genomen", "Het college heeft besloten", "zij vroegen het besluit, voeren het uit of vertellen het verder",
                    met(AMBTELIJK, "portefeuillehouder", "partner")),
            regel("beslispunt-aangehouden", "Een beslispunt is aangehouden", "zij brengen het later terug",
                    "bestuurssecretariaat", "portefeuillehouder", "beleidsmedewerker", "programmamanager"),
            regel("mandaat-te-leggen", "Een mandaat is verleend en nog niet vastgelegd", "zij leggen de voorwaarden vast", "juridisch"),
            regel("mandaat-vastgelegd", "Een mandaat is vastgelegd", "zij houden het mandaat, of werken aan het plan waarvoor het geldt",
                    met(AMBTELIJK, "portefeuillehouder", "collegelid", "burgemeester", "gemeentesecretaris")),
            regel("mandaat-geeindigd", "Een mandaat geldt niet meer", "zij hielden het mandaat, of werken aan het plan waarvoor het gold",
                    met(AMBTELIJK, "portefeuillehouder", "collegelid", "burgemeester", "gemeentesecretaris")),

            regel("verwerking-teruggestuurd", "De verwerking van een besluit is teruggestuurd", "zij verwerken het opnieuw",
                    "beleidsmedewerker"),
            regel("besluitenlijst-teruggestuurd", "Een ondertekenaar stuurt de besluitenlijst terug", "zij passen de lijst aan",
                    "gemeentesecretaris", "bestuurssecretariaat"),
            regel("publicatie-wacht", "Een ondertekende besluitenlijst wacht op een brief aan de raad",
                    "zij zorgen dat de brief bij de griffie komt, of geven de lijst vrij", "gemeentesecretaris", "griffie", "bestuurssecretariaat"),
            regel("besluitenlijst-gepubliceerd", "Een besluitenlijst is gepubliceerd", "zij volgen de besluiten of vertellen ze verder",
                    "communicatie", "griffie", "raad", "partner", "beleidsmedewerker", "programmamanager", "portefeuillehouder",
                    "bestuurssecretariaat"),

            regel("wijziging-gevraagd", "Een wijziging van een vastgesteld plan is gevraagd", "zij volgen het programma", "programmamanager"),
            regel("wijziging-beoordelen", "Een wijziging wacht op een juridisch oordeel", "zij beoordelen of zij binnen het mandaat valt", "juridisch"),
            regel("wijziging-beslissen", "Een wijziging wacht op een besluit namens het college", "zij hebben het mandaat of vervangen wie het heeft",
                    "portefeuillehouder", "collegelid", "burgemeester", "gemeentesecretaris", "programmamanager", "management"),
            regel("wijziging-terug", "Een wijziging is gevraagd op een versie die niet meer geldt", "zij vragen opnieuw of trekken haar in",
                    "beleidsmedewerker", "wijkmanager"),
            regel("wijziging-afgewezen", "Een gevraagde wijziging gaat niet door", "zij vroegen haar of volgen het programma",
                    "beleidsmedewerker", "wijkmanager", "programmamanager"),
            regel("wijziging-naar-college", "Een gevraagde wijziging gaat naar het college", "zij schrijven het voorstel of vroegen de wijziging",
                    "beleidsmedewerker", "wijkmanager", "programmamanager", "portefeuillehouder"),
            regel("wijziging-besloten", "Een vastgesteld plan is gewijzigd", "zij voeren het uit, werkten mee of volgen het",
                    "partner", "deelnemer", "beleidsmedewerker", "wijkmanager", "programmamanager", "communicatie", "portefeuillehouder",
                    "collegelid", "burgemeester", "gemeentesecretaris"),
            regel("wijziging-aangetrokken", "Het college trekt de zaak van een wijziging aan zich", "zij mogen het mandaat niet meer gebruiken of schrijven het voorstel",
                    "beleidsmedewerker", "wijkmanager", "programmamanager", "portefeuillehouder"),

            regel("rib-teruggestuurd", "Een ondertekenaar stuurt een raadsinformatiebrief terug", "zij passen de brief aan",
                    "beleidsmedewerker", "portefeuillehouder"),
            regel("rib-verzonden", "Een raadsinformatiebrief gaat naar de raad", "zij ontvangen de brief voor de raad", "griffie"),
            regel("rib-herinnering", "De ontvangst van een raadsinformatiebrief is nog niet bevestigd", "zij bevestigen de ontvangst", "griffie"),
            regel("rib-ontvangen", "De griffie heeft een raadsinformatiebrief ontvangen",
                    "zij zijn daarmee geïnformeerd of schreven de brief", "raad", "griffie", "collegelid", "burgemeester",
                    "gemeentesecretaris", "portefeuillehouder", "beleidsmedewerker", "programmamanager", "communicatie"),

            regel("monitoring-begonnen", "Een monitoringronde is begonnen", "zij verzamelen de cijfers", "onderzoek"),
            regel("monitoring-bijgestuurd", "Na een monitoringronde wordt bijgestuurd", "zij beginnen het bijsturen", "beleidsmedewerker", "wijkmanager"),
            regel("monitoring-gedeeld", "De cijfers van een monitoringronde zijn er", "zij werken aan het plan mee of vertellen het verder",
                    "partner", "portefeuillehouder", "communicatie"),
            regel("plan-geevalueerd", "Een plan is geëvalueerd", "zij voerden het uit of werkten eraan mee",
                    "portefeuillehouder", "beleidsmedewerker", "onderzoek", "management", "wijkmanager", "partner"),

            regel("doorbraak-gemeld", "Een doorbraak is gemeld", "zij wegen haar, of werken in die wijk", "programmamanager", "wijkmanager"),
            regel("doorbraak-niet-opgeschaald", "Een doorbraak wordt niet opgeschaald", "zij meldden haar", MELDERS),
            regel("doorbraak-opgeschaald", "Een doorbraak wordt opgeschaald", "zij meldden haar, werken in die wijk of zijn er bestuurlijk verantwoordelijk voor", MELDERS),
            regel("doorbraak-voorgelegd", "Een doorbraak is voorgelegd aan directie, college of alliantie", "van hen wordt een antwoord of een voorstel gevraagd",
                    "gemeentesecretaris", "beleidsmedewerker", "partner"),
            regel("doorbraak-herinnering", "Een antwoord op een doorbraak is er nog niet", "zij geven het of zorgen dat het komt",
                    "gemeentesecretaris", "beleidsmedewerker", "programmamanager"),
            regel("doorbraak-beantwoord", "Een antwoord op een doorbraak is er", "zij maken er afspraken bij of zijn er bestuurlijk verantwoordelijk voor",
                    "programmamanager", "portefeuillehouder"),
            regel("doorbraak-afgesproken", "Bij een doorbraak is afgesproken wie wat doet", "zij komen een afspraak na, of meldden de doorbraak",
                    MELDERS),
            regel("doorbraak-afspraak-nadert", "De dag van een afspraak bij een doorbraak is bijna daar", "zij komen haar na of leggen vast hoe het ging",
                    AFSPREKERS),
            regel("doorbraak-afspraak-verlopen", "De dag van een afspraak bij een doorbraak is voorbij", "zij komen haar na of leggen vast hoe het ging",
                    AFSPREKERS),
            regel("doorbraak-afgesloten", "Een doorbraak is afgesloten", "zij meldden haar, werkten eraan of werken ermee verder", MELDERS),
            regel("doorbraak-lobby-gevraagd", "Partners zijn gevraagd voor een gezamenlijke lobby", "zij zeggen of zij meedoen", "partner"),
            regel("doorbraak-lobby-bekend", "Bekend is wie aan een gezamenlijke lobby meedoet", "zij zijn gevraagd of werken ermee verder",
                    "partner", "programmamanager", "portefeuillehouder", "communicatie"),
            regel("doorbraak-vervallen", "Een doorbraak vervalt met haar dossier", "zij meldden haar", MELDERS),

            regel("partner-toegetreden", "Een partner doet mee", "zij zijn die partner, werken ermee samen of volgen het dossier",
                    "partner", "programmamanager", "beleidsmedewerker", "wijkmanager", "communicatie", "portefeuillehouder"),
            regel("partner-vertrokken", "Een partner doet niet meer mee", "zij zijn die partner, werkten ermee samen of volgen het dossier",
                    "partner", "programmamanager", "beleidsmedewerker", "wijkmanager", "communicatie", "portefeuillehouder"),
            regel("wijk-gevraagd", "Gevraagd is een wijk toe te voegen", "zij schrijven het voorstel of volgen het", "beleidsmedewerker", "portefeuillehouder"),
            regel("wijk-toegevoegd", "Het college heeft een wijk toegevoegd", "zij gaan er aan het werk, werken mee of volgen het dossier",
                    "partner", "programmamanager", "beleidsmedewerker", "wijkmanager", "communicatie", "portefeuillehouder"),
            regel("wijk-niet-toegevoegd", "Een gevraagde wijk is niet toegevoegd", "zij vroegen erom of schreven het voorstel",
                    "programmamanager", "beleidsmedewerker", "portefeuillehouder"),

            regel("geheimhouding-opgeheven-door-raad", "De raad heft geheimhouding op die hij deelt", "zij werken met het stuk of beheren de besluiten",
                    "gemeentesecretaris", "beleidsmedewerker", "portefeuillehouder"),
            regel("raadsvraag-ontvangen", "De raad stelt een schriftelijke vraag", "zij schrijven of beoordelen het antwoord",
                    "beleidsmedewerker", "portefeuillehouder"),
            regel("raadsvraag-teruggestuurd", "De portefeuillehouder stuurt een antwoord aan de raad terug", "zij passen het aan",
                    "beleidsmedewerker"),
            regel("raadsvraag-herinnering", "De termijn van een raadsvraag loopt bijna af", "zij schrijven of beoordelen het antwoord",
                    "beleidsmedewerker", "portefeuillehouder"),
            regel("raadsvraag-uitgesteld", "Het antwoord op een raadsvraag komt later", "zij wachten erop en horen waarom", "griffie", "raad"),
            regel("raadsvraag-beantwoord", "Het antwoord op een raadsvraag gaat naar de raad", "zij ontvangen het voor de raad", "griffie"),
            regel("raadsvraag-afgedaan", "Een raadsvraag is beantwoord", "zij vroegen erom of werkten eraan",
                    "beleidsmedewerker", "portefeuillehouder", "programmamanager", "raad"),
            regel("toezegging-gedaan", "Een toezegging is vastgelegd", "zij komen haar na of bewaken haar", met(TOEZEGGERS, "griffie")),
            regel("toezegging-nadert", "De termijn van een toezegging loopt bijna af", "zij komen haar na", TOEZEGGERS),
            regel("toezegging-verlopen", "De termijn van een toezegging is voorbij", "zij komen haar na, of leggen de raad uit waarom het later wordt",
                    met(TOEZEGGERS, "griffie", "manager")),
            regel("toezegging-deels-voldaan", "Een deel van een toezegging is nagekomen", "hun is het toegezegd, of zij komen de rest na",
                    met(TOEZEGGERS, "griffie", "raad")),
            regel("toezegging-voldaan", "Een toezegging is nagekomen", "hun is het toegezegd, of zij kwamen haar na",
                    met(TOEZEGGERS, "griffie", "raad")),
            regel("register-stand", "De stand van het besluitenregister van vandaag", "zij bewaren haar buiten het technisch beheer",
                    "griffie", "rekenkamer"),
            regel("register-fout", "De controle van het besluitenregister vond een fout", "zij onderzoeken haar", "auditor"));

    private static final Map<String, Regel> OP_SOORT =
            TABEL.stream().collect(Collectors.toUnmodifiableMap(Regel::soort, Function.identity()));

    private WieHoortWat() {}

    /**
     * One line of the table.
     *
     * @param soort  kind of fact, kebab case
     * @param feit   the fact in words
     * @param rollen who may hear it; {@code partner} stands for every partner
     * @param waarom why they do, in words
     */
    public record Regel(String soort, String feit, Set<String> rollen, String waarom) {}

    /** The table, in the order of a dossier's life. */
    public static List<Regel> tabel() {
        return TABEL;
    }

    /** The line of one kind of fact; empty where nobody hears of it. */
    public static Optional<Regel> regel(String soort) {
        return Optional.ofNullable(OP_SOORT.get(soort));
    }

    /** The role of the table that a function stands for: each partner's own group is {@code partner}. */
    static String rol(String functie) {
        return functie.startsWith("partner-") ? "partner" : functie;
    }

    private static Regel regel(String soort, String feit, String waarom, String... rollen) {
        return new Regel(soort, feit, new TreeSet<>(Arrays.asList(rollen)), waarom);
    }

    private static String[] met(String[] rollen, String... ook) {
        String[] alle = Arrays.copyOf(rollen, rollen.length + ook.length);
        System.arraycopy(ook, 0, alle, rollen.length, ook.length);
        return alle;
    }
}

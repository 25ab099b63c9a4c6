package nl.besluitspoor.proces.collegevergadering;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.besluitspoor.college.Aanwezigheid;
import nl.besluitspoor.college.Aanwezigheden;
import nl.besluitspoor.college.Agendapunt;
import nl.besluitspoor.college.Agendapunt.Behandeling;
import nl.besluitspoor.college.Agendaregel;
import nl.besluitspoor.college.Besluit;
import nl.besluitspoor.college.Besluiten;
import nl.besluitspoor.college.Besluitenlijst;
import nl.besluitspoor.college.Besluitenlijsten;
import nl.besluitspoor.college.Lid;
import nl.besluitspoor.college.Markering;
import nl.besluitspoor.college.Vergadering;
import nl.besluitspoor.college.Vergaderingen;
import nl.besluitspoor.proces.formulier.TaakContext;
import nl.besluitspoor.proces.formulier.TaakInhoud;
import nl.besluitspoor.publicatie.Publicaties;
import nl.besluitspoor.toegang.Functies;
import nl.besluitspoor.toegang.Persoon;
import nl.besluitspoor.voorstel.Beslispunt;
import nl.besluitspoor.voorstel.Voorstel;
import nl.besluitspoor.voorstel.Voorstellen;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the forms of a meeting show. */
@Component
class VergaderingTaken implements TaakInhoud {

    private static final Locale NEDERLANDS = Locale.forLanguageTag("nl-NL");
    private static final DateTimeFormatter DAG = DateTimeFormatter.ofPattern("EEEE d MMMM uuuu", NEDERLANDS);
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("EEEE d MMMM uuuu 'om' HH:mm", NEDERLANDS);

    private final Vergaderingen vergaderingen;
    private final Aanwezigheden aanwezigheden;
    private final Besluiten besluiten;
    private final Besluitenlijsten lijsten;
    private final Publicaties publicaties;
    private final Voorstellen voorstellen;
    private final Behandelvoorstel behandelvoorstel;
    private final Functies functies;
    private final Clock klok;

    VergaderingTaken(Vergaderingen vergaderingen, Aanwezigheden aanwezigheden, Besluiten besluiten, Besluitenlijsten lijsten,
            Publicaties publicaties, Voorstellen voorstellen, Behandelvoorstel behandelvoorstel, Functies functies, Clock klok) {
        this.vergaderingen = vergaderingen;
        this.aanwezigheden = aanwezigheden;
        this.besluiten = besluiten;
        this.lijsten = lijsten;
        this.publicaties = publicaties;
        this.voorstellen = voorstellen;
        this.behandelvoorstel = behandelvoorstel;
        this.functies = functies;
        this.klok = klok;
    }

    @Override
    public boolean toont(String proces, String taak) {
        return CollegevergaderingModel.PROCES.equals(proces);
    }

    @Override
    public Map<String, @Nullable Object> inhoud(TaakContext taak, String gebruiker) {
        Vergadering vergadering = vergaderingen.van(taak.id(CollegevergaderingModel.VERGADERING));
        Map<String, @Nullable Object> inhoud = new HashMap<>();
        inhoud.put("nummer", vergadering.nummer());
        inhoud.put("dag", DAG.format(vergadering.datum()));
        inhoud.put("plaats", vergadering.plaats());
        inhoud.put("vergaderingLink", "/vergaderingen/" + vergadering.nummer());
        switch (taak.taak()) {
            case "taak-agenda-opstellen" -> agenda(vergadering, inhoud);
            case "taak-stukken-markeren" -> markering(vergadering, inhoud);
            case "taak-aanwezigheid-vastleggen" -> aanwezigheid(vergadering, inhoud);
            case "taak-besluit-vastleggen" -> besluit(vergadering, vergaderingen.agendapunt(taak.id(CollegevergaderingModel.AGENDAPUNT)), inhoud);
            case "taak-besluitenlijst-vaststellen" -> vaststelling(vergadering, inhoud);
            case "taak-besluitenlijst-ondertekenen" -> ondertekening(vergadering, taak.tekst(CollegevergaderingModel.FUNCTIE), inhoud);
            case "taak-publicatie-vrijgeven" -> vrijgave(vergadering, inhoud);
            default -> { }
        }
        return inhoud;
    }

    private void agenda(Vergadering vergadering, Map<String, @Nullable Object> inhoud) {
        ZonedDateTime sluit = vergadering.agendaSluit().atZone(klok.getZone());
        inhoud.put("sluitMoment", MOMENT.format(sluit));
        inhoud.put("sluitDatum", sluit.toLocalDate().toString());
        inhoud.put("sluitTijd", sluit.toLocalTime().toString());
        List<Map<String, @Nullable Object>> punten = new ArrayList<>();
        for (Voorstel voorstel : voorstellen.vrijgegeven()) {
            Agendaregel.Tabel tabel = behandelvoorstel.voor(voorstel);
            Map<String, @Nullable Object> punt = new LinkedHashMap<>();
            punt.put("voorstelId", voorstel.id().toString());
            // The secretariat does not read what is secret.
            punt.put("onderwerp", voorstellen.geheimhoudingen(voorstel.id()).isEmpty() ? voorstel.onderwerp() : "Geheim voorstel");
            punt.put("dossier", voorstel.dossier());
            punt.put("link", link(voorstel.id()));
            punt.put("voorgesteldNaam", naam(tabel.voorgesteld()));
            punt.put("voorgesteldReden", tabel.reden());
            punt.put("behandeling", tabel.voorgesteld().name());
            punt.put("volgorde", punten.size() + 1);
            punt.put("opnemen", true);
            punten.add(punt);
        }
        inhoud.put("punten", punten);
    }

    private void markering(Vergadering vergadering, Map<String, @Nullable Object> inhoud) {
        inhoud.put("sluitMoment", moment(vergadering.agendaSluit()));
        inhoud.put("stukken", vergaderingen.openAgendapunten(vergadering.id()).stream().map(punt -> {
            Map<String, @Nullable Object> rij = rij(punt);
            rij.put("agendapuntId", punt.id().toString());
            rij.put("beslispunten", besluiten.openPunten(punt).stream().map(p -> p.nummer() + ". " + voorstellen.gevraagd(p)).collect(Collectors.joining(" ")));
            return rij;
        }).toList());
    }

    private void aanwezigheid(Vergadering vergadering, Map<String, @Nullable Object> inhoud) {
        List<Lid> leden = vergaderingen.leden();
        List<Markering> markeringen = vergaderingen.markeringen(vergadering.id());
        inhoud.put("agenda", vergaderingen.openAgendapunten(vergadering.id()).stream().map(punt -> {
            Map<String, @Nullable Object> rij = rij(punt);
            rij.put("gemarkeerd", markeringen.stream().filter(m -> m.agendapuntId().equals(punt.id())).map(m -> persoon(m.gebruiker()))
                    .collect(Collectors.joining(", ")));
            return rij;
        }).toList());
        inhoud.put("leden", leden.stream().map(lid -> Map.of("gebruiker", lid.gebruiker(), "naam", lid.naam(), "aanwezig", true)).toList());
        inhoud.put("ledenkeuze", keuzes(leden));
        leden.stream().filter(lid -> "burgemeester".equals(lid.functie())).findFirst().ifPresent(lid -> inhoud.put("voorzitter", lid.gebruiker()));
        inhoud.put(vergadering.oproep() == 1 ? "eersteOproep" : "tweedeOproep", true);
        inhoud.put("kennisnemenOpen", aanwezigheden.heeftKennisnemen(vergadering.id()));
    }

    private void besluit(Vergadering vergadering, Agendapunt punt, Map<String, @Nullable Object> inhoud) {
        List<Lid> aanwezig = vergaderingen.aanwezigheid(vergadering.id()).stream()
                .filter(a -> a.oproep() == vergadering.oproep() && a.aanwezig()).map(Aanwezigheid::lid).toList();
        List<Beslispunt> open = besluiten.openPunten(punt);
        inhoud.put("volgnr", punt.volgnr());
        inhoud.put("titel", punt.onderwerp());
        inhoud.put("dossier", punt.dossier());
        inhoud.put("link", link(punt.voorstelId()));
        inhoud.put("behandelingNaam", naam(punt.behandeling()));
        inhoud.put("voorzitterNaam", vergadering.voorzitter() == null ? null : persoon(vergadering.voorzitter()));
        inhoud.put("markeringen", vergaderingen.markeringen(vergadering.id()).stream().filter(m -> m.agendapuntId().equals(punt.id())).map(m -> {
            Map<String, @Nullable Object> rij = new LinkedHashMap<>();
            rij.put("naam", persoon(m.gebruiker()));
            rij.put("notitie", m.notitie());
            return rij;
        }).toList());
        inhoud.put("terugtredingen", aanwezig.stream().map(lid -> Map.of("gebruiker", lid.gebruiker(), "naam", lid.naam())).toList());
        inhoud.put("uitkomsten", open.stream().map(p -> Map.of("nummer", p.nummer(), "tekst", voorstellen.gevraagd(p), "soort", p.soort().omschrijving())).toList());
        inhoud.put("puntenkeuze", open.stream().map(p -> Map.of("waarde", String.valueOf(p.nummer()), "tekst", "beslispunt " + p.nummer())).toList());
        inhoud.put("ledenkeuze", keuzes(aanwezig));
    }

    private void vaststelling(Vergadering vergadering, Map<String, @Nullable Object> inhoud) {
        inhoud.put("voorbeeldLink", "/vergaderingen/" + vergadering.nummer() + "/besluitenlijst/voorbeeld");
        inhoud.put("weggelaten", lijsten.weggelaten(vergadering.id()));
        Map<UUID, Agendapunt> punten = vergaderingen.agenda(vergadering.id()).stream().collect(Collectors.toMap(Agendapunt::id, p -> p));
        inhoud.put("besluiten", besluiten.vanVergadering(vergadering.id()).stream().map(b -> besluit(b, punten.get(b.agendapuntId()), LocalDate.now(klok))).toList());
        lijsten.laatste(vergadering.id()).ifPresent(lijst -> inhoud.put("teruggestuurd", lijsten.ondertekeningen(lijst.id()).stream()
                .filter(o -> !o.akkoord()).map(o -> "De %s: %s".formatted(o.functie(), o.reden())).collect(Collectors.joining("\n"))));
    }

    private static Map<String, @Nullable Object> besluit(Besluit besluit, Agendapunt punt, LocalDate vandaag) {
        Map<String, @Nullable Object> rij = new LinkedHashMap<>();
        rij.put("agendapunt", punt.volgnr());
        rij.put("onderwerp", punt.onderwerp());
        rij.put("nummer", besluit.nummer());
        rij.put("uitkomst", besluit.uitkomst().naam());
        rij.put("letterlijk", besluit.letterlijk());
        rij.put("opLijst", besluit.isOpenbaar(vandaag));
        return rij;
    }

    private void ondertekening(Vergadering vergadering, @Nullable String functie, Map<String, @Nullable Object> inhoud) {
        Besluitenlijst lijst = lijsten.laatste(vergadering.id()).orElseThrow();
        inhoud.put("functieNaam", functie);
        inhoud.put("versie", lijst.versie());
        inhoud.put("weggelaten", lijst.weggelaten());
        inhoud.put("sha256", lijst.sha256());
        inhoud.put("pdfLink", pdf(vergadering, lijst));
        String getekend = lijsten.ondertekeningen(lijst.id()).stream().filter(Besluitenlijst.Ondertekening::akkoord)
                .map(Besluitenlijst.Ondertekening::functie).collect(Collectors.joining(", "));
        inhoud.put("getekendDoor", getekend.isEmpty() ? "nog niemand" : getekend);
    }

    private void vrijgave(Vergadering vergadering, Map<String, @Nullable Object> inhoud) {
        inhoud.put("uiterlijk", moment(publicaties.uiterlijk(vergadering.id())));
        lijsten.laatste(vergadering.id()).ifPresent(lijst -> inhoud.put("pdfLink", pdf(vergadering, lijst)));
        inhoud.put("wachtOp", publicaties.wachtOp(vergadering.id()).stream().map(o -> Map.of("dossier", o.dossier(),
                "link", "/dossiers/" + o.dossier(), "omschrijving", o.omschrijving())).toList());
    }

    private Map<String, @Nullable Object> rij(Agendapunt punt) {
        Map<String, @Nullable Object> rij = new LinkedHashMap<>();
        rij.put("volgnr", punt.volgnr());
        rij.put("onderwerp", punt.onderwerp());
        rij.put("dossier", punt.dossier());
        rij.put("link", link(punt.voorstelId()));
        rij.put("behandelingNaam", naam(punt.behandeling()));
        return rij;
    }

    private static String pdf(Vergadering vergadering, Besluitenlijst lijst) {
        return "/vergaderingen/%s/besluitenlijst/%d.pdf".formatted(vergadering.nummer(), lijst.versie());
    }

    /** The nota as it was released. */
    private String link(UUID voorstelId) {
        Voorstel.Versie versie = voorstellen.van(voorstelId).versie();
        return versie == null || versie.document() == null ? "/voorstellen/" + voorstelId : "/documenten/" + versie.document();
    }

    private static List<Map<String, String>> keuzes(List<Lid> leden) {
        return leden.stream().map(lid -> Map.of("waarde", lid.gebruiker(), "tekst", lid.naam())).toList();
    }

    private String persoon(String gebruiker) {
        return functies.persoon(gebruiker).map(Persoon::naam).orElse(gebruiker);
    }

    private static String naam(Behandeling behandeling) {
        return behandeling == Behandeling.HAMERSTUK ? "hamerstuk" : "bespreekstuk";
    }

    private String moment(Instant moment) {
        return MOMENT.format(moment.atZone(klok.getZone()));
    }
}

package nl.besluitspoor.proces.doorbraak;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.besluitspoor.doorbraak.Afspraken;
import nl.besluitspoor.doorbraak.Doorbraak;
import nl.besluitspoor.doorbraak.Doorbraak.Afspraakstand;
import nl.besluitspoor.doorbraak.Doorbraak.Antwoord;
import nl.besluitspoor.doorbraak.Doorbraak.Vraag;
import nl.besluitspoor.doorbraak.Doorbraken;
import nl.besluitspoor.doorbraak.Niveau;
import nl.besluitspoor.dossier.Dossier;
import nl.besluitspoor.dossier.Dossiers;
import nl.besluitspoor.kalender.Datum;
import nl.besluitspoor.proces.formulier.TaakContext;
import nl.besluitspoor.proces.formulier.TaakInhoud;
import nl.besluitspoor.toegang.Functies;
import nl.besluitspoor.toegang.Persoon;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the tasks of a doorbraak show: the report to each, and to each what the steps before it brought. */
@Component
class DoorbraakInhoud implements TaakInhoud {

    private final Doorbraken doorbraken;
    private final Afspraken afspraken;
    private final Dossiers dossiers;
    private final Functies functies;
    private final Clock klok;

    DoorbraakInhoud(Doorbraken doorbraken, Afspraken afspraken, Dossiers dossiers, Functies functies, Clock klok) {
        this.doorbraken = doorbraken;
        this.afspraken = afspraken;
        this.dossiers = dossiers;
        this.functies = functies;
        this.klok = klok;
    }

    /** A choice of a list. */
    record Keus(String waarde, String tekst) {}

    /** A level that can be asked, with the question as the reporter has it. */
    record Niveauregel(String niveau, String naam, String uitleg, boolean gevraagd, String vraag) {}

    /** What a level answered. */
    record Antwoordregel(String niveau, String vraag, String strekking, String wie, String toelichting) {}

    /** An agreement that runs. */
    record Afspraakregel(int volgnr, String naam, String wat, String wanneer, String stand, String hoe) {}

    /** One that is done already. */
    record Klaarregel(int volgnr, String naam, String wat, String stand) {}

    /** A partner that can be asked. */
    record Partnerregel(String partner, String naam, boolean vragen) {}

    @Override
    public boolean toont(String proces, String taak) {
        return DoorbraakModel.PROCES.equals(proces);
    }

    @Override
    public Map<String, @Nullable Object> inhoud(TaakContext taak, String gebruiker) {
        Doorbraak d = doorbraken.van(taak.id(DoorbraakModel.DOORBRAAK_ID));
        Dossier dossier = dossiers.van(d.dossier());
        Map<String, @Nullable Object> inhoud = new LinkedHashMap<>();
        inhoud.put("kenmerk", d.kenmerk());
        inhoud.put("doorbraakTitel", d.melding().titel());
        inhoud.put("dossierTitel", dossier.titel());
        inhoud.put("doorbraakLink", "/dossiers/" + d.dossier() + "/doorbraken/" + d.volgnr());
        inhoud.put("wijk", d.melding().wijkNaam());
        inhoud.put("blokkade", d.melding().blokkade());
        inhoud.put("geprobeerd", d.melding().geprobeerd());
        inhoud.put("plaats", doorbraken.plaats(d).orElse("geen doel of actie van het plan"));
        inhoud.put("gevraagd", d.melding().gevraagd());
        inhoud.put("urgentie", d.melding().urgentie().omschrijving());
        inhoud.put("nodigOp", Datum.voluit(d.melding().nodigOp()));
        inhoud.put("melder", melder(d, dossier));
        switch (taak.taak()) {
            case DoorbraakModel.TAAK_WEGEN -> inhoud.put("vragen", Arrays.stream(Niveau.values())
                    .map(n -> new Niveauregel(n.name(), n.naam(), uitleg(n), false, d.melding().gevraagd())).toList());
            case DoorbraakModel.TAAK_DIRECTIE, DoorbraakModel.TAAK_ALLIANTIE, DoorbraakModel.TAAK_RIJK ->
                    antwoord(inhoud, d, Niveau.valueOf(Objects.requireNonNull(taak.tekst(DoorbraakModel.NIVEAU))));
            case DoorbraakModel.TAAK_AFSPRAKEN -> {
                inhoud.put("antwoorden", antwoorden(d));
                inhoud.put("wieKeuzes", afspraken.wie(d.dossier()).entrySet().stream().map(e -> new Keus(e.getKey(), e.getValue())).toList());
            }
            case DoorbraakModel.TAAK_AFSLUITEN -> afsluiten(inhoud, d, dossier);
            case DoorbraakModel.TAAK_LOBBY -> lobby(inhoud, d);
            default -> throw new IllegalStateException("onbekende taak " + taak.taak());
        }
        return inhoud;
    }

    private String melder(Doorbraak d, Dossier dossier) {
        String als = d.melding().als();
        if (als.startsWith("partner-")) {
            return dossier.partners().stream().filter(p -> als.equals("partner-" + p.sleutel())).map(p -> p.naam()).findFirst().orElse(als);
        }
        return functies.persoon(d.melding().door()).map(Persoon::naam).orElse(d.melding().door());
    }

    private static String uitleg(Niveau niveau) {
        return switch (niveau) {
            case DIRECTIE -> "De gemeentesecretaris beslist en legt het antwoord vast.";
            case COLLEGE -> "Er begint een collegevoorstel met één beslispunt; het besluit komt hier terug.";
            case ALLIANTIE -> "U overlegt met de partners en legt hun antwoord vast.";
            case RIJK -> "U vraagt het Rijk en legt het antwoord vast.";
        };
    }

    private void antwoord(Map<String, @Nullable Object> inhoud, Doorbraak d, Niveau niveau) {
        Vraag vraag = d.vraag(niveau).orElseThrow();
        inhoud.put("niveauNaam", niveau.voluit());
        inhoud.put("vraag", vraag.vraag());
        inhoud.put("wegingReden", d.weging() == null ? null : d.weging().reden());
        inhoud.put("magGeen", niveau == Niveau.DIRECTIE ? null : true);
        inhoud.put("gegevenDoor", niveau == Niveau.DIRECTIE ? "directie" : null);
    }

    private static List<Antwoordregel> antwoorden(Doorbraak d) {
        List<Antwoordregel> regels = new ArrayList<>();
        for (Vraag v : d.vragen()) {
            Antwoord a = v.antwoord();
            if (a != null) {
                regels.add(new Antwoordregel(v.niveau().naam(), v.vraag(), a.strekking().naam(), a.gegevenDoor() + ", " + Datum.voluit(a.gegevenOp()),
                        a.toelichting()));
            }
        }
        return regels;
    }

    private void afsluiten(Map<String, @Nullable Object> inhoud, Doorbraak d, Dossier dossier) {
        inhoud.put("antwoorden", antwoorden(d));
        inhoud.put("zonderAfspraken", d.zonderAfspraken());
        inhoud.put("standen", d.afspraken().stream().filter(a -> a.stand() == Afspraakstand.LOOPT)
                .map(a -> new Afspraakregel(a.volgnr(), a.naam(), a.wat(), Datum.voluit(a.wanneer()), "", "")).toList());
        inhoud.put("klaar", d.afspraken().stream().filter(a -> a.stand() != Afspraakstand.LOOPT)
                .map(a -> new Klaarregel(a.volgnr(), a.naam(), a.wat(), a.stand().naam())).toList());
        inhoud.put("partners", dossiers.leden(dossier).stream().map(p -> new Partnerregel(p.sleutel(), p.naam(), false)).toList());
    }

    private void lobby(Map<String, @Nullable Object> inhoud, Doorbraak d) {
        Doorbraak.Afsluiting a = Objects.requireNonNull(d.afsluiting());
        inhoud.put("bericht", a.bericht());
        inhoud.put("resultaat", a.resultaat().naam());
        inhoud.put("resultaatTekst", a.toelichting());
        inhoud.put("anderen", d.lobby().stream().map(Doorbraak.Lobbypartner::naam).toList());
        inhoud.put("uiterlijk", a.uiterlijk() == null ? "" : Datum.voluit(LocalDate.ofInstant(a.uiterlijk(), klok.getZone())));
    }
}

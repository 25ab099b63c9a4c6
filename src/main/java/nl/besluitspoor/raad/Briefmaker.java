package nl.besluitspoor.raad;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.besluitspoor.document.PdfMaker;
import nl.besluitspoor.dossier.Dossier;
import nl.besluitspoor.dossier.Dossiers;
import nl.besluitspoor.kalender.Datum;
import nl.besluitspoor.plan.Plannen;
import nl.besluitspoor.plan.Planversie;
import nl.besluitspoor.register.Logboek;
import nl.besluitspoor.voorstel.Beslispunt;
import nl.besluitspoor.voorstel.Beslispunt.Behandeling;
import nl.besluitspoor.voorstel.RibTekst;
import nl.besluitspoor.voorstel.Voorstel;
import nl.besluitspoor.voorstel.Voorstellen;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes the letter to the council: the text written with the voorstel, and what was decided, how and when. */
@Component
class Briefmaker {

    private static final String SJABLOON = "rib";

    private final PdfMaker pdf;
    private final Logboek logboek;
    private final Voorstellen voorstellen;
    private final Dossiers dossiers;
    private final Plannen plannen;
    private final Clock klok;

    Briefmaker(PdfMaker pdf, Voorstellen voorstellen, Dossiers dossiers, Plannen plannen, Clock klok, Logboek logboek) {
        this.logboek = logboek;
        this.pdf = pdf;
        this.voorstellen = voorstellen;
        this.dossiers = dossiers;
        this.plannen = plannen;
        this.klok = klok;
    }

    /** The letter, with the same words in both. */
    record Brief(String html, byte[] pdf) {}

    /** One decided point as the letter tells it. */
    record Regel(int nummer, String tekst, String uitkomst, String letterlijk, String datum) {}

    Brief maak(Rib rib, Instant nu) {
        Voorstel voorstel = voorstellen.van(rib.voorstelId());
        Dossier dossier = dossiers.van(rib.dossier());
        RibTekst tekst = voorstellen.ribVan(rib.voorstelId());
        List<Regel> besluiten = voorstellen.beslispunten(rib.voorstelId()).stream()
                .filter(punt -> rib.beslispunten().contains(punt.id())).map(Briefmaker::regel).toList();
        Map<String, Object> model = new LinkedHashMap<>();
        model.put("zegel", logboek.stand());
        model.put("titel", voorstel.onderwerp());
        model.put("ribKenmerk", rib.kenmerk());
        model.put("dossier", rib.dossier());
        model.put("datum", Datum.voluit(LocalDate.ofInstant(nu, klok.getZone())));
        model.put("portefeuille", dossier.portefeuille());
        model.put("kernboodschap", Objects.requireNonNull(tekst.kernboodschap()));
        model.put("aanleiding", Objects.requireNonNull(tekst.aanleiding()));
        model.put("gevolgen", Objects.requireNonNull(tekst.gevolgen()));
        model.put("vervolg", Objects.requireNonNull(tekst.vervolg()));
        model.put("besluiten", besluiten);
        String versie = planversie(voorstel);
        if (versie != null) {
            model.put("planversie", versie);
        }
        return new Brief(pdf.html(SJABLOON, model), pdf.maak(SJABLOON, model));
    }

    private static Regel regel(Beslispunt punt) {
        Behandeling behandeling = Objects.requireNonNull(punt.behandeling());
        return new Regel(punt.nummer(), punt.geldendeTekst(), behandeling.uitkomst().naam(), behandeling.letterlijk(), Datum.voluit(behandeling.datum()));
    }

    /** The number the plan has by this voorstel: 1.0 once it is adopted, until then the version that was put forward. */
    private @Nullable String planversie(Voorstel voorstel) {
        if (voorstel.planversieId() == null) {
            return null;
        }
        Planversie voorgelegd = plannen.versie(voorstel.planversieId());
        return plannen.vastgesteld(voorgelegd.planId()).filter(versie -> voorstel.id().equals(versie.voorstel()))
                .map(versie -> versie.nummer() + (voorgelegd.isConcept() ? " (vastgesteld)" : " (hiervoor " + voorgelegd.nummer() + ")"))
                .orElse(voorgelegd.nummer() + " (" + voorgelegd.stand() + ")");
    }
}

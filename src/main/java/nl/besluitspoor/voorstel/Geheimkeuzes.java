package nl.besluitspoor.voorstel;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.besluitspoor.bericht.Berichten;
import nl.besluitspoor.document.Document;
import nl.besluitspoor.document.Documenten;
import nl.besluitspoor.geheimhouding.Geheimhouding;
import nl.besluitspoor.geheimhouding.Geheimhoudingen;
import nl.besluitspoor.geheimhouding.Geheimobject;
import nl.besluitspoor.handeling.Openbaarheid;
import nl.besluitspoor.plan.Plannen;
import nl.besluitspoor.plan.Planversie;
import nl.besluitspoor.voorstel.Voorstelinhoud.Punt;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a beslispunt can make secret, what it can lift, and why not. */
@Component
class Geheimkeuzes {

    /** Documents that have a choice of their own, or that are made of a decision and follow it. */
    private static final Set<String> GEMAAKT = Set.of("collegevoorstel", "conceptplan", "plan", "rib");
    private static final DateTimeFormatter DAG = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.forLanguageTag("nl-NL"));

    private final Documenten documenten;
    private final Plannen plannen;
    private final Berichten berichten;
    private final Geheimhoudingen geheimhoudingen;
    private final Clock klok;

    Geheimkeuzes(Documenten documenten, Plannen plannen, Berichten berichten, Geheimhoudingen geheimhoudingen, Clock klok) {
        this.documenten = documenten;
        this.plannen = plannen;
        this.berichten = berichten;
        this.geheimhoudingen = geheimhoudingen;
        this.klok = klok;
    }

    /** What can become secret, by what a form sends: documents, versions of the plan, the other points, the nota itself. */
    Map<String, String> keuzes(UUID voorstelId, String dossier, List<Punt> punten) {
        Map<String, String> keuzes = new LinkedHashMap<>();
        documenten.lijst(dossier).stream().filter(document -> !GEMAAKT.contains(document.soort()))
                .forEach(document -> neem(keuzes, voorstelId, dossier, punten, new Geheimobject(Geheimobject.Soort.DOCUMENT, document.id())));
        planversies(dossier).forEach(versie -> neem(keuzes, voorstelId, dossier, punten,
                new Geheimobject(Geheimobject.Soort.PLANVERSIE, versie.id())));
        punten.forEach(punt -> neem(keuzes, voorstelId, dossier, punten, new Geheimobject(Geheimobject.Soort.BESLISPUNT, punt.id())));
        neem(keuzes, voorstelId, dossier, punten, new Geheimobject(Geheimobject.Soort.VOORSTEL, voorstelId));
        return keuzes;
    }

    private void neem(Map<String, String> keuzes, UUID voorstelId, String dossier, List<Punt> punten, Geheimobject object) {
        if (waaromNiet(voorstelId, dossier, punten, object).isEmpty()) {
            keuzes.put(object.code(), naam(dossier, punten, object).orElseThrow());
        }
    }

    /** The secrecies that hold in a dossier, by id. */
    Map<String, String> opTeHeffen(String dossier) {
        return geheimhoudingen.vanDossier(dossier).stream().filter(Geheimhouding::isGeldend)
                .collect(Collectors.toMap(g -> g.id().toString(), this::naam, (a, b) -> a, LinkedHashMap::new));
    }

    /** A secrecy as everyone may read it. */
    String naam(Geheimhouding g) {
        return "De geheimhouding van " + DAG.format(g.opgelegdOp().atZone(klok.getZone())) + " op " + g.object().soort().naam() + " ("
                + g.gronden().stream().map(grond -> grond.artikel()).collect(Collectors.joining("; ")) + ")";
    }

    /** What it is, as those read it who may read the thing itself; empty where there is none. */
    Optional<String> naam(String dossier, List<Punt> punten, Geheimobject object) {
        return switch (object.soort()) {
            case DOCUMENT -> documenten.zoek(object.id()).filter(document -> dossier.equals(document.dossier()))
                    .map(document -> "Document '" + document.titel() + "', versie " + document.versie() + " (" + document.bestandsnaam() + ")");
            case PLANVERSIE -> planversies(dossier).stream().filter(versie -> versie.id().equals(object.id())).findFirst()
                    .map(versie -> "Versie " + versie.nummer() + " van het plan");
            case BESLISPUNT -> punten.stream().filter(punt -> punt.id().equals(object.id())).findFirst()
                    .map(punt -> "Beslispunt " + punt.nummer() + " van deze nota");
            case VOORSTEL -> Optional.of("Deze nota met al haar beslispunten, behalve die over geheimhouding");
        };
    }

    private List<Planversie> planversies(String dossier) {
        return plannen.vanDossier(dossier).map(plan -> plannen.versies(plan.id())).orElse(List.of()).stream()
                .filter(versie -> versie.document() != null).toList();
    }

    /** The document that carries it; empty where it is a point or a nota. */
    Optional<Document> document(String dossier, Geheimobject object) {
        return switch (object.soort()) {
            case DOCUMENT -> documenten.zoek(object.id()).filter(document -> dossier.equals(document.dossier()));
            case PLANVERSIE -> planversies(dossier).stream().filter(versie -> versie.id().equals(object.id())).findFirst()
                    .map(versie -> documenten.lees(Objects.requireNonNull(versie.document())));
            case BESLISPUNT, VOORSTEL -> Optional.empty();
        };
    }

    Map<String, String> bezwaren(UUID voorstelId, String dossier, List<Punt> punten, Punt punt) {
        return bezwaren(voorstelId, dossier, punten, punt.soort(), punt.geheim());
    }

    /** What is wrong in what a point asks about secrecy, a sentence by field; what it does not say yet is no fault. */
    Map<String, String> bezwaren(UUID voorstelId, String dossier, List<Punt> punten, @Nullable SoortBeslispunt soort,
            @Nullable Geheimvoorstel geheim) {
        Map<String, String> fout = new LinkedHashMap<>();
        if (soort == SoortBeslispunt.GEHEIMHOUDING_OPLEGGEN && geheim != null && geheim.object() != null) {
            waaromNiet(voorstelId, dossier, punten, geheim.object()).ifPresent(zin -> fout.put("geheim", zin));
        }
        if (soort == SoortBeslispunt.GEHEIMHOUDING_OPHEFFEN && geheim != null && geheim.opTeHeffen() != null) {
            Geheimhouding bestaand = geheimhoudingen.zoek(geheim.opTeHeffen()).filter(g -> g.dossier().equals(dossier)).orElse(null);
            if (bestaand == null) {
                fout.put("opheffen", "Deze geheimhouding is er niet in dit dossier. Kies er een uit de lijst.");
            } else if (!bestaand.isGeldend()) {
                fout.put("opheffen", "Deze geheimhouding is al opgeheven. Kies een andere, of haal het beslispunt weg.");
            }
        }
        return fout;
    }

    private Optional<String> waaromNiet(UUID voorstelId, String dossier, List<Punt> punten, Geheimobject object) {
        String onbekend = "Wat hier is gekozen, hoort niet bij dossier " + dossier + ". Kies uit de lijst wat geheim wordt.";
        boolean vanHier = switch (object.soort()) {
            case DOCUMENT, PLANVERSIE -> document(dossier, object).isPresent();
            case BESLISPUNT -> punten.stream().anyMatch(punt -> punt.id().equals(object.id()));
            case VOORSTEL -> object.id().equals(voorstelId);
        };
        if (!vanHier) {
            return Optional.of(onbekend);
        }
        if (object.soort() == Geheimobject.Soort.BESLISPUNT && punten.stream().filter(punt -> punt.id().equals(object.id()))
                .anyMatch(punt -> punt.soort() != null && punt.soort().isOverGeheimhouding())) {
            return Optional.of("Een besluit over geheimhouding is zelf altijd openbaar. Kies een ander beslispunt.");
        }
        Document document = document(dossier, object).orElse(null);
        if (document != null && document.isOpenbaarOp(LocalDate.now(klok))) {
            return Optional.of("Dit document is al openbaar en kan niet meer geheim worden. Kies iets anders, of haal het beslispunt weg.");
        }
        if (document != null && berichten.isVerstuurd(document.id())) {
            return Optional.of("Dit document is al met een bericht verstuurd en kan niet meer geheim worden. "
                    + "Kies iets anders, of haal het beslispunt weg.");
        }
        boolean geheim = document != null && document.openbaarheid() == Openbaarheid.GEHEIM || geheimhoudingen.geldendOp(object).isPresent();
        return geheim ? Optional.of("Hierop rust al geheimhouding. Kies iets anders, of haal het beslispunt weg.") : Optional.empty();
    }
}

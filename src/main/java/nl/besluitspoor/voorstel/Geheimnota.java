package nl.besluitspoor.voorstel;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.besluitspoor.document.Document;
import nl.besluitspoor.geheimhouding.Geheimgrond;
import nl.besluitspoor.geheimhouding.Geheimhouding;
import nl.besluitspoor.geheimhouding.Geheimhouding.Stuk;
import nl.besluitspoor.geheimhouding.Geheimhoudingen;
import nl.besluitspoor.geheimhouding.Geheimobject;
import nl.besluitspoor.handeling.Handeling;
import nl.besluitspoor.handeling.Openbaarheid;
import nl.besluitspoor.voorstel.Voorstelinhoud.Punt;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The secrecy that rests on a nota or a point of it, and what a point asks about secrecy, in words. */
@Component
class Geheimnota {

    private final NotastukRepository stukken;
    private final Geheimhoudingen geheimhoudingen;
    private final Geheimkeuzes keuzes;

    Geheimnota(NotastukRepository stukken, Geheimhoudingen geheimhoudingen, Geheimkeuzes keuzes) {
        this.stukken = stukken;
        this.geheimhoudingen = geheimhoudingen;
        this.keuzes = keuzes;
    }

    /** The secrecies that hold on the nota or on a point of it: each closes the nota, because the point is written in it. */
    List<Geheimhouding> geldend(Voorstel voorstel) {
        List<Geheimhouding> alle = geheimhoudingen.vanDossier(voorstel.dossier()).stream().filter(Geheimhouding::isGeldend).toList();
        if (alle.isEmpty()) {
            return alle;
        }
        List<UUID> punten = stukken.puntIds(voorstel.id());
        return alle.stream().filter(g -> switch (g.object().soort()) {
            case VOORSTEL -> g.object().id().equals(voorstel.id());
            case BESLISPUNT -> punten.contains(g.object().id());
            case DOCUMENT, PLANVERSIE -> false;
        }).toList();
    }

    /** Ids of the points that are secret now: those named, or all of a secret nota but the ones about secrecy. */
    Set<UUID> geheimePunten(Voorstel voorstel, List<Punt> punten) {
        List<Geheimhouding> geldend = geldend(voorstel);
        boolean nota = geldend.stream().anyMatch(g -> g.object().soort() == Geheimobject.Soort.VOORSTEL);
        Set<UUID> geheim = new HashSet<>(geldend.stream().map(g -> g.object().id()).toList());
        if (nota) {
            punten.stream().filter(punt -> punt.soort() == null || !punt.soort().isOverGeheimhouding()).map(Punt::id).forEach(geheim::add);
        }
        return geheim;
    }

    /** A version that is frozen while the nota is secret is as secret. */
    void sluit(Voorstel voorstel, Document versie, Handeling handeling) {
        geldend(voorstel).forEach(g -> geheimhoudingen.sluit(g,
                new Stuk(Stuk.Soort.DOCUMENT, versie.id(), versie.openbaarheid() == Openbaarheid.GEHEIM ? Openbaarheid.INTERN : versie.openbaarheid(),
                        versie.embargoTot()), handeling));
    }

    /** By id of each point that asks something about secrecy, what it asks, without the name of what becomes secret. */
    Map<UUID, String> omschrijvingen(Voorstel voorstel, List<Punt> punten) {
        Map<UUID, String> uit = new LinkedHashMap<>();
        punten.stream().filter(punt -> punt.geheim() != null).forEach(punt -> uit.put(punt.id(),
                omschrijving(voorstel, punten, punt.soort(), punt.geheim(), false)));
        return uit;
    }

    /**
     * What a point asks about secrecy, in words; empty where it asks nothing.
     *
     * @param metNaam whether it names the thing; what is secret by now is never named
     */
    String omschrijving(Voorstel voorstel, List<Punt> punten, @Nullable SoortBeslispunt soort, @Nullable Geheimvoorstel geheim,
            boolean metNaam) {
        if (geheim != null && geheim.opTeHeffen() != null) {
            return geheimhoudingen.zoek(geheim.opTeHeffen()).map(g -> "Wordt opgeheven: " + keuzes.naam(g) + ".").orElse("");
        }
        Geheimobject object = geheim == null ? null : geheim.object();
        if (soort != SoortBeslispunt.GEHEIMHOUDING_OPLEGGEN || geheim == null || object == null) {
            return "";
        }
        String gronden = geheim.gronden().stream().map(Geheimgrond::naam).collect(Collectors.joining("; "));
        if (geheimhoudingen.geldendOp(object).isPresent()) {
            return "Is geheim: " + object.soort().naam() + ". Grond: " + gronden + ".";
        }
        String naam = metNaam ? keuzes.naam(voorstel.dossier(), punten, object).orElse(object.soort().naam())
                : object.soort().naam() + keuzes.document(voorstel.dossier(), object)
                        .map(document -> " (SHA-256 " + document.sha256() + ")").orElse("");
        return "Wordt geheim: " + naam + ". Grond: " + gronden + "." + (geheim.motivatie() == null ? "" : " Waarom: " + geheim.motivatie());
    }
}

package nl.besluitspoor.college;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.besluitspoor.document.Document;
import nl.besluitspoor.document.Documenten;
import nl.besluitspoor.geheimhouding.Geheimhouding;
import nl.besluitspoor.geheimhouding.Geheimhouding.Stuk;
import nl.besluitspoor.geheimhouding.Geheimhoudingen;
import nl.besluitspoor.geheimhouding.Geheimobject;
import nl.besluitspoor.handeling.Geweigerd;
import nl.besluitspoor.handeling.Handeling;
import nl.besluitspoor.handeling.Openbaarheid;
import nl.besluitspoor.plan.Plannen;
import nl.besluitspoor.voorstel.Beslispunt;
import nl.besluitspoor.voorstel.Geheimvoorstel;
import nl.besluitspoor.voorstel.NieuweUitkomst;
import nl.besluitspoor.voorstel.SoortBeslispunt;
import nl.besluitspoor.voorstel.Voorstel;
import nl.besluitspoor.voorstel.Voorstellen;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the college's decisions about secrecy bring about, in the transaction that records them (Gemeentewet 87, 89). */
@Component
class Geheimwerking {

    private final Geheimhoudingen geheimhoudingen;
    private final BesluitRepository besluiten;
    private final VergaderingRepository vergaderingen;
    private final Voorstellen voorstellen;
    private final Plannen plannen;
    private final Documenten documenten;

    Geheimwerking(Geheimhoudingen geheimhoudingen, BesluitRepository besluiten, VergaderingRepository vergaderingen, Voorstellen voorstellen,
            Plannen plannen, Documenten documenten) {
        this.geheimhoudingen = geheimhoudingen;
        this.besluiten = besluiten;
        this.vergaderingen = vergaderingen;
        this.voorstellen = voorstellen;
        this.plannen = plannen;
        this.documenten = documenten;
    }

    /** Whether the outcome brings about what the point asks: held over, refused or taken back it does nothing. */
    private static boolean heeftGevolg(Beslispunt punt, NieuweUitkomst uitkomst) {
        return punt.soort().isOverGeheimhouding() && uitkomst.uitkomst().isVastgesteld();
    }

    /**
     * What becomes secret when these points are decided so.
     *
     * @throws Geweigerd where a point does not say what, it is public by now, or two points are about the same
     */
    Set<Geheimobject> wordtGeheim(UUID voorstelId, List<Beslispunt> open, List<NieuweUitkomst> uitkomsten) {
        Set<Geheimobject> geheim = new HashSet<>();
        Set<UUID> opgeheven = new HashSet<>();
        for (int i = 0; i < open.size(); i++) {
            Beslispunt punt = open.get(i);
            if (!heeftGevolg(punt, uitkomsten.get(i))) {
                continue;
            }
            String anders = " Kies bij beslispunt %d 'Aangehouden' of 'Afgewezen'.".formatted(punt.nummer());
            Geheimvoorstel vraag = punt.geheim();
            if (vraag == null || vraag.object() == null && vraag.opTeHeffen() == null) {
                throw new Geweigerd("Beslispunt %d zegt niet om welke geheimhouding het gaat.".formatted(punt.nummer()) + anders);
            }
            voorstellen.waaromNietGeheim(punt).ifPresent(zin -> {
                throw new Geweigerd("Beslispunt %d kan zo niet worden besloten: %s".formatted(punt.nummer(), klein(zin)) + anders);
            });
            boolean nieuw = vraag.object() == null ? opgeheven.add(Objects.requireNonNull(vraag.opTeHeffen())) : geheim.add(vraag.object());
            if (!nieuw) {
                throw new Geweigerd("Beslispunt %d gaat over hetzelfde als een ander beslispunt van deze nota.".formatted(punt.nummer()) + anders);
            }
            if (vraag.object() != null && isGepubliceerd(voorstelId, vraag.object())) {
                throw new Geweigerd(("Beslispunt %d gaat over iets wat al op een gepubliceerde besluitenlijst staat. Wat openbaar is, kan niet meer "
                        + "geheim worden.").formatted(punt.nummer()) + anders);
            }
        }
        return geheim;
    }

    private static String klein(String zin) {
        return zin.substring(0, zin.indexOf('.') + 1);
    }

    private boolean isGepubliceerd(UUID voorstelId, Geheimobject object) {
        return besluitenOver(voorstelId, object).stream().anyMatch(besluit -> besluiten.isGepubliceerd(besluit.id()));
    }

    /** The decisions that hold what the object says; those about secrecy say nothing of it. */
    private List<Besluit> besluitenOver(UUID voorstelId, Geheimobject object) {
        return switch (object.soort()) {
            case BESLISPUNT -> besluiten.vanBeslispunt(object.id());
            case VOORSTEL -> besluiten.vanVoorstel(voorstelId).stream().filter(besluit -> !besluit.soort().isOverGeheimhouding()).toList();
            case DOCUMENT, PLANVERSIE -> List.of();
        };
    }

    /** Whether a point is secret: by what holds already, or by what is decided beside it. */
    static boolean isGeheim(Beslispunt punt, Set<Geheimobject> wordtGeheim) {
        return punt.openbaarheid() == Openbaarheid.GEHEIM || !punt.soort().isOverGeheimhouding()
                && (wordtGeheim.contains(new Geheimobject(Geheimobject.Soort.VOORSTEL, punt.voorstelId()))
                        || wordtGeheim.contains(new Geheimobject(Geheimobject.Soort.BESLISPUNT, punt.id())));
    }

    /**
     * Brings about what was decided. A decision on a point that is secret already stays under that secrecy.
     *
     * @param nieuw  the decisions of the item that was just decided
     * @param eigen  by decision, how open it would be without secrecy
     */
    void voerUit(List<Beslispunt> punten, List<Besluit> nieuw, Map<UUID, Stuk> eigen, Handeling handeling) {
        if (nieuw.isEmpty()) {
            return;
        }
        UUID voorstel = nieuw.get(0).voorstelId();
        for (Geheimhouding geldend : voorstellen.geheimhoudingen(voorstel)) {
            besluitenOver(voorstel, geldend.object()).stream().map(Besluit::id).filter(eigen::containsKey)
                    .forEach(id -> geheimhoudingen.sluit(geldend, Objects.requireNonNull(eigen.get(id)), handeling));
        }
        for (int i = 0; i < nieuw.size(); i++) {
            Besluit besluit = nieuw.get(i);
            Geheimvoorstel vraag = punten.get(i).geheim();
            if (!besluit.uitkomst().isVastgesteld() || vraag == null) {
                continue;
            }
            if (besluit.soort() == SoortBeslispunt.GEHEIMHOUDING_OPLEGGEN) {
                legOp(besluit, vraag, eigen, handeling);
            } else if (besluit.soort() == SoortBeslispunt.GEHEIMHOUDING_OPHEFFEN) {
                geheimhoudingen.hefOp(Objects.requireNonNull(vraag.opTeHeffen()), besluit.id(), handeling);
            }
        }
    }

    private void legOp(Besluit besluit, Geheimvoorstel vraag, Map<UUID, Stuk> eigen, Handeling handeling) {
        Geheimobject object = Objects.requireNonNull(vraag.object());
        Geheimhouding geheimhouding = new Geheimhouding(UUID.randomUUID(), besluit.dossier(), object, vraag.gronden(),
                Objects.requireNonNull(vraag.motivatie()), besluit.orgaan(), besluit.id(), handeling.tijdstip(), null, null, null);
        Document document = document(object).orElse(null);
        geheimhoudingen.legOp(geheimhouding, document == null ? null : document.sha256(), handeling);
        stukken(besluit.voorstelId(), object, document, eigen).forEach(stuk -> geheimhoudingen.sluit(geheimhouding, stuk, handeling));
    }

    private Optional<Document> document(Geheimobject object) {
        return switch (object.soort()) {
            case DOCUMENT -> documenten.zoek(object.id());
            case PLANVERSIE -> documenten.zoek(Objects.requireNonNull(plannen.versie(object.id()).document()));
            case BESLISPUNT, VOORSTEL -> Optional.empty();
        };
    }

    /** Everything that says what becomes secret: a point stands in every version of its nota, and its item bears the nota's subject. */
    private List<Stuk> stukken(UUID voorstel, Geheimobject object, @Nullable Document document, Map<UUID, Stuk> eigen) {
        List<Stuk> stukken = new ArrayList<>();
        if (document != null) {
            stukken.add(stuk(document));
            return stukken;
        }
        voorstellen.versies(voorstel).stream().map(Voorstel.Versie::document).filter(Objects::nonNull).map(documenten::lees)
                .forEach(versie -> stukken.add(stuk(versie)));
        vergaderingen.vanVoorstel(voorstel).forEach(punt -> stukken.add(new Stuk(Stuk.Soort.AGENDAPUNT, punt.id(), punt.openbaarheid(), null)));
        besluitenOver(voorstel, object).forEach(besluit -> stukken.add(eigen.getOrDefault(besluit.id(),
                new Stuk(Stuk.Soort.BESLUIT, besluit.id(), besluit.openbaarheid(), besluit.embargoTot()))));
        return stukken;
    }

    private static Stuk stuk(Document document) {
        return new Stuk(Stuk.Soort.DOCUMENT, document.id(), document.openbaarheid(), document.embargoTot());
    }

    /** An item made while its nota is secret bears the same secrecy. */
    void sluit(Agendapunt punt, Handeling handeling) {
        voorstellen.geheimhoudingen(punt.voorstelId()).forEach(geldend -> geheimhoudingen.sluit(geldend,
                new Stuk(Stuk.Soort.AGENDAPUNT, punt.id(), punt.openbaarheid(), null), handeling));
    }
}

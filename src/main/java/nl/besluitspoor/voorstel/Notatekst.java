package nl.besluitspoor.voorstel;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import nl.besluitspoor.schrijven.Bewaring;
import nl.besluitspoor.schrijven.Schrijftafel;
import nl.besluitspoor.voorstel.Notastuk.Beslispunten;
import nl.besluitspoor.voorstel.Notastuk.Kern;
import nl.besluitspoor.voorstel.Notastuk.Onderbouwingen;
import nl.besluitspoor.voorstel.Notastuk.Rib;
import nl.besluitspoor.voorstel.Notastuk.Sectie;
import nl.besluitspoor.voorstel.Voorstelinhoud.Punt;
import org.springframework.stereotype.Component;

/** The text of a nota: its pieces together, as they are written now or as a version froze them. */
@Component
class Notatekst {

    private final Schrijftafel<Notastuk.Inhoud> notatafel;
    private final VoorstelRepository opslag;
    private final Geheimkeuzes geheimkeuzes;

    Notatekst(Schrijftafel<Notastuk.Inhoud> notatafel, VoorstelRepository opslag, Geheimkeuzes geheimkeuzes) {
        this.notatafel = notatafel;
        this.opslag = opslag;
        this.geheimkeuzes = geheimkeuzes;
    }

    /** What is written now, complete or not. */
    Voorstelinhoud concept(UUID voorstelId) {
        return inhoud(notatafel.geldend(voorstelId));
    }

    Voorstelinhoud vanVersie(UUID versieId) {
        return inhoud(notatafel.inVersie(versieId));
    }

    /** Everyone who wrote on it; none of them gives it a paraaf. */
    List<String> schrijvers(UUID voorstelId) {
        return notatafel.schrijvers(voorstelId, Notastuk.ALLE::contains);
    }

    /** What must still be written before a version can be frozen, a line each; empty where it can. */
    List<String> ontbreekt(UUID voorstelId) {
        Voorstelinhoud concept = concept(voorstelId);
        return Stream.of(Notacontrole.ontbreekt(concept).stream(), onmogelijk(voorstelId, concept),
                notatafel.naast(voorstelId).stream().map(stap -> "Bij '" + Notastuk.naam(stap.code()) + "' wacht een tekst op samenvoegen"))
                .flatMap(s -> s).distinct().toList();
    }

    /** What was chosen to be secret when it could be, and cannot any more; a point that was decided is past that question. */
    private Stream<String> onmogelijk(UUID voorstelId, Voorstelinhoud concept) {
        return concept.beslispunten().stream().filter(punt -> punt.geheim() != null && opslag.behandelingen(punt.id()).isEmpty())
                .flatMap(punt -> geheimkeuzes.bezwaren(voorstelId, opslag.zoek(voorstelId).orElseThrow().dossier(), concept.beslispunten(), punt)
                        .values().stream().map(zin -> "Beslispunt " + punt.nummer() + ": " + zin.substring(0, zin.length() - 1)));
    }

    /** What the pieces say together; a piece never saved says nothing. */
    static Voorstelinhoud inhoud(Map<String, Bewaring<Notastuk.Inhoud>> stukken) {
        Kern kern = (Kern) van(stukken, Notastuk.KERN);
        Rib rib = (Rib) van(stukken, Notastuk.RIB);
        Sectie financien = (Sectie) van(stukken, SoortSectie.FINANCIEN.name());
        List<Nota.Sectie> secties = new ArrayList<>();
        for (String code : Notastuk.ALLE) {
            SoortSectie soort = Notastuk.sectie(code);
            if (soort != null) {
                Sectie sectie = (Sectie) van(stukken, code);
                secties.add(new Nota.Sectie(soort, sectie.nummer(), sectie.kop() == null ? soort.kop() : sectie.kop(),
                        sectie.tekst() == null ? "" : sectie.tekst()));
            }
        }
        List<Punt> punten = ((Beslispunten) van(stukken, Notastuk.BESLISPUNTEN)).rijen();
        return new Voorstelinhoud(kern.onderwerp(), kern.datum(), kern.openbaarheid(), kern.kenmerken(), secties, punten,
                ((Onderbouwingen) van(stukken, Notastuk.ARGUMENTEN)).rijen(), ((Onderbouwingen) van(stukken, Notastuk.RISICOS)).rijen(),
                financien.bedrag(), financien.begrotingspost(), rib.tekst(),
                punten.stream().map(Punt::id).filter(rib.punten()::contains).toList());
    }

    private static Notastuk.Inhoud van(Map<String, Bewaring<Notastuk.Inhoud>> stukken, String code) {
        Bewaring<Notastuk.Inhoud> stuk = stukken.get(code);
        return stuk == null ? Notastuk.leeg(code) : stuk.inhoud();
    }
}

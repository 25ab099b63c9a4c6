package nl.besluitspoor.inzage.voorstel;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import nl.besluitspoor.geheimhouding.Geheimgrond;
import nl.besluitspoor.geheimhouding.Geheimobject;
import nl.besluitspoor.handeling.Openbaarheid;
import nl.besluitspoor.inzage.schrijven.Velden;
import nl.besluitspoor.inzage.schrijven.Velden.Rij;
import nl.besluitspoor.inzage.schrijven.Veldvorm;
import nl.besluitspoor.voorstel.Beslispunt.ObjectSoort;
import nl.besluitspoor.voorstel.Geheimvoorstel;
import nl.besluitspoor.voorstel.Nota.Mandaatvoorstel;
import nl.besluitspoor.voorstel.Nota.Onderbouwing;
import nl.besluitspoor.voorstel.Notastuk;
import nl.besluitspoor.voorstel.RibTekst;
import nl.besluitspoor.voorstel.SoortBeslispunt;
import nl.besluitspoor.voorstel.Voorstelinhoud.Kenmerken;
import nl.besluitspoor.voorstel.Voorstelinhoud.Punt;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How fields are the pieces of a nota; of the RIB, the beslispunten that it tells of are ticked. */
@Component
class Notavelden implements Veldvorm<Notastuk.Inhoud> {

    private static final List<String> ONDERBOUWING = List.of("nummer", "kop", "tekst");
    private static final Map<String, List<String>> RIJVELDEN = Map.of(
            Notastuk.BESLISPUNTEN, List.of("id", "nummer", "soort", "tekst", "objectSoort", "object", "openbaarheid", "houder", "omvang",
                    "uitgesloten", "plafond", "einde", "rapportage", "geheim", "grond1", "grond2", "grond3", "motivatie", "opheffen"),
            Notastuk.ARGUMENTEN, ONDERBOUWING, Notastuk.RISICOS, ONDERBOUWING);

    @Override
    public List<String> rijvelden(String code) {
        return RIJVELDEN.getOrDefault(code, List.of());
    }

    @Override
    public Velden velden(Notastuk.Inhoud inhoud) {
        Velden velden = Velden.leeg();
        if (inhoud instanceof Notastuk.Kern kern) {
            Kenmerken k = kern.kenmerken();
            velden.met("onderwerp", kern.onderwerp(), "datum", kern.datum(), "openbaarheid", kern.openbaarheid(),
                    "privaatrechtelijk", k.privaatrechtelijk(), "rechtspersoon", k.rechtspersoon(), "ingrijpend", k.ingrijpend(),
                    "toezegging", k.toezegging(), "persoonsgegevens", k.persoonsgegevens(), "communicatie", k.communicatie());
        } else if (inhoud instanceof Notastuk.Sectie sectie) {
            velden.met("nummer", sectie.nummer(), "kop", sectie.kop(), "tekst", sectie.tekst(), "bedrag", sectie.bedrag(),
                    "begrotingspost", sectie.begrotingspost());
        } else if (inhoud instanceof Notastuk.Rib rib) {
            velden.met("kernboodschap", rib.tekst().kernboodschap(), "aanleiding", rib.tekst().aanleiding(),
                    "gevolgen", rib.tekst().gevolgen(), "vervolg", rib.tekst().vervolg());
            rib.punten().forEach(punt -> velden.gekozen().add(punt.toString()));
        } else if (inhoud instanceof Notastuk.Onderbouwingen onderbouwingen) {
            onderbouwingen.rijen().forEach(o -> velden.metRij("nummer", o.nummer(), "kop", o.kop(), "tekst", o.tekst()));
        } else if (inhoud instanceof Notastuk.Beslispunten beslispunten) {
            for (Punt p : beslispunten.rijen()) {
                Mandaatvoorstel m = p.mandaat() == null ? new Mandaatvoorstel(null, null, null, null, null, null) : p.mandaat();
                Geheimvoorstel g = p.geheim() == null ? new Geheimvoorstel(null, List.of(), null, null) : p.geheim();
                velden.metRij("id", p.id(), "nummer", p.nummer(), "soort", p.soort(), "tekst", p.tekst(), "objectSoort", p.objectSoort(),
                        "object", p.object(), "openbaarheid", p.openbaarheid(), "houder", m.houder(), "omvang", m.omvang(),
                        "uitgesloten", m.uitgesloten(), "plafond", m.plafond(), "einde", m.einddatum(), "rapportage", m.rapportage(),
                        "geheim", g.object() == null ? null : g.object().code(), "grond1", grond(g, 0), "grond2", grond(g, 1), "grond3", grond(g, 2),
                        "motivatie", g.motivatie(), "opheffen", g.opTeHeffen());
            }
        }
        return velden;
    }

    @Override
    public Notastuk.Inhoud lees(String code, Velden velden, Map<String, String> fouten) {
        Rij alles = velden.alles();
        return switch (code) {
            case Notastuk.KERN -> new Notastuk.Kern(alles.tekst("onderwerp"), alles.datum("datum", fouten),
                    alles.keuze(Openbaarheid.values(), "openbaarheid"),
                    new Kenmerken(alles.janee("privaatrechtelijk"), alles.janee("rechtspersoon"), alles.janee("ingrijpend"),
                            alles.janee("toezegging"), alles.janee("persoonsgegevens"), alles.janee("communicatie")));
            case Notastuk.RIB -> new Notastuk.Rib(
                    new RibTekst(alles.tekst("kernboodschap"), alles.tekst("aanleiding"), alles.tekst("gevolgen"), alles.tekst("vervolg")),
                    velden.gekozen().stream().map(Notavelden::id).filter(Objects::nonNull).toList());
            case Notastuk.BESLISPUNTEN -> {
                int[] hoogste = {velden.rijen().stream().map(rij -> rij.regel("nummer")).filter(n -> n.matches("[0-9]{1,4}"))
                        .mapToInt(Integer::parseInt).max().orElse(0)};
                yield new Notastuk.Beslispunten(velden.lees(rij -> rij.isGevuld("id"), rij -> punt(rij, hoogste, fouten)));
            }
            case Notastuk.ARGUMENTEN, Notastuk.RISICOS -> new Notastuk.Onderbouwingen(velden.lees(rij -> rij.isGevuld("id"),
                    rij -> new Onderbouwing(rij.regel("nummer"), rij.regel("kop"), rij.regel("tekst"))));
            default -> new Notastuk.Sectie(alles.tekst("nummer"), alles.tekst("kop"), alles.tekst("tekst"), alles.bedrag("bedrag", fouten),
                    alles.tekst("begrotingspost"));
        };
    }

    /** A point without a number gets the next. */
    private static Punt punt(Rij rij, int[] hoogste, Map<String, String> fouten) {
        String getypt = rij.regel("nummer");
        int nummer = 0;
        if (getypt.isEmpty()) {
            nummer = ++hoogste[0];
        } else if (getypt.matches("[0-9]{1,4}")) {
            nummer = Integer.parseInt(getypt);
        } else {
            fouten.put(rij.voor() + "nummer", "'" + getypt + "' is geen nummer. Vul een getal in, bijvoorbeeld 1.");
        }
        UUID id = id(rij.regel("id"));
        return new Punt(id == null ? new UUID(0, 0) : id, nummer, rij.keuze(SoortBeslispunt.values(), "soort"), rij.tekst("tekst"),
                rij.keuze(ObjectSoort.values(), "objectSoort"), rij.tekst("object"), rij.keuze(Openbaarheid.values(), "openbaarheid"),
                new Mandaatvoorstel(rij.tekst("houder"), rij.tekst("omvang"), rij.tekst("uitgesloten"), rij.bedrag("plafond", fouten),
                        rij.datum("einde", fouten), rij.tekst("rapportage")), geheim(rij, fouten));
    }

    private static @Nullable Geheimgrond grond(Geheimvoorstel g, int plaats) {
        return plaats < g.gronden().size() ? g.gronden().get(plaats) : null;
    }

    private static Geheimvoorstel geheim(Rij rij, Map<String, String> fouten) {
        String gekozen = rij.regel("geheim");
        Geheimobject object = Geheimobject.lees(gekozen).orElse(null);
        if (!gekozen.isEmpty() && object == null) {
            fouten.put(rij.voor() + "geheim", "Kies uit de lijst wat geheim wordt.");
        }
        String opheffen = rij.regel("opheffen");
        UUID opTeHeffen = id(opheffen);
        if (!opheffen.isEmpty() && opTeHeffen == null) {
            fouten.put(rij.voor() + "opheffen", "Kies uit de lijst welke geheimhouding wordt opgeheven.");
        }
        List<Geheimgrond> gronden = new ArrayList<>();
        for (String veld : List.of("grond1", "grond2", "grond3")) {
            Geheimgrond grond = rij.keuze(Geheimgrond.values(), veld);
            if (grond != null) {
                gronden.add(grond);
            } else if (!rij.regel(veld).isEmpty()) {
                fouten.put(rij.voor() + veld, "Kies een grond uit de lijst: alleen de gronden van Woo artikel 5.1, eerste en tweede lid, gelden.");
            }
        }
        return new Geheimvoorstel(object, gronden, rij.tekst("motivatie"), opTeHeffen);
    }

    @Override
    public List<Integer> nummers(Notastuk.Inhoud inhoud) {
        return List.of();
    }

    private static @Nullable UUID id(String waarde) {
        return waarde.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}") ? UUID.fromString(waarde) : null;
    }
}

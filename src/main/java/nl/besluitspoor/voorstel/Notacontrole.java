package nl.besluitspoor.voorstel;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.besluitspoor.handeling.Openbaarheid;
import nl.besluitspoor.voorstel.Nota.Mandaatvoorstel;
import nl.besluitspoor.voorstel.Nota.Onderbouwing;
import nl.besluitspoor.voorstel.Notastuk.Beslispunten;
import nl.besluitspoor.voorstel.Notastuk.Kern;
import nl.besluitspoor.voorstel.Notastuk.Onderbouwingen;
import nl.besluitspoor.voorstel.Notastuk.Rib;
import nl.besluitspoor.voorstel.Notastuk.Sectie;
import nl.besluitspoor.voorstel.Voorstelinhoud.Punt;
import org.jspecify.annotations.Nullable;

/** What can be kept in a draft, and what a version must hold before it can be frozen. What is wise, {@link NotaCheck} says. */
final class Notacontrole {

    private static final int MAX_TEKST = 20_000;
    private static final int MAX_REGEL = 200;
    private static final BigDecimal MAX_BEDRAG = new BigDecimal("9999999999999.99");

    private Notacontrole() {}

    /** What is wrong in a piece, a sentence by field (rows as {@code 2.tekst}); empty where it can be kept. */
    static Map<String, String> bezwaren(Notastuk.Inhoud inhoud) {
        Map<String, String> fout = new LinkedHashMap<>();
        if (inhoud instanceof Kern kern) {
            lengte(fout, "onderwerp", "Het onderwerp", kern.onderwerp(), MAX_REGEL);
            openbaarheid(fout, "openbaarheid", kern.openbaarheid());
        } else if (inhoud instanceof Sectie sectie) {
            lengte(fout, "nummer", "Het nummer van de kop", sectie.nummer(), 10);
            lengte(fout, "kop", "De kop", sectie.kop(), MAX_REGEL);
            lengte(fout, "tekst", "De tekst", sectie.tekst(), MAX_TEKST);
            lengte(fout, "begrotingspost", "De begrotingspost", sectie.begrotingspost(), MAX_REGEL);
            bedrag(fout, "bedrag", "Het bedrag", sectie.bedrag());
        } else if (inhoud instanceof Beslispunten punten) {
            beslispunten(fout, punten.rijen());
        } else if (inhoud instanceof Onderbouwingen rijen) {
            for (int i = 0; i < rijen.rijen().size(); i++) {
                Onderbouwing rij = rijen.rijen().get(i);
                lengte(fout, i + ".nummer", "Het nummer op regel " + (i + 1), rij.nummer(), 10);
                lengte(fout, i + ".kop", "De kop op regel " + (i + 1), rij.kop(), MAX_REGEL);
                lengte(fout, i + ".tekst", "De tekst op regel " + (i + 1), rij.tekst(), MAX_TEKST);
            }
        } else if (inhoud instanceof Rib rib) {
            lengte(fout, "kernboodschap", "De kernboodschap", rib.tekst().kernboodschap(), MAX_TEKST);
            lengte(fout, "aanleiding", "De aanleiding", rib.tekst().aanleiding(), MAX_TEKST);
            lengte(fout, "gevolgen", "De tekst over de gevolgen", rib.tekst().gevolgen(), MAX_TEKST);
            lengte(fout, "vervolg", "De tekst over het vervolg", rib.tekst().vervolg(), MAX_TEKST);
        }
        return fout;
    }

    private static void beslispunten(Map<String, String> fout, List<Punt> punten) {
        List<Integer> gezien = new ArrayList<>();
        for (int i = 0; i < punten.size(); i++) {
            Punt punt = punten.get(i);
            if (punt.nummer() < 1 || punt.nummer() > 99) {
                fout.put(i + ".nummer", "Een beslispunt heeft een nummer van 1 tot 99; er staat " + punt.nummer() + ".");
            } else if (gezien.contains(punt.nummer())) {
                fout.put(i + ".nummer", "Beslispunt " + punt.nummer() + " staat er twee keer. Geef elk punt zijn eigen nummer.");
            }
            gezien.add(punt.nummer());
            openbaarheid(fout, i + ".openbaarheid", punt.openbaarheid());
            if (punt.soort() != null && punt.soort().isOverGeheimhouding() && punt.openbaarheid() != null
                    && punt.openbaarheid() != Openbaarheid.OPENBAAR) {
                fout.putIfAbsent(i + ".openbaarheid", "Een besluit over geheimhouding is zelf openbaar: het staat op de besluitenlijst. "
                        + "Kies 'Openbaar', en zet in de tekst niet wat geheim moet blijven.");
            }
            if (punt.geheim() != null) {
                lengte(fout, i + ".motivatie", "De reden van de geheimhouding", punt.geheim().motivatie(), 4_000);
            }
            lengte(fout, i + ".tekst", "De tekst van beslispunt " + punt.nummer(), punt.tekst(), 4_000);
            lengte(fout, i + ".object", "Het onderwerp van beslispunt " + punt.nummer(), punt.object(), 300);
            Mandaatvoorstel m = punt.mandaat();
            if (m != null) {
                lengte(fout, i + ".houder", "De houder van het mandaat", m.houder(), MAX_REGEL);
                lengte(fout, i + ".omvang", "De omvang van het mandaat", m.omvang(), 4_000);
                lengte(fout, i + ".uitgesloten", "Wat buiten het mandaat valt", m.uitgesloten(), 4_000);
                lengte(fout, i + ".rapportage", "De rapportage over het mandaat", m.rapportage(), 4_000);
                bedrag(fout, i + ".plafond", "Het plafond van het mandaat", m.plafond());
            }
        }
    }

    /** What is still missing for a frozen version, a line each. A section without text is no bar: the nota check tells of it. */
    static List<String> ontbreekt(Voorstelinhoud inhoud) {
        List<String> mist = new ArrayList<>();
        mis(mist, inhoud.onderwerp() == null, "Onderwerp van het voorstel");
        mis(mist, inhoud.datum() == null, "Datum van de nota");
        mis(mist, inhoud.openbaarheid() == null, "Openbaarheid van nota en brief");
        Voorstelinhoud.Kenmerken k = inhoud.kenmerken();
        mis(mist, k.privaatrechtelijk() == null || k.rechtspersoon() == null || k.ingrijpend() == null || k.toezegging() == null
                || k.persoonsgegevens() == null || k.communicatie() == null, "Antwoord op elke vraag bij de kenmerken");
        mis(mist, inhoud.beslispunten().isEmpty(), "Minstens één beslispunt");
        for (Punt punt : inhoud.beslispunten()) {
            String naam = "Beslispunt " + punt.nummer() + ": ";
            mis(mist, punt.soort() == null, naam + "soort");
            mis(mist, punt.tekst() == null, naam + "tekst");
            mis(mist, punt.objectSoort() == null, naam + "waar het over gaat");
            mis(mist, punt.openbaarheid() == null, naam + "openbaarheid");
            if (punt.soort() == SoortBeslispunt.GEHEIMHOUDING_OPLEGGEN) {
                mis(mist, punt.geheim() == null || punt.geheim().object() == null, naam + "wat geheim wordt");
                mis(mist, punt.geheim() == null || punt.geheim().gronden().isEmpty(), naam + "de grond van de geheimhouding (Woo 5.1)");
                mis(mist, punt.geheim() == null || punt.geheim().motivatie() == null, naam + "waarom het geheim moet worden");
            }
            mis(mist, punt.soort() == SoortBeslispunt.GEHEIMHOUDING_OPHEFFEN && (punt.geheim() == null || punt.geheim().opTeHeffen() == null),
                    naam + "welke geheimhouding wordt opgeheven");
        }
        onvolledig(mist, "Argument", inhoud.argumenten());
        onvolledig(mist, "Kanttekening", inhoud.risicos());
        mis(mist, inhoud.argumenten().isEmpty(), "Minstens één argument");
        if (!inhoud.rib().ontbrekend().isEmpty() && inhoud.rib().ontbrekend().size() < 4) {
            mist.add("Raadsinformatiebrief: " + String.join(", ", inhoud.rib().ontbrekend()));
        }
        mis(mist, inhoud.rib().isVolledig() && inhoud.ribPunten().isEmpty(), "Raadsinformatiebrief: over welke beslispunten hij vertelt");
        return mist;
    }

    private static void onvolledig(List<String> mist, String naam, List<Onderbouwing> rijen) {
        for (Onderbouwing rij : rijen) {
            mis(mist, rij.nummer().isEmpty() || rij.kop().isEmpty() || rij.tekst().isEmpty(),
                    naam + " " + (rij.nummer().isEmpty() ? "zonder nummer" : rij.nummer()) + ": nummer, kop en tekst");
        }
    }

    private static void mis(List<String> mist, boolean weg, String wat) {
        if (weg) {
            mist.add(wat);
        }
    }

    private static void lengte(Map<String, String> fout, String veld, String naam, @Nullable String waarde, int max) {
        if (waarde != null && waarde.length() > max) {
            fout.put(veld, naam + " heeft " + waarde.length() + " tekens; er passen er " + max + ". Maak de tekst korter.");
        }
    }

    private static void openbaarheid(Map<String, String> fout, String veld, @Nullable Openbaarheid waarde) {
        if (waarde == Openbaarheid.GEHEIM) {
            fout.put(veld, "Kies openbaar, onder embargo of intern. Geheimhouding legt het college op met een besluit.");
        }
    }

    private static void bedrag(Map<String, String> fout, String veld, String naam, @Nullable BigDecimal waarde) {
        if (waarde != null && (waarde.signum() < 0 || waarde.compareTo(MAX_BEDRAG) > 0 || waarde.stripTrailingZeros().scale() > 2)) {
            fout.put(veld, naam + " is een bedrag in euro's met hoogstens twee cijfers achter de komma; " + waarde.toPlainString() + " past niet.");
        }
    }
}

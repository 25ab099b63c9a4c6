package nl.besluitspoor.voorstel;

import static nl.besluitspoor.schrijven.Schrijftafel.BELEIDSMEDEWERKER;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.besluitspoor.handeling.Geweigerd;
import nl.besluitspoor.handeling.Gewijzigd;
import nl.besluitspoor.handeling.Handeling;
import nl.besluitspoor.schrijven.Bewaring;
import nl.besluitspoor.schrijven.Centen;
import nl.besluitspoor.schrijven.Schrijfregels;
import nl.besluitspoor.toegang.Functies;
import nl.besluitspoor.voorstel.Nota.Mandaatvoorstel;
import nl.besluitspoor.voorstel.Voorstelinhoud.Punt;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who writes which piece of a nota, when, and how it is kept. */
@Component
public class Notaregels implements Schrijfregels<Notastuk.Inhoud> {

    private final NotastukRepository stukken;
    private final VoorstelRepository opslag;
    private final Functies functies;
    private final Geheimkeuzes geheimkeuzes;

    Notaregels(NotastukRepository stukken, VoorstelRepository opslag, Functies functies, Geheimkeuzes geheimkeuzes) {
        this.stukken = stukken;
        this.opslag = opslag;
        this.functies = functies;
        this.geheimkeuzes = geheimkeuzes;
    }

    /** Why this person cannot write this piece now, as a sentence; empty where he can. */
    public Optional<String> waaromNiet(Voorstel voorstel, String code, String gebruiker) {
        if (!functies.heeft(gebruiker, BELEIDSMEDEWERKER)) {
            return Optional.of("Alleen een beleidsmedewerker schrijft aan het voorstel. U kunt het wel lezen.");
        }
        if (!voorstel.stand().isSchrijfbaar() && !voorstel.ribInHerstel()) {
            return Optional.of("Er wordt nu niet aan het voorstel geschreven. " + voorstel.stand().naam() + ".");
        }
        if ((voorstel.stand() == Voorstelstand.BESLUIT_VERWERKEN || voorstel.ribInHerstel()) && !code.equals(Notastuk.RIB)) {
            return Optional.of("Over dit voorstel is besloten. Alleen de raadsinformatiebrief wordt nog in lijn gebracht; de nota blijft zoals het college hem kreeg.");
        }
        return Optional.empty();
    }

    @Override
    public Notastuk.Inhoud leeg(String code) {
        return Notastuk.leeg(code);
    }

    @Override
    public void opSlot(UUID voorstelId, String code, Handeling handeling) {
        Voorstel voorstel = opslag.opSlot(voorstelId);
        if (!Notastuk.ALLE.contains(code)) {
            throw new Geweigerd("Het onderdeel '" + code + "' bestaat niet. Laad de pagina opnieuw.");
        }
        if (!functies.heeft(handeling.gebruiker(), BELEIDSMEDEWERKER)) {
            throw new Geweigerd("Alleen een beleidsmedewerker schrijft aan het voorstel.");
        }
        waaromNiet(voorstel, code, handeling.gebruiker()).ifPresent(zin -> {
            throw new Gewijzigd(zin + " Bewaar uw tekst ergens anders en overleg met wie de taak heeft.");
        });
    }

    /** Points in the order of their numbers, each with an id of this voorstel; amounts with two decimals. */
    @Override
    public Notastuk.Inhoud netjes(UUID voorstelId, Notastuk.Inhoud inhoud, Map<String, Bewaring<Notastuk.Inhoud>> geldend) {
        if (inhoud instanceof Notastuk.Sectie s) {
            return new Notastuk.Sectie(s.nummer(), s.kop(), s.tekst(), Centen.van(s.bedrag()), s.begrotingspost());
        }
        if (inhoud instanceof Notastuk.Rib rib) {
            List<UUID> eigen = stukken.puntIds(voorstelId);
            return new Notastuk.Rib(rib.tekst(), rib.punten().stream().filter(eigen::contains).distinct().toList());
        }
        if (inhoud instanceof Notastuk.Beslispunten punten) {
            List<UUID> eigen = stukken.puntIds(voorstelId);
            List<UUID> genoemd = punten.rijen().stream().map(Punt::id).toList();
            // A row typed on a page without its id yet is the point that got this number at an earlier save.
            Map<Integer, UUID> opNummer = new HashMap<>();
            if (geldend.containsKey(Notastuk.BESLISPUNTEN) && geldend.get(Notastuk.BESLISPUNTEN).inhoud() instanceof Notastuk.Beslispunten vorige) {
                vorige.rijen().stream().filter(p -> !genoemd.contains(p.id())).forEach(p -> opNummer.put(p.nummer(), p.id()));
            }
            return new Notastuk.Beslispunten(punten.rijen().stream().sorted(Comparator.comparingInt(Punt::nummer))
                    .map(p -> new Punt(eigen.contains(p.id()) ? p.id() : opNummer.getOrDefault(p.nummer(), UUID.randomUUID()), p.nummer(), p.soort(), p.tekst(), p.objectSoort(),
                            p.object(), p.openbaarheid(), p.soort() == SoortBeslispunt.MANDATEREN ? mandaat(p.mandaat()) : null,
                            Geheimvoorstel.passend(p.soort(), p.geheim()))).toList());
        }
        return inhoud;
    }

    private static Mandaatvoorstel mandaat(@Nullable Mandaatvoorstel m) {
        return m == null ? new Mandaatvoorstel(null, null, null, null, null, null)
                : new Mandaatvoorstel(m.houder(), m.omvang(), m.uitgesloten(), Centen.van(m.plafond()), m.einddatum(), m.rapportage());
    }

    @Override
    public Map<String, String> bezwaren(UUID voorstelId, Notastuk.Inhoud inhoud, Map<String, Bewaring<Notastuk.Inhoud>> geldend) {
        Map<String, String> fout = Notacontrole.bezwaren(inhoud);
        if (inhoud instanceof Notastuk.Beslispunten punten) {
            String dossier = opslag.zoek(voorstelId).orElseThrow().dossier();
            for (int i = 0; i < punten.rijen().size(); i++) {
                for (Map.Entry<String, String> een : geheimkeuzes.bezwaren(voorstelId, dossier, punten.rijen(), punten.rijen().get(i)).entrySet()) {
                    fout.putIfAbsent(i + "." + een.getKey(), een.getValue());
                }
            }
        }
        return fout;
    }
}

package nl.besluitspoor.college;

import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import nl.besluitspoor.dossier.Dossiers;
import nl.besluitspoor.dossier.NieuwDossier;
import nl.besluitspoor.dossier.SoortPlan;
import nl.besluitspoor.geheimhouding.Geheimobject;
import nl.besluitspoor.handeling.Handeling;
import nl.besluitspoor.handeling.Openbaarheid;
import nl.besluitspoor.schrijven.Schrijftafel;
import nl.besluitspoor.voorstel.Beslispunt.ObjectSoort;
import nl.besluitspoor.voorstel.Geheimvoorstel;
import nl.besluitspoor.voorstel.Nota.Onderbouwing;
import nl.besluitspoor.voorstel.Notastuk;
import nl.besluitspoor.voorstel.RibTekst;
import nl.besluitspoor.voorstel.SoortBeslispunt;
import nl.besluitspoor.voorstel.Voorstel;
import nl.besluitspoor.voorstel.Voorstelgang;
import nl.besluitspoor.voorstel.Voorstelinhoud.Kenmerken;
import nl.besluitspoor.voorstel.Voorstelinhoud.Punt;
import nl.besluitspoor.voorstel.Voorstellen;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Makes proposals that are released for an agenda, without walking the way there. */
@Component
public class Vrijgegeven {

    private final Dossiers dossiers;
    private final Voorstellen voorstellen;
    private final Voorstelgang gang;
    private final Schrijftafel<Notastuk.Inhoud> tafel;
    private final JdbcClient jdbc;

    Vrijgegeven(Dossiers dossiers, Voorstellen voorstellen, Voorstelgang gang, Schrijftafel<Notastuk.Inhoud> tafel, JdbcClient jdbc) {
        this.dossiers = dossiers;
        this.voorstellen = voorstellen;
        this.gang = gang;
        this.tafel = tafel;
        this.jdbc = jdbc;
    }

    /** A public one that tells the council nothing. */
    @Transactional
    public Voorstel openbaar(SoortBeslispunt... soorten) {
        return maak(Openbaarheid.OPENBAAR, false, soorten);
    }

    /** @param rib whether it has a letter to the council about every point */
    @Transactional
    public Voorstel maak(Openbaarheid openbaarheid, boolean rib, SoortBeslispunt... soorten) {
        return maak(openbaarheid, null, rib, soorten);
    }

    /** One that becomes public on this day. */
    @Transactional
    public Voorstel onderEmbargo(LocalDate tot, SoortBeslispunt... soorten) {
        return maak(Openbaarheid.EMBARGO, tot, false, soorten);
    }

    /** A dossier without a plan. */
    @Transactional
    public String dossier() {
        return dossier(null);
    }

    private String dossier(@Nullable LocalDate embargo) {
        return dossiers.start(new NieuwDossier("Programmaplan Veerkrachtige Wijken", "Veerkrachtige Wijken", SoortPlan.PROGRAMMAPLAN,
                List.of("BU09350203"), List.of("servatius"), "Veerkrachtige Wijken", embargo == null ? Openbaarheid.OPENBAAR : Openbaarheid.EMBARGO,
                embargo, "Voorbeeld", null, true), nu("programmamanager")).nummer();
    }

    /** One in this dossier, with the points that are made from its id. */
    @Transactional
    public Voorstel met(String dossier, Openbaarheid openbaarheid, Function<UUID, List<Punt>> punten) {
        return schrijf(dossier, openbaarheid, false, punten);
    }

    /** A public one in this dossier that has a letter to the council about every point. */
    @Transactional
    public Voorstel metBrief(String dossier, Function<UUID, List<Punt>> punten) {
        return schrijf(dossier, Openbaarheid.OPENBAAR, true, punten);
    }

    private Voorstel maak(Openbaarheid openbaarheid, @Nullable LocalDate embargo, boolean rib, SoortBeslispunt... soorten) {
        return schrijf(dossier(embargo), openbaarheid, rib, id -> {
            List<Punt> punten = new ArrayList<>();
            for (SoortBeslispunt soort : soorten) {
                int nummer = punten.size() + 1;
                punten.add(new Punt(UUID.randomUUID(), nummer, soort, "Voorgesteld punt " + nummer + ".", ObjectSoort.OVERIG, "iets", openbaarheid, null));
            }
            return punten;
        });
    }

    private Voorstel schrijf(String dossier, Openbaarheid openbaarheid, boolean rib, Function<UUID, List<Punt>> maakPunten) {
        Handeling schrijver = nu("beleidsmedewerker");
        UUID id = voorstellen.begin(dossier, Voorstel.Soort.LOS, null, schrijver);
        gang.openVoorSchrijven(id, schrijver);
        schrijf(id, Notastuk.KERN, new Notastuk.Kern("Voorstel van " + dossier, LocalDate.of(2026, 1, 6), openbaarheid,
                new Kenmerken(false, false, false, false, false, false)), schrijver);
        List<Punt> punten = maakPunten.apply(id);
        schrijf(id, Notastuk.BESLISPUNTEN, new Notastuk.Beslispunten(punten.stream().map(p -> met(p, p.id(), null)).toList()), schrijver);
        if (punten.stream().anyMatch(p -> p.geheim() != null)) {
            // A point has its id from the first time that it is kept; only then another point can name it.
            List<UUID> ids = voorstellen.concept(id).beslispunten().stream().map(Punt::id).toList();
            List<UUID> genoemd = punten.stream().map(Punt::id).toList();
            List<Punt> opnieuw = new ArrayList<>();
            for (Punt punt : punten) {
                Geheimvoorstel g = punt.geheim();
                Geheimobject object = g == null || g.object() == null || !genoemd.contains(g.object().id()) ? g == null ? null : g.object()
                        : new Geheimobject(g.object().soort(), ids.get(genoemd.indexOf(g.object().id())));
                opnieuw.add(met(punt, ids.get(genoemd.indexOf(punt.id())),
                        g == null ? null : new Geheimvoorstel(object, g.gronden(), g.motivatie(), g.opTeHeffen())));
            }
            schrijf(id, Notastuk.BESLISPUNTEN, new Notastuk.Beslispunten(opnieuw), schrijver);
        }
        schrijf(id, Notastuk.ARGUMENTEN, new Notastuk.Onderbouwingen(List.of(new Onderbouwing("1.1", "Nodig", "Het is nodig."))), schrijver);
        schrijf(id, "FINANCIEN", new Notastuk.Sectie("6", "Financiële gevolgen", "Geen.", new BigDecimal("100.00"), "7.1"), schrijver);
        if (rib) {
            List<UUID> ids = voorstellen.concept(id).beslispunten().stream().map(Punt::id).toList();
            schrijf(id, Notastuk.RIB, new Notastuk.Rib(new RibTekst("Kern", "Aanleiding", "Gevolgen", "Vervolg"), ids), schrijver);
        }
        Voorstel.Versie versie = gang.bevries(id, schrijver);
        jdbc.sql("""
                update voorstel set stand = 'VRIJGEGEVEN', vrijgegeven_versie = :versie, vrijgegeven_door = 'portefeuillehouder',
                    vrijgegeven_waarnemend = false, vrijgegeven_op = :op where id = :id""")
                .param("versie", versie.id()).param("op", Timestamp.from(schrijver.tijdstip())).param("id", id).update();
        return voorstellen.van(id);
    }

    private static Punt met(Punt p, UUID id, @Nullable Geheimvoorstel geheim) {
        return new Punt(id, p.nummer(), p.soort(), p.tekst(), p.objectSoort(), p.object(), p.openbaarheid(), p.mandaat(), geheim);
    }

    private void schrijf(UUID voorstel, String code, Notastuk.Inhoud inhoud, Handeling schrijver) {
        tafel.bewaar(voorstel, code, tafel.blad(voorstel, code).geldend().versie(), null, Objects.requireNonNull(inhoud), schrijver);
    }

    private static Handeling nu(String gebruiker) {
        return Handeling.opPagina(gebruiker, gebruiker, org.camunda.bpm.engine.impl.util.ClockUtil.getCurrentTime().toInstant());
    }
}

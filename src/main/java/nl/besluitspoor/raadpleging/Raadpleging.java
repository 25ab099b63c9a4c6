package nl.besluitspoor.raadpleging;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.besluitspoor.handeling.Openbaarheid;
import nl.besluitspoor.raadpleging.Zoeker.Bladzijde;
import nl.besluitspoor.raadpleging.Zoeker.Vondst;
import nl.besluitspoor.raadpleging.Zoekmarkering.Hit;
import org.springframework.stereotype.Service;

/**
 * What the auditor's pages and the API ask of the register. Whatever is shown that is not public is noted, with who saw it.
 *
 * <p>Every question names its reader ({@code lezer}, key of a person) and the day whose knowledge it asks ({@link Peil}).
 */
@Service
public class Raadpleging {

    private final Zoeker zoeker;
    private final Zoekmarkering markering;
    private final Besluitlezer besluiten;
    private final Dossierlezer dossiers;
    private final Tijdlijn tijdlijn;
    private final Sporen sporen;
    private final Mandaatlezer mandaten;
    private final Inzagelog inzage;
    private final Geheimlezer geheimlezer;

    Raadpleging(Zoeker zoeker, Zoekmarkering markering, Besluitlezer besluiten, Dossierlezer dossiers, Tijdlijn tijdlijn, Sporen sporen,
            Mandaatlezer mandaten, Inzagelog inzage, Geheimlezer geheimlezer) {
        this.geheimlezer = geheimlezer;
        this.zoeker = zoeker;
        this.markering = markering;
        this.besluiten = besluiten;
        this.dossiers = dossiers;
        this.tijdlijn = tijdlijn;
        this.sporen = sporen;
        this.mandaten = mandaten;
        this.inzage = inzage;
    }

    /** One page of the decisions that were asked. */
    public Bladzijde zoek(Zoekvraag vraag, String lezer) {
        Bladzijde bladzijde = zoeker.zoek(vraag);
        inzage.besluiten(lezer, bladzijde.besluiten());
        return bladzijde;
    }

    /** One page of the decisions that were asked, and how many there are, in all and by facet. */
    public Vondst zoekEnTel(Zoekvraag vraag, String lezer) {
        Vondst vondst = zoeker.zoekEnTel(vraag);
        inzage.besluiten(lezer, vondst.bladzijde().besluiten());
        return vondst;
    }

    /** Every decision that was asked, in the asked order, at most {@link Zoeker#MEEST_IN_EXPORT}. */
    public List<Treffer> alles(Zoekvraag vraag, String lezer) {
        List<Treffer> alles = zoeker.alles(vraag);
        inzage.besluiten(lezer, alles);
        return alles;
    }

    /** The decisions of a page with the words of the question marked. */
    public List<Hit> markeer(Zoekvraag vraag, List<Treffer> bladzijde) {
        return markering.markeer(vraag, bladzijde);
    }

    /** Whether words are found by their Dutch stem here. */
    public boolean zoektOpStam() {
        return markering.kentStammen();
    }

    /** One decision with what it rested on and what followed; empty where it was not recorded by then, or there is none. */
    public Optional<Besluitbeeld> besluit(UUID id, Peil peil, String lezer) {
        Optional<Besluitbeeld> beeld = besluiten.lees(id, peil);
        beeld.filter(b -> b.rustOp() != null || b.namens() != null).ifPresent(b -> {
            inzage.besluiten(lezer, List.of(b.besluit()));
            inzage.noteer(lezer, "onderbouwing", List.of(id.toString()));
        });
        return beeld;
    }

    /** Computes the entry of a decision again. */
    public Besluitlezer.Controle controleer(UUID besluit) {
        return besluiten.controleer(besluit);
    }

    /** A page of the dossiers, newest first. */
    public Dossierlezer.Bladzijde dossiers(Peil peil, Vraaglezer.Bladzijde bladzijde, String lezer) {
        Dossierlezer.Bladzijde gelezen = dossiers.lijst(peil, bladzijde.na(), bladzijde.limit());
        gezien(lezer, gelezen.dossiers());
        return gelezen;
    }

    private void gezien(String lezer, List<Dossierlezer.Regel> regels) {
        inzage.noteer(lezer, "dossier", regels.stream().filter(d -> d.openbaarheid() == Openbaarheid.INTERN || d.openbaarheid() == Openbaarheid.EMBARGO)
                .map(Dossierlezer.Regel::nummer).toList());
    }

    /** One dossier with its plan's versions and its decisions; empty where it was not started by then, or there is none. */
    public Optional<Dossierlezer.Beeld> dossier(String nummer, Peil peil, String lezer) {
        Optional<Dossierlezer.Beeld> beeld = dossiers.lees(nummer, peil);
        beeld.ifPresent(b -> {
            gezien(lezer, List.of(b.dossier()));
            inzage.besluiten(lezer, b.besluiten());
        });
        return beeld;
    }

    /** What anyone may know of each secrecy that was imposed on something of a dossier, lifted or not, oldest first. */
    public List<Treffer.Geheim> geheimhoudingen(String nummer) {
        return geheimlezer.vanDossier(nummer, Peil.nu());
    }

    /** A page of a dossier's timeline, oldest first; empty where the dossier was not started by then, or there is none. */
    public Optional<Tijdlijn.Bladzijde> tijdlijn(String nummer, Peil peil, Vraaglezer.Bladzijde bladzijde, String lezer) {
        if (dossiers.lees(nummer, peil).isEmpty()) {
            return Optional.empty();
        }
        inzage.noteer(lezer, "tijdlijn", List.of(nummer));
        return Optional.of(tijdlijn.lees(nummer, peil, bladzijde.na(), bladzijde.limit()));
    }

    /** A page of the mandaten, newest first. */
    public Mandaatlezer.Bladzijde mandaten(Peil peil, Vraaglezer.Bladzijde bladzijde, String lezer) {
        Mandaatlezer.Bladzijde gelezen = mandaten.lijst(peil, bladzijde.na(), bladzijde.limit());
        noteer(lezer, gelezen.mandaten());
        return gelezen;
    }

    /** One mandaat; empty where it was not laid down by then, or there is none. */
    public Optional<Mandaatlezer.Mandaat> mandaat(UUID id, Peil peil, String lezer) {
        Optional<Mandaatlezer.Mandaat> mandaat = mandaten.lees(id, peil);
        mandaat.ifPresent(m -> noteer(lezer, List.of(m)));
        return mandaat;
    }

    private void noteer(String lezer, List<Mandaatlezer.Mandaat> gezien) {
        inzage.noteer(lezer, "mandaat", gezien.stream().filter(m -> m.openbaarheid() == Openbaarheid.INTERN || m.openbaarheid() == Openbaarheid.EMBARGO)
                .map(m -> m.id().toString()).toList());
    }

    /** The versions of a plan, oldest first; empty where it was not begun by then, or there is none. */
    public Optional<List<Dossierlezer.Planversie>> planversies(UUID plan, Peil peil) {
        return dossiers.heeftPlan(plan, peil) ? Optional.of(dossiers.planversies(plan, peil)) : Optional.empty();
    }

    /** Notes that this person was shown what these versions of a plan say; an adopted one is public. */
    public void noteerTeksten(List<Dossierlezer.Planversie> versies, String lezer) {
        inzage.noteer(lezer, "planversie", versies.stream().filter(v -> !v.vastgesteld()).map(v -> v.id().toString()).toList());
    }

    /**
     * The timeline of a dossier for an export, at most {@link Zoeker#MEEST_IN_EXPORT} entries; empty where the dossier was not
     * started by then, or there is none.
     */
    public Optional<Tijdlijn.Bladzijde> heleTijdlijn(String nummer, Peil peil, String lezer) {
        return tijdlijn(nummer, peil, new Vraaglezer.Bladzijde(0, Zoeker.MEEST_IN_EXPORT), lezer);
    }

    /** The traces of a dossier; empty where it had no frozen plan by then, or is secret. */
    public Optional<Sporen.Spoor> sporen(String dossier, Peil peil, String lezer) {
        Optional<Sporen.Spoor> spoor = sporen.vanDossier(dossier, peil);
        spoor.ifPresent(s -> inzage.noteer(lezer, "inbreng", s.inbreng().stream().map(UUID::toString).toList()));
        return spoor;
    }

    /** Where an inbreng came to; empty where it was not recorded by then, or there is none. */
    public Optional<Sporen.Inbrengspoor> spoor(UUID inbreng, Peil peil, String lezer) {
        Optional<Sporen.Inbrengspoor> spoor = sporen.vanInbreng(inbreng, peil);
        spoor.ifPresent(s -> inzage.noteer(lezer, "inbreng", List.of(inbreng.toString())));
        return spoor;
    }
}

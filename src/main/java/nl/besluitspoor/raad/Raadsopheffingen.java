package nl.besluitspoor.raad;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import nl.besluitspoor.bericht.Bericht;
import nl.besluitspoor.bericht.Berichten;
import nl.besluitspoor.bericht.Ontvanger;
import nl.besluitspoor.dossier.Dossiers;
import nl.besluitspoor.geheimhouding.Geheimhouding;
import nl.besluitspoor.geheimhouding.Geheimhoudingen;
import nl.besluitspoor.geheimhouding.Raadsbesluit;
import nl.besluitspoor.handeling.Geweigerd;
import nl.besluitspoor.handeling.Handeling;
import nl.besluitspoor.handeling.Veldtekst;
import nl.besluitspoor.kalender.Datum;
import nl.besluitspoor.toegang.Functies;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Secrecy that the council shares, and lifts by its own decision (Gemeentewet 89): its griffie records that. */
@Service
@Transactional
public class Raadsopheffingen {

    private static final String GRIFFIE = "griffie";
    private static final int MAX_KENMERK = 60;
    private static final int MAX_BESLUIT = 4000;

    private final Geheimhoudingen geheimhoudingen;
    private final Dossiers dossiers;
    private final Functies functies;
    private final Berichten berichten;
    private final Clock klok;

    Raadsopheffingen(Geheimhoudingen geheimhoudingen, Dossiers dossiers, Functies functies, Berichten berichten, Clock klok) {
        this.geheimhoudingen = geheimhoudingen;
        this.dossiers = dossiers;
        this.functies = functies;
        this.berichten = berichten;
        this.klok = klok;
    }

    /**
     * The council's decision as the griffie types it; nothing of it is checked yet.
     *
     * @param datum      day of the council's meeting
     * @param kenmerk    at most 60 characters
     * @param letterlijk what it decided, at most 4000 characters
     */
    public record Invoer(@Nullable LocalDate datum, @Nullable String kenmerk, @Nullable String letterlijk) {}

    /** What the council shares of a dossier, lifted or not, oldest first. */
    @Transactional(readOnly = true)
    public List<Geheimhouding> gedeeld(String dossier) {
        return geheimhoudingen.vanDossier(dossier).stream().filter(g -> g.gedeeldOp() != null).toList();
    }

    /** The secrecy that the council can lift now; empty where there is none with this id in the dossier. */
    @Transactional(readOnly = true)
    public Optional<Geheimhouding> opTeHeffen(String dossier, UUID id) {
        return gedeeld(dossier).stream().filter(g -> g.id().equals(id) && g.isGeldend()).findFirst();
    }

    /** What is wrong with a decision on this secrecy, a sentence by field name; empty where it can be recorded. */
    @Transactional(readOnly = true)
    public Map<String, String> bezwaren(Geheimhouding geheimhouding, Invoer invoer) {
        Map<String, String> bezwaren = new LinkedHashMap<>();
        LocalDate gedeeld = LocalDate.ofInstant(Objects.requireNonNull(geheimhouding.gedeeldOp()), klok.getZone());
        if (invoer.datum() == null) {
            bezwaren.put("datum", "Vul de dag in waarop de raad besloot.");
        } else if (invoer.datum().isAfter(LocalDate.now(klok))) {
            bezwaren.put("datum", "De dag van het raadsbesluit, %s, ligt in de toekomst. Kies vandaag of eerder.".formatted(Datum.voluit(invoer.datum())));
        } else if (invoer.datum().isBefore(gedeeld)) {
            bezwaren.put("datum", "Het stuk is op %s met de raad gedeeld. De raad kan de geheimhouding niet eerder opheffen.".formatted(Datum.voluit(gedeeld)));
        }
        Veldtekst.eis(bezwaren, "kenmerk", "het kenmerk van het raadsbesluit", invoer.kenmerk(), MAX_KENMERK);
        Veldtekst.eis(bezwaren, "letterlijk", "wat de raad besloot", invoer.letterlijk(), MAX_BESLUIT);
        return bezwaren;
    }

    /**
     * Records that the council lifted a secrecy: what it closed is as open again as it was, and who works with it is told.
     *
     * @throws Geweigerd by another than the griffie, where the council cannot lift it, or with every field that is wrong
     */
    public void legVast(UUID id, Invoer invoer, Handeling handeling) {
        if (!functies.heeft(handeling.gebruiker(), GRIFFIE)) {
            throw new Geweigerd("Alleen de griffie legt een besluit van de raad vast.");
        }
        Geheimhouding geheimhouding = geheimhoudingen.zoek(id).filter(g -> g.gedeeldOp() != null)
                .orElseThrow(() -> new Geweigerd("Deze geheimhouding is niet met de raad gedeeld. Ga terug naar het dossier en kies haar daar."));
        Map<String, String> bezwaren = bezwaren(geheimhouding, invoer);
        if (!bezwaren.isEmpty()) {
            throw new Geweigerd(String.join(" ", bezwaren.values()));
        }
        Raadsbesluit besluit = new Raadsbesluit(Objects.requireNonNull(invoer.datum()), Veldtekst.schoon(invoer.kenmerk()), Veldtekst.schoon(invoer.letterlijk()));
        geheimhoudingen.hefOp(id, besluit, handeling);
        String dossier = geheimhouding.dossier();
        List<Ontvanger> wie = new ArrayList<>(Ontvanger.alle(functies.houders("gemeentesecretaris")));
        wie.addAll(Ontvanger.alle(functies.houders("beleidsmedewerker")));
        wie.addAll(Ontvanger.alle(functies.houders("portefeuillehouder", dossiers.van(dossier).portefeuille())));
        berichten.enqueue(Bericht.over("geheimhouding-opgeheven-door-raad", id.toString()).dossier(dossier)
                .neutraalOnderwerp("De raad heft geheimhouding op in dossier " + dossier)
                .gegeven("Waarop", geheimhouding.object().soort().naam()).gegeven("Raadsbesluit", besluit.kenmerk() + " van " + Datum.voluit(besluit.datum()))
                .alinea("De raad heeft de geheimhouding opgeheven. Wat daardoor gesloten was, is weer zo openbaar als het daarvoor was.")
                .link("/dossiers/" + dossier + "#geheimhouding", "Bekijk het dossier"), wie, handeling);
    }
}

package nl.besluitspoor.inzage;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.besluitspoor.document.Document;
import nl.besluitspoor.document.Documenten;
import nl.besluitspoor.dossier.Dossier;
import nl.besluitspoor.dossier.Dossiers;
import nl.besluitspoor.geheimhouding.Geheimhoudingen;
import nl.besluitspoor.handeling.Openbaarheid;
import nl.besluitspoor.raad.Raadsinformatiebrieven;
import nl.besluitspoor.toegang.Functies;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/**
 * Who may see which dossier, and how much of it: the one place that our pages ask (design section 8).
 *
 * <p>What someone may not see does not exist for him: the answer is 404, so that a number tells nothing.
 */
@Component
public class DossierToegang {

    /** How much of a dossier someone sees. */
    public enum Zicht {
        /** Nothing: the dossier does not exist for him. */
        GEEN,
        /** A partner of the dossier: what is public, and the concept plan that it is asked about. One that left: of that what it saw. */
        PARTNER,
        /** The griffie, from sending on: what is public, and what went to the council. */
        RAAD,
        /** Everything but what is secret. */
        ALLES
    }

    /** Kinds of documents that a partner reads though they are not public (yet). */
    private static final Set<String> VOOR_PARTNERS = Set.of("conceptplan", "plan");
    /** Kinds of documents that the council reads once they were sent. */
    private static final Set<String> VOOR_DE_RAAD = Set.of("rib", "plan", "brief-aan-raad", "antwoord-raadsvraag");
    private static final Set<String> AMBTELIJK_EN_BESTUUR = Set.of("wijkmanager", "programmamanager", "beleidsmedewerker", "financien",
            "juridisch", "communicatie", "onderzoek", "management", "bestuurssecretariaat", "collegelid", "burgemeester",
            "gemeentesecretaris", "portefeuillehouder", "manager", "auditor");

    private final Dossiers dossiers;
    private final Functies functies;
    private final Raadsinformatiebrieven ribs;
    private final Documenten documenten;
    private final Clock klok;

    DossierToegang(Dossiers dossiers, Functies functies, Raadsinformatiebrieven ribs, Documenten documenten, Clock klok) {
        this.documenten = documenten;
        this.dossiers = dossiers;
        this.functies = functies;
        this.ribs = ribs;
        this.klok = klok;
    }

    /**
     * The dossier, where this person sees anything of it.
     *
     * @throws ResponseStatusException 404 where he does not, or there is none
     */
    public Dossier lees(String gebruiker, String nummer) {
        return dossiers.zoek(nummer).filter(dossier -> zicht(gebruiker, dossier) != Zicht.GEEN).orElseThrow(DossierToegang::bestaatNiet);
    }

    /**
     * The dossier, where this person sees all of it.
     *
     * @throws ResponseStatusException 404 where he does not, or there is none
     */
    public Dossier leesAlles(String gebruiker, String nummer) {
        return dossiers.zoek(nummer).filter(dossier -> zicht(gebruiker, dossier) == Zicht.ALLES).orElseThrow(DossierToegang::bestaatNiet);
    }

    /**
     * The dossier, where this person sees anything of it and holds this function.
     *
     * @throws ResponseStatusException 404 where he does not, or there is none
     */
    public Dossier leesAls(String functie, String gebruiker, String nummer) {
        Dossier dossier = lees(gebruiker, nummer);
        if (!functies.heeft(gebruiker, functie)) {
            throw bestaatNiet();
        }
        return dossier;
    }

    /** How much this person sees of the dossier. */
    public Zicht zicht(String gebruiker, Dossier dossier) {
        return zicht(functies.van(gebruiker), dossier);
    }

    private Zicht zicht(List<String> houdt, Dossier dossier) {
        if (houdt.stream().anyMatch(AMBTELIJK_EN_BESTUUR::contains)) {
            return Zicht.ALLES;
        }
        LocalDate vandaag = LocalDate.now(klok);
        if (dossier.partners().stream().anyMatch(p -> houdt.contains("partner-" + p.sleutel()) && !vandaag.isBefore(p.lidVanaf()))) {
            return Zicht.PARTNER;
        }
        if (houdt.contains("griffie") && ribs.lijst(dossier.nummer()).stream().anyMatch(rib -> rib.verzondenOp() != null)) {
            return Zicht.RAAD;
        }
        return Zicht.GEEN;
    }

    /** Whether this came while the person could see it: a partner that left goes on seeing what it saw, and nothing since. */
    public boolean zag(String gebruiker, Dossier dossier, Instant op) {
        List<String> houdt = functies.van(gebruiker);
        return zicht(houdt, dossier) != Zicht.PARTNER || zag(houdt, dossier, op);
    }

    private boolean zag(List<String> houdt, Dossier dossier, Instant op) {
        LocalDate dag = LocalDate.ofInstant(op, klok.getZone());
        return dossier.partners().stream().anyMatch(p -> houdt.contains("partner-" + p.sleutel()) && (p.lidTot() == null || !dag.isAfter(p.lidTot())));
    }

    /** Those of the dossiers that this person sees anything of. */
    public List<Dossier> zichtbaar(String gebruiker, List<Dossier> alle) {
        List<String> houdt = functies.van(gebruiker);
        return alle.stream().filter(dossier -> zicht(houdt, dossier) != Zicht.GEEN).toList();
    }

    /**
     * Whether this person may read the document version.
     *
     * @param gebruiker null for whoever is not signed in
     */
    public boolean magLezen(@Nullable String gebruiker, Document document) {
        LocalDate vandaag = LocalDate.now(klok);
        if (document.isOpenbaarOp(vandaag)) {
            return true;
        }
        if (gebruiker == null) {
            return false;
        }
        List<String> houdt = functies.van(gebruiker);
        if (document.openbaarheid() == Openbaarheid.GEHEIM) {
            return houdt.stream().anyMatch(Geheimhoudingen.LEZERS::contains);
        }
        Optional<Dossier> dossier = Optional.ofNullable(document.dossier()).flatMap(dossiers::zoek);
        return switch (dossier.map(d -> zicht(houdt, d)).orElseGet(() ->
                houdt.stream().anyMatch(AMBTELIJK_EN_BESTUUR::contains) ? Zicht.ALLES : Zicht.GEEN)) {
            case ALLES -> true;
            case PARTNER -> VOOR_PARTNERS.contains(document.soort()) && zag(houdt, dossier.orElseThrow(), document.op());
            case RAAD -> VOOR_DE_RAAD.contains(document.soort());
            case GEEN -> false;
        };
    }

    /** Whether secrecy on the document keeps this person from what it says (Gemeentewet 87), in the file and on a page alike. */
    public boolean isGesloten(String gebruiker, @Nullable UUID document) {
        return document != null && documenten.zoek(document)
                .filter(d -> d.openbaarheid() == Openbaarheid.GEHEIM && !magLezen(gebruiker, d)).isPresent();
    }

    /** A 404, for what is not there or not for this person. */
    public static ResponseStatusException bestaatNiet() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}

package nl.besluitspoor.geheimhouding;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.besluitspoor.geheimhouding.Geheimhouding.Stuk;
import nl.besluitspoor.handeling.Geweigerd;
import nl.besluitspoor.handeling.Handeling;
import nl.besluitspoor.handeling.Openbaarheid;
import nl.besluitspoor.register.Feit;
import nl.besluitspoor.register.Register;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The secrecies: imposed and lifted by a besluit alone (Gemeentewet 87, 89). Whoever owns a row that is closed changes its
 * openness; what it was before is kept here.
 */
@Service
@Transactional
public class Geheimhoudingen {

    /** Who reads what is secret: the college that imposed it, and its secretary. */
    public static final Set<String> LEZERS = Set.of("collegelid", "burgemeester", "gemeentesecretaris", "portefeuillehouder");

    private static final String ARTIKEL_OPHEFFEN = "Gemeentewet 89";

    private final GeheimhoudingRepository opslag;
    private final List<Sluiting> sluitingen;
    private final Register register;
    private final ApplicationEventPublisher omroep;

    Geheimhoudingen(GeheimhoudingRepository opslag, List<Sluiting> sluitingen, Register register, ApplicationEventPublisher omroep) {
        this.opslag = opslag;
        this.sluitingen = sluitingen;
        this.register = register;
        this.omroep = omroep;
    }

    /**
     * Records a secrecy.
     *
     * @param sha256 of the document it is about; null where it is about none
     * @throws Geweigerd where secrecy rests on it already
     */
    public void legOp(Geheimhouding nieuw, @Nullable String sha256, Handeling handeling) {
        try {
            opslag.voegToe(nieuw, handeling);
        } catch (DuplicateKeyException e) {
            throw new Geweigerd("Op " + nieuw.object().soort().naam() + " van dit besluit rust al geheimhouding. Open de taak opnieuw.");
        }
        Feit feit = Feit.van("geheimhouding-opgelegd", 1, "geheimhouding-opgelegd:" + nieuw.id()).dossier(nieuw.dossier())
                .object(nieuw.object().soort().code(), nieuw.object().id()).open("geheimhouding", nieuw.id()).open("orgaan", nieuw.orgaan())
                .open("besluit", nieuw.besluit()).open("gronden", nieuw.gronden()).besloten("motivatie", nieuw.motivatie()).document(sha256)
                .grondslag("Gemeentewet 87");
        nieuw.gronden().forEach(grond -> feit.grondslag(grond.artikel()));
        register.append(feit, handeling);
        omroep.publishEvent(new GeheimhoudingOpgelegd(nieuw, handeling));
    }

    /**
     * Closes a row: its owner sets it to GEHEIM, and what it was is kept. A row that another secrecy closes already goes back,
     * in the end, to what it was before both.
     */
    public void sluit(Geheimhouding geheimhouding, Stuk stuk, Handeling handeling) {
        Stuk eerst = opslag.gesloten(stuk.soort(), stuk.id()).orElse(stuk);
        opslag.voegToe(geheimhouding.id(), eerst, handeling.tijdstip());
        zet(eerst, Openbaarheid.GEHEIM, null);
        meld(geheimhouding, eerst, eerst.was(), Openbaarheid.GEHEIM, "", handeling);
    }

    /** Lifts a secrecy: each row that it closed is as open again as it was, save where another secrecy closes it too. */
    public void hefOp(UUID id, UUID besluit, Handeling handeling) {
        Geheimhouding geheimhouding = geldend(id);
        opslag.zetOpgeheven(id, besluit, handeling);
        register.append(opgeheven("geheimhouding-opgeheven", geheimhouding).open("besluit", besluit), handeling);
        open(geheimhouding, handeling);
    }

    /**
     * Lifts a secrecy by the council's own decision, with the same effect.
     *
     * @throws Geweigerd where it was lifted already, or was never shared with the council (Gemeentewet 89)
     */
    public void hefOp(UUID id, Raadsbesluit besluit, Handeling handeling) {
        Geheimhouding geheimhouding = geldend(id);
        if (geheimhouding.gedeeldOp() == null) {
            throw new Geweigerd("Deze geheimhouding is niet met de raad gedeeld. Alleen het " + geheimhouding.orgaan() + " kan haar opheffen.");
        }
        opslag.zetOpgeheven(id, null, handeling);
        opslag.voegToe(id, besluit, handeling);
        register.append(opgeheven("geheimhouding-opgeheven-door-raad", geheimhouding).open("datum", besluit.datum())
                .open("kenmerk", besluit.kenmerk()).besloten("letterlijk", besluit.letterlijk()), handeling);
        open(geheimhouding, handeling);
    }

    private Geheimhouding geldend(UUID id) {
        return opslag.opSlot(id).filter(Geheimhouding::isGeldend)
                .orElseThrow(() -> new Geweigerd("Deze geheimhouding is al opgeheven. Open de taak opnieuw."));
    }

    private static Feit opgeheven(String soort, Geheimhouding geheimhouding) {
        return Feit.van(soort, 1, "geheimhouding-opgeheven:" + geheimhouding.id()).dossier(geheimhouding.dossier())
                .object(geheimhouding.object().soort().code(), geheimhouding.object().id()).open("geheimhouding", geheimhouding.id())
                .grondslag(ARTIKEL_OPHEFFEN);
    }

    private void open(Geheimhouding geheimhouding, Handeling handeling) {
        for (Stuk stuk : opslag.stukken(geheimhouding.id())) {
            if (opslag.gesloten(stuk.soort(), stuk.id()).isEmpty()) {
                zet(stuk, stuk.was(), stuk.wasEmbargo());
                meld(geheimhouding, stuk, Openbaarheid.GEHEIM, stuk.was(), ":open", handeling);
            }
        }
    }

    private void zet(Stuk stuk, Openbaarheid openbaarheid, @Nullable LocalDate embargoTot) {
        sluitingen.stream().filter(een -> een.isVan(stuk.soort())).findFirst()
                .orElseThrow(() -> new IllegalStateException("niemand sluit een rij van de soort " + stuk.soort()))
                .zet(stuk.soort(), stuk.id(), openbaarheid, embargoTot);
    }

    private void meld(Geheimhouding geheimhouding, Stuk stuk, Openbaarheid was, Openbaarheid wordt, String staart, Handeling handeling) {
        register.append(Feit.van("openbaarheid-gewijzigd", 1, "openbaarheid-gewijzigd:" + geheimhouding.id() + ":" + stuk.id() + staart)
                .dossier(geheimhouding.dossier()).object(geheimhouding.object().soort().code(), geheimhouding.object().id())
                .open("geheimhouding", geheimhouding.id()).open("was", was).open("wordt", wordt)
                .open("document", stuk.soort() == Stuk.Soort.DOCUMENT ? stuk.id() : null)
                .open("besluit", stuk.soort() == Stuk.Soort.BESLUIT ? stuk.id() : null)
                .open("agendapunt", stuk.soort() == Stuk.Soort.AGENDAPUNT ? stuk.id() : null)
                .open("rib", stuk.soort() == Stuk.Soort.RIB ? stuk.id() : null), handeling);
    }

    /** What is secret was shared with the council, under the same secrecy (Gemeentewet 88): from then on the council can lift it too. */
    public void deelMetRaad(UUID id, Handeling handeling) {
        Geheimhouding geheimhouding = opslag.opSlot(id).orElseThrow();
        if (geheimhouding.isGeldend() && geheimhouding.gedeeldOp() == null) {
            opslag.zetGedeeld(id, handeling.tijdstip());
            register.append(Feit.van("geheimhouding-gedeeld", 1, "geheimhouding-gedeeld:" + id).dossier(geheimhouding.dossier())
                    .object(geheimhouding.object().soort().code(), geheimhouding.object().id()).open("geheimhouding", id)
                    .grondslag("Gemeentewet 88"), handeling);
        }
    }

    @Transactional(readOnly = true)
    public Optional<Geheimhouding> zoek(UUID id) {
        return opslag.vind(id);
    }

    /** The secrecy that rests on this now. */
    @Transactional(readOnly = true)
    public Optional<Geheimhouding> geldendOp(Geheimobject object) {
        return opslag.geldendOp(object);
    }

    /** Every secrecy of a dossier, lifted or not, oldest first. */
    @Transactional(readOnly = true)
    public List<Geheimhouding> vanDossier(String dossier) {
        return opslag.vanDossier(dossier);
    }
}

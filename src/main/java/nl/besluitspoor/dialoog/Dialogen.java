package nl.besluitspoor.dialoog;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import nl.besluitspoor.dialoog.DialoogPlan.Bijeenkomst;
import nl.besluitspoor.dialoog.DialoogRepository.Melding;
import nl.besluitspoor.dialoog.Verslag.GehoudenBijeenkomst;
import nl.besluitspoor.dossier.Dossier;
import nl.besluitspoor.dossier.Dossiers;
import nl.besluitspoor.dossier.Wijk;
import nl.besluitspoor.handeling.Geweigerd;
import nl.besluitspoor.handeling.Handeling;
import nl.besluitspoor.register.Feit;
import nl.besluitspoor.register.Register;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What other features ask of the wijkdialogen: the inbreng they build on, and who wants to hear of it. */
@Service
@Transactional
public class Dialogen {

    private final DialoogRepository rijen;
    private final Dossiers dossiers;
    private final Register register;

    Dialogen(DialoogRepository rijen, Dossiers dossiers, Register register) {
        this.rijen = rijen;
        this.dossiers = dossiers;
        this.register = register;
    }

    /**
     * One dialogue.
     *
     * @throws IllegalArgumentException where there is none with this id
     */
    public Wijkdialoog van(UUID dialoogId) {
        return rijen.zoek(dialoogId).orElseThrow(() -> new IllegalArgumentException("wijkdialoog bestaat niet: " + dialoogId));
    }

    /** Every dialogue of a dossier, by wijk and round. */
    public List<Wijkdialoog> dialogenVan(String dossier) {
        return rijen.vanDossier(dossier);
    }

    /** Every dialogue whose report is adopted, newest first; of all dossiers, whatever their openness. */
    public List<Wijkdialoog> vastgestelde() {
        return rijen.vastgestelde();
    }

    /** The inbreng of this dossier's adopted dialogues and what it took over, by wijk and number. */
    public List<Inbreng> inbrengVan(String dossier) {
        return rijen.inbrengVan(dossier);
    }

    /** What the report of a dialogue says so far; without names. */
    public Verslag verslag(UUID dialoogId) {
        return new Verslag(van(dialoogId), rijen.gehouden(dialoogId), rijen.inbrengVanDialoog(dialoogId), rijen.vervallen(dialoogId));
    }

    /** The meetings that were planned, by day and time. */
    public List<Bijeenkomst> gepland(UUID dialoogId) {
        return rijen.geplandeBijeenkomsten(dialoogId);
    }

    /** The planned days on which no meeting is recorded yet, oldest first. */
    public List<LocalDate> nogVastTeLeggen(UUID dialoogId) {
        List<LocalDate> gehouden = rijen.gehouden(dialoogId).stream().map(GehoudenBijeenkomst::datum).toList();
        return rijen.geplandeBijeenkomsten(dialoogId).stream().map(Bijeenkomst::datum).filter(Objects::nonNull).distinct()
                .filter(datum -> !gehouden.contains(datum)).toList();
    }

    /** How many people were invited by mail. */
    public int aantalGenodigden(UUID dialoogId) {
        return rijen.genodigden(dialoogId).size();
    }

    /** Who asked to be told what this dossier does with the inbreng; each mail address once. */
    public List<Deelnemer> metToestemming(String dossier) {
        return deelnemers(rijen.meldingenVanDossier(dossier));
    }

    /** Who asked to be told of this dialogue; each mail address once. */
    List<Deelnemer> deelnemersVan(UUID dialoogId) {
        return deelnemers(rijen.meldingenVanDialoog(dialoogId));
    }

    /**
     * A dossier builds on its parent's inbreng instead of a dialogue of its own. What the parent records later does not
     * come along, nor does what was said in a wijk that this dossier is not about.
     *
     * @throws Geweigerd where the parent is not its parent or has no adopted inbreng from its wijken
     */
    public void neemOver(String nummerKind, String nummerOuder, Handeling handeling) {
        Dossier kind = dossiers.opSlot(nummerKind);
        if (!nummerOuder.equals(kind.ouder())) {
            throw new Geweigerd("Dossier " + nummerKind + " hoort niet onder dossier " + nummerOuder + ". Controleer het nummer.");
        }
        List<String> wijken = kind.wijken().stream().map(Wijk::code).toList();
        List<Inbreng> inbreng = rijen.inbrengVan(nummerOuder).stream().filter(een -> wijken.contains(een.wijk())).toList();
        if (inbreng.isEmpty()) {
            throw new Geweigerd("Dossier " + nummerOuder + " heeft geen vastgestelde inbreng uit de wijk van dit dossier om op voort "
                    + "te bouwen. Kies voor een nieuwe wijkdialoog.");
        }
        if (rijen.heeftOvergenomen(nummerKind)) {
            throw new Geweigerd("Dossier " + nummerKind + " heeft de inbreng van " + nummerOuder + " al overgenomen.");
        }
        inbreng.forEach(een -> rijen.neemOver(nummerKind, een.id(), handeling.gebruiker(), handeling.tijdstip()));
        Map<UUID, List<String>> perDialoog = new LinkedHashMap<>();
        inbreng.forEach(een -> perDialoog.computeIfAbsent(een.dialoogId(), id -> new ArrayList<>()).add(een.id().toString()));
        perDialoog.forEach((dialoog, ids) -> register.append(
                Feit.van("inbreng-overgenomen", 1, "inbreng-overgenomen:" + nummerKind + ":" + dialoog).dossier(nummerKind)
                        .object("wijkdialoog", dialoog).open("ouder", nummerOuder).open("inbreng", ids), handeling));
    }

    private static List<Deelnemer> deelnemers(List<Melding> meldingen) {
        Map<String, Deelnemer> perMail = new LinkedHashMap<>();
        for (Melding melding : meldingen) {
            List<UUID> eigen = melding.inbreng() == null ? List.of() : List.of(melding.inbreng());
            perMail.merge(melding.mail().toLowerCase(Locale.ROOT), new Deelnemer(melding.naam(), melding.mail(), eigen),
                    (eerder, nieuw) -> new Deelnemer(eerder.naam(), eerder.mail(),
                            Stream.concat(eerder.inbreng().stream(), nieuw.inbreng().stream()).toList()));
        }
        return List.copyOf(perMail.values());
    }
}

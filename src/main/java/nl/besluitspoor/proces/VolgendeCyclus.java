package nl.besluitspoor.proces;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.besluitspoor.dossier.Dossier;
import nl.besluitspoor.dossier.Dossiers;
import nl.besluitspoor.dossier.NieuwDossier;
import nl.besluitspoor.dossier.Partner;
import nl.besluitspoor.dossier.Wijk;
import nl.besluitspoor.handeling.Handeling;
import nl.besluitspoor.monitoring.Evaluaties;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Starts the next cycle from an evaluation: a new dossier with the wijken, partners and goals that carry over. */
@Service
public class VolgendeCyclus {

    private final Dossiers dossiers;
    private final DossierLoop loop;
    private final Evaluaties evaluaties;

    VolgendeCyclus(Dossiers dossiers, DossierLoop loop, Evaluaties evaluaties) {
        this.dossiers = dossiers;
        this.loop = loop;
        this.evaluaties = evaluaties;
    }

    /** What is typed; the rest is taken from the dossier before. */
    public record Invoer(@Nullable String titel, @Nullable String korteTitel, @Nullable String aanleiding) {}

    /** What is wrong with it, a sentence by field; empty where the cycle can start. */
    @Transactional(readOnly = true)
    public Map<String, String> bezwaren(String voorganger, Invoer invoer) {
        return new LinkedHashMap<>(dossiers.bezwaren(dossier(voorganger, invoer)));
    }

    private NieuwDossier dossier(String voorganger, Invoer invoer) {
        Dossier oud = dossiers.van(voorganger);
        List<String> partners = dossiers.leden(oud).stream().map(Partner::sleutel).toList();
        return new NieuwDossier(invoer.titel(), invoer.korteTitel(), oud.soortPlan(), oud.wijken().stream().map(Wijk::code).toList(), partners,
                oud.portefeuille(), oud.openbaarheid(), oud.embargo(), invoer.aanleiding(), oud.ouder(), true);
    }

    /**
     * Starts it.
     *
     * @throws nl.besluitspoor.handeling.Geweigerd by another than a programmamanager, where a field is wrong, no next cycle
     *         was wanted, or one was started already
     */
    @Transactional
    public Dossier start(String voorganger, Invoer invoer, Handeling handeling) {
        Dossier nieuw = loop.start(dossier(voorganger, invoer), handeling);
        evaluaties.koppel(voorganger, nieuw.nummer(), handeling);
        return nieuw;
    }
}

package nl.besluitspoor.proces.beleidscyclus;

import nl.besluitspoor.dossier.Dossier;
import nl.besluitspoor.dossier.Dossiers;
import nl.besluitspoor.proces.KorteTitel;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The short title of a dossier, for the names of its tasks. */
@Component
class DossierTitel implements KorteTitel {

    private final Dossiers dossiers;

    DossierTitel(Dossiers dossiers) {
        this.dossiers = dossiers;
    }

    @Override
    public @Nullable String van(String businessKey) {
        return dossiers.zoek(businessKey).map(Dossier::korteTitel).orElse(null);
    }
}

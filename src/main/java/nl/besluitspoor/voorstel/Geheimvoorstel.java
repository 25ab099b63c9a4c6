package nl.besluitspoor.voorstel;

import java.util.List;
import java.util.UUID;
import nl.besluitspoor.geheimhouding.Geheimgrond;
import nl.besluitspoor.geheimhouding.Geheimobject;
import org.jspecify.annotations.Nullable;

/**
 * What a beslispunt asks about secrecy (Gemeentewet 87, 89). In a draft anything may be missing.
 *
 * @param object     what becomes secret; with GEHEIMHOUDING_OPLEGGEN alone
 * @param gronden    on which grounds; with GEHEIMHOUDING_OPLEGGEN alone, then at least one in a frozen version
 * @param motivatie  why; with GEHEIMHOUDING_OPLEGGEN alone
 * @param opTeHeffen id of the secrecy that is lifted; with GEHEIMHOUDING_OPHEFFEN alone
 */
public record Geheimvoorstel(@Nullable Geheimobject object, List<Geheimgrond> gronden, @Nullable String motivatie, @Nullable UUID opTeHeffen) {

    public Geheimvoorstel {
        gronden = gronden.stream().distinct().sorted().toList();
    }

    /** What a point of this kind keeps of it; null where the kind is not about secrecy. */
    static @Nullable Geheimvoorstel passend(@Nullable SoortBeslispunt soort, @Nullable Geheimvoorstel g) {
        if (soort == null || !soort.isOverGeheimhouding()) {
            return null;
        }
        if (g == null) {
            return new Geheimvoorstel(null, List.of(), null, null);
        }
        return soort == SoortBeslispunt.GEHEIMHOUDING_OPLEGGEN ? new Geheimvoorstel(g.object, g.gronden, g.motivatie, null)
                : new Geheimvoorstel(null, List.of(), null, g.opTeHeffen);
    }
}

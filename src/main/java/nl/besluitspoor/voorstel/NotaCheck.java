package nl.besluitspoor.voorstel;

import java.util.List;
import org.springframework.stereotype.Component;

/** Reads a nota before it goes for paraaf and says what the writer should look at again (design section 4). */
@Component
public class NotaCheck {

    /**
     * Everything noticed in this version of the nota, in the order of its text.
     *
     * @return empty where nothing was noticed
     */
    public List<Bevinding> controleer(Nota nota) {
        return List.of();
    }
}

package nl.besluitspoor.proces;

import java.util.List;
import nl.besluitspoor.toegang.Functies;
import nl.besluitspoor.toegang.Functies.Houder;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Names the persons who may take a task where a function alone is too wide; used in the models as {@code ${kandidaten…}}. */
@Component("kandidaten")
public class Kandidaten {

    private final Functies functies;

    Kandidaten(Functies functies) {
        this.functies = functies;
    }

    /** Everyone who holds the function today, for one portefeuille or wijk where named. */
    public List<String> van(String functie, @Nullable String bereik) {
        return functies.houders(functie, bereik).stream().map(Houder::persoon).map(p -> p.gebruiker()).distinct().toList();
    }
}

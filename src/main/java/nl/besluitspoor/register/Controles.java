package nl.besluitspoor.register;

import nl.besluitspoor.register.Zegelstand.Controle;
import nl.besluitspoor.register.controle.RegisterControle;
import org.springframework.stereotype.Component;

/** Verifies the whole register and keeps the outcome, which {@link Logboek#stand} shows. */
@Component
public class Controles {

    private final RegisterControle controle;

    Controles(RegisterControle controle) {
        this.controle = controle;
    }

    /** Verifies now; takes about as long as reading the register takes. */
    public Controle voerUit() {
        return controle.controleerEnBewaar();
    }
}

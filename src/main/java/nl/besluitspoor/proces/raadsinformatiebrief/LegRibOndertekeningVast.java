package nl.besluitspoor.proces.raadsinformatiebrief;

import nl.besluitspoor.proces.Handelingen;
import nl.besluitspoor.proces.formulier.Invoer;
import nl.besluitspoor.raad.Ondertekenkeuze;
import nl.besluitspoor.raad.Raadsinformatiebrieven;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Records one signature, or that a signer gave the letter back; the latter ends the other task. */
@Component("legRibOndertekeningVast")
class LegRibOndertekeningVast implements JavaDelegate {

    /** What the form sends. @param pdfSha256 of the PDF that it showed, hex; @param reden with TERUGSTUREN alone */
    record Ondertekening(@Nullable Ondertekenkeuze keuze, @Nullable String pdfSha256, @Nullable String reden) {}

    private final Raadsinformatiebrieven ribs;
    private final Handelingen handelingen;

    LegRibOndertekeningVast(Raadsinformatiebrieven ribs, Handelingen handelingen) {
        this.ribs = ribs;
        this.handelingen = handelingen;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Ondertekening invoer = Invoer.neem(execution, Ondertekening.class);
        String functie = (String) execution.getVariable(RibModel.FUNCTIE);
        boolean getekend = ribs.onderteken(RibModel.rib(execution), functie, invoer.keuze(), invoer.pdfSha256(), invoer.reden(),
                handelingen.van(execution, functie));
        if (!getekend) {
            execution.setVariable(RibModel.TERUGGESTUURD, true);
        }
    }
}

package nl.besluitspoor.proces.collegevergadering;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.besluitspoor.college.Agendapunt.Behandeling;
import nl.besluitspoor.college.Agendaregel.Tabel;
import nl.besluitspoor.proces.BeslistabelUitvoering;
import nl.besluitspoor.proces.BeslistabelUitvoering.Uitslag;
import nl.besluitspoor.voorstel.Beslispunt;
import nl.besluitspoor.voorstel.Informatieplicht;
import nl.besluitspoor.voorstel.SoortBeslispunt;
import nl.besluitspoor.voorstel.Voorstel;
import nl.besluitspoor.voorstel.Voorstellen;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Asks {@code behandelvoorstel.dmn} how a proposal could be dealt with: once for each kind of its open beslispunten; one
 * 'bespreekstuk' makes it that.
 */
@Component
class Behandelvoorstel {

    private final BeslistabelUitvoering tabellen;
    private final Voorstellen voorstellen;

    Behandelvoorstel(BeslistabelUitvoering tabellen, Voorstellen voorstellen) {
        this.tabellen = tabellen;
        this.voorstellen = voorstellen;
    }

    Tabel voor(Voorstel voorstel) {
        List<SoortBeslispunt> soorten = new ArrayList<>(voorstellen.beslispunten(voorstel.id()).stream().filter(Beslispunt::isOpen)
                .map(Beslispunt::soort).distinct().toList());
        if (soorten.isEmpty()) {
            soorten.add(SoortBeslispunt.OVERIG);
        }
        BigDecimal bedrag = bedrag(voorstel);
        Tabel gekozen = null;
        for (SoortBeslispunt soort : soorten) {
            Map<String, @Nullable Object> invoer = new LinkedHashMap<>();
            invoer.put("bedrag", bedrag == null ? 0d : bedrag.doubleValue());
            invoer.put("afwijkendAdvies", voorstellen.heeftContrairAdvies(voorstel.id()));
            invoer.put("soort", soort.name());
            invoer.put("informatieplicht", (voorstel.informatieplicht() == null ? Informatieplicht.GEEN : voorstel.informatieplicht()).name());
            Tabel antwoord = tabel(tabellen.evalueer(CollegevergaderingModel.BEHANDELVOORSTEL, invoer), bedrag);
            if (gekozen == null || gekozen.voorgesteld() == Behandeling.HAMERSTUK && antwoord.voorgesteld() == Behandeling.BESPREEKSTUK) {
                gekozen = antwoord;
            }
        }
        return java.util.Objects.requireNonNull(gekozen);
    }

    private static Tabel tabel(Uitslag uitslag, @Nullable BigDecimal bedrag) {
        Map<String, Object> invoer = new LinkedHashMap<>(uitslag.invoer());
        invoer.put("bedrag", bedrag == null ? "0" : bedrag.toPlainString());
        return new Tabel(Behandeling.valueOf(java.util.Objects.requireNonNull(uitslag.eerste("behandeling"))),
                java.util.Objects.requireNonNull(uitslag.eerste("reden")), uitslag.tabel(), uitslag.versie(), uitslag.sha256(), invoer, uitslag.regels());
    }

    private @Nullable BigDecimal bedrag(Voorstel voorstel) {
        UUID versie = voorstel.vrijgave() != null ? voorstel.vrijgave().versieId() : voorstel.versie() == null ? null : voorstel.versie().id();
        return versie == null ? null : voorstellen.inhoud(versie).bedrag();
    }
}

package nl.besluitspoor.inzage.toezegging;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.besluitspoor.inzage.schrijven.Veldwaarden;
import nl.besluitspoor.toezegging.NieuweToezegging;
import nl.besluitspoor.toezegging.NieuweToezegging.NieuwDeel;
import nl.besluitspoor.toezegging.SluitDoor;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/** What stands in the fields of a promise, as it was typed; empty rows of parts are left out. */
record ToezeggingFormulier(String dossier, String gedaanOp, String gelegenheid, String aan, String inhoud, String eigenaar, List<Rij> delen) {

    /** A part. @param sluit the kind of fact, with PLAN and a wijk {@code PLAN:BU09350203} */
    record Rij(String omschrijving, String sluit, String termijn) {

        boolean isLeeg() {
            return omschrijving.isBlank() && sluit.isBlank() && termijn.isBlank();
        }
    }

    static ToezeggingFormulier van(MultiValueMap<String, String> velden) {
        List<Rij> rijen = new ArrayList<>();
        int aantal = Math.max(velden.getOrDefault("omschrijving", List.of()).size(), velden.getOrDefault("termijn", List.of()).size());
        for (int i = 0; i < aantal; i++) {
            rijen.add(new Rij(waarde(velden, "omschrijving", i), waarde(velden, "sluit", i), waarde(velden, "termijn", i)));
        }
        rijen.removeIf(Rij::isLeeg);
        return new ToezeggingFormulier(waarde(velden, "dossier", 0), waarde(velden, "gedaanOp", 0), waarde(velden, "gelegenheid", 0),
                waarde(velden, "aan", 0), waarde(velden, "inhoud", 0), waarde(velden, "eigenaar", 0), rijen);
    }

    private static String waarde(MultiValueMap<String, String> velden, String naam, int plaats) {
        List<String> waarden = velden.getOrDefault(naam, List.of());
        String waarde = plaats < waarden.size() ? Veldwaarden.schoon(waarden.get(plaats)) : null;
        return waarde == null ? "" : waarde;
    }

    /** With empty rows to type in. */
    ToezeggingFormulier metRuimte(int rijen) {
        List<Rij> ruim = new ArrayList<>(delen);
        while (ruim.size() < rijen) {
            ruim.add(new Rij("", "", ""));
        }
        return new ToezeggingFormulier(dossier, gedaanOp, gelegenheid, aan, inhoud, eigenaar, ruim);
    }

    /** Sentences about what cannot be read, by field. */
    Map<String, String> onleesbaar() {
        Map<String, String> fouten = new LinkedHashMap<>();
        Veldwaarden.datum(gedaanOp, "gedaanOp", fouten);
        return fouten;
    }

    NieuweToezegging alsInvoer() {
        LocalDate dag = Veldwaarden.datum(gedaanOp, "gedaanOp", new LinkedHashMap<>());
        return new NieuweToezegging(dossier, dag, gelegenheid, aan, inhoud, eigenaar, delen.stream().map(ToezeggingFormulier::deel).toList());
    }

    private static NieuwDeel deel(Rij rij) {
        int wijk = rij.sluit().indexOf(':');
        @Nullable SluitDoor soort = Veldwaarden.keuze(SluitDoor.values(), wijk < 0 ? rij.sluit() : rij.sluit().substring(0, wijk));
        return new NieuwDeel(rij.omschrijving(), soort, wijk < 0 ? null : rij.sluit().substring(wijk + 1), rij.termijn());
    }
}

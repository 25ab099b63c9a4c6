package nl.besluitspoor.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import nl.besluitspoor.handeling.Gewijzigd;
import nl.besluitspoor.handeling.Handeling;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The chapters of a plan: which there are, and in which order. What they say is a piece each. */
@Service
@Transactional
public class Hoofdstukken {

    private final PlanRepository opslag;
    private final Planregels regels;

    Hoofdstukken(PlanRepository opslag, Planregels regels) {
        this.opslag = opslag;
        this.regels = regels;
    }

    /** Their numbers, in their order. */
    @Transactional(readOnly = true)
    public List<Integer> van(UUID planId) {
        return opslag.hoofdstukken(planId);
    }

    /** Numbers of those that were taken out, newest first. */
    @Transactional(readOnly = true)
    public List<Integer> vervallen(UUID planId) {
        return opslag.vervallenHoofdstukken(planId);
    }

    /** Adds an empty chapter after the last one. @return its number */
    public int voegToe(UUID planId, Handeling handeling) {
        regels.opSlot(planId, "H1", handeling);
        int nummer = opslag.hoogsteHoofdstuk(planId) + 1;
        opslag.voegHoofdstukToe(planId, nummer, opslag.hoofdstukken(planId).size() + 1);
        return nummer;
    }

    /** Moves a chapter one place up or down. */
    public void verplaats(UUID planId, int nummer, boolean omhoog, Handeling handeling) {
        regels.opSlot(planId, "H" + nummer, handeling);
        List<Integer> volgorde = new ArrayList<>(opslag.hoofdstukken(planId));
        int plek = volgorde.indexOf(nummer);
        int naar = omhoog ? plek - 1 : plek + 1;
        if (plek < 0 || naar < 0 || naar >= volgorde.size()) {
            return;
        }
        volgorde.remove(plek);
        volgorde.add(naar, nummer);
        hernummer(planId, volgorde);
    }

    /** Takes a chapter out, or puts it back at the end; its text is kept. */
    public void zet(UUID planId, int nummer, boolean vervallen, Handeling handeling) {
        regels.opSlot(planId, "H" + nummer, handeling);
        List<Integer> volgorde = new ArrayList<>(opslag.hoofdstukken(planId));
        if (nummer < 1 || nummer > opslag.hoogsteHoofdstuk(planId) || volgorde.contains(nummer) != vervallen) {
            throw new Gewijzigd("Iemand anders heeft dit hoofdstuk al weggehaald of teruggezet. Laad de pagina opnieuw.");
        }
        if (vervallen) {
            volgorde.remove((Integer) nummer);
            opslag.zetHoofdstuk(planId, nummer, 0, true);
        } else {
            volgorde.add(nummer);
        }
        hernummer(planId, volgorde);
    }

    private void hernummer(UUID planId, List<Integer> volgorde) {
        for (int i = 0; i < volgorde.size(); i++) {
            opslag.zetHoofdstuk(planId, volgorde.get(i), i + 1, false);
        }
    }
}

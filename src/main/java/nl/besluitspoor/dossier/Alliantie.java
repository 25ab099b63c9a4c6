package nl.besluitspoor.dossier;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import nl.besluitspoor.handeling.Geweigerd;
import nl.besluitspoor.toegang.Functies;
import nl.besluitspoor.toegang.Persoon;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The partners of the alliance, whom a dossier can ask to take part. */
@Component
public class Alliantie {

    private final JdbcClient jdbc;
    private final Functies functies;

    Alliantie(JdbcClient jdbc, Functies functies) {
        this.jdbc = jdbc;
        this.functies = functies;
    }

    /**
     * A member of the alliance.
     *
     * @param sleutel user name; its group is {@code partner-<sleutel>}
     * @param naam    as shown
     */
    public record Lid(String sleutel, String naam) {}

    /** All of them, by name. */
    public List<Lid> leden() {
        return jdbc.sql("select sleutel, naam from alliantiepartner order by naam").query(Lid.class).list();
    }

    /**
     * Adds an organisation, with who answers for it from that day on.
     *
     * @return its key, made of its name
     * @throws Geweigerd where it is in the list already
     */
    Lid voegToe(String naam, String contactpersoon, String mail, LocalDate vanaf) {
        if (leden().stream().anyMatch(lid -> lid.naam().equalsIgnoreCase(naam))) {
            throw new Geweigerd("'" + naam + "' staat al in de lijst van partners. Kies de organisatie daar.");
        }
        String stam = Normalizer.normalize(naam, Normalizer.Form.NFD).toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
        String kort = stam.isEmpty() ? "partner" : stam.substring(0, Math.min(stam.length(), 40));
        String sleutel = kort;
        for (int nr = 2; bestaat(sleutel); nr++) {
            sleutel = kort + nr;
        }
        jdbc.sql("insert into alliantiepartner (sleutel, naam, contactpersoon) values (:sleutel, :naam, :contact)")
                .param("sleutel", sleutel).param("naam", naam).param("contact", contactpersoon).update();
        functies.leg(new Persoon(sleutel, naam, mail));
        functies.geef(sleutel, "partner-" + sleutel, null, vanaf, null, false);
        return new Lid(sleutel, naam);
    }

    private boolean bestaat(String sleutel) {
        return functies.persoon(sleutel).isPresent() || leden().stream().anyMatch(lid -> lid.sleutel().equals(sleutel));
    }

    /** Mail address of who answers for the partner today; empty where nobody does. */
    Optional<String> mail(String sleutel) {
        return functies.houders("partner-" + sleutel).stream().map(h -> h.persoon().mail()).findFirst();
    }
}

package nl.besluitspoor.register.rijen;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Which entries' sealed rows an erasure changes. Only rows that were as they were sealed are sealed again: what someone
 * changed before is not made good by an erasure.
 */
@Component
public class Herzegelaar {

    private final JdbcClient jdbc;
    private final ObjectMapper json;
    private final Rijenzegel zegel;

    Herzegelaar(JdbcClient jdbc, ObjectMapper json, Rijenzegel zegel) {
        this.jdbc = jdbc;
        this.json = json;
        this.zegel = zegel;
    }

    private record Verzegeld(UUID id, String soort, int versie, JsonNode invoer, List<String> was, List<String> voor) {}

    /** The state of the rows before an erasure. */
    public static final class Stand {

        private final List<Verzegeld> verzegeld;

        private Stand(List<Verzegeld> verzegeld) {
            this.verzegeld = verzegeld;
        }
    }

    /** @param invoer the entry that sealed rows which are others now @param lijnen what is to be sealed instead */
    public record Nieuw(UUID invoer, String lijnen) {}

    /** Reads every entry that seals rows in these tables. */
    public Stand voor(Set<String> tabellen) {
        List<Verzegeld> uit = new ArrayList<>();
        for (String soort : zegel.soortenMet(tabellen)) {
            String naam = soort.substring(0, soort.lastIndexOf('-'));
            int versie = Integer.parseInt(soort.substring(soort.lastIndexOf('-') + 1));
            jdbc.sql("select id, inhoud from register_invoer where soort = :soort and soort_versie = :versie").param("soort", naam).param("versie", versie)
                    .query((rij, nr) -> Map.entry(rij.getObject(1, UUID.class), rij.getString(2))).list().forEach(een -> {
                        JsonNode invoer = lees(een.getValue());
                        laatsteLijnen(een.getKey()).ifPresent(was -> uit.add(new Verzegeld(een.getKey(), naam, versie, invoer, List.of(was.split("\n")),
                                lijnen(naam, versie, invoer))));
                    });
        }
        return new Stand(uit);
    }

    /** What is to be sealed again, after. */
    public List<Nieuw> na(Stand stand) {
        List<Nieuw> uit = new ArrayList<>();
        for (Verzegeld een : stand.verzegeld) {
            List<String> nu = lijnen(een.soort(), een.versie(), een.invoer());
            List<Rijenregel> regels = zegel.regels(een.soort(), een.versie());
            List<String> nieuw = new ArrayList<>();
            boolean anders = false;
            for (int nr = 0; nr < een.was().size(); nr++) {
                boolean gaaf = een.was().get(nr).equals(een.voor().get(nr));
                anders |= gaaf && !nu.get(nr).equals(een.was().get(nr));
                nieuw.add(gaaf ? nu.get(nr) : regels.get(nr).laatste() ? Rijenzegel.NIETS : een.was().get(nr));
            }
            if (anders) {
                uit.add(new Nieuw(een.id(), String.join("\n", nieuw)));
            }
        }
        return uit;
    }

    /** The lines that hold for an entry: its own, or those by which its rows were sealed again. */
    private Optional<String> laatsteLijnen(UUID invoer) {
        Optional<String> eigen = waarde(invoer);
        return eigen.isPresent() ? eigen : jdbc.sql("""
                select b.waarde from register_invoer i join register_besloten b on b.invoer = i.id and b.veld = :veld
                where i.soort = :soort and i.inhoud like :invoer order by i.tijdstip desc fetch first 1 rows only""").param("veld", Rijenzegel.VELD)
                .param("soort", SOORT).param("invoer", "%\"invoer\":\"" + invoer + "\"%").query(String.class).optional();
    }

    /** Type of the entry that seals rows again. */
    public static final String SOORT = "rijen-opnieuw-verzegeld";

    private Optional<String> waarde(UUID invoer) {
        return jdbc.sql("select waarde from register_besloten where invoer = :invoer and veld = :veld").param("invoer", invoer)
                .param("veld", Rijenzegel.VELD).query(String.class).optional();
    }

    private List<String> lijnen(String soort, int versie, JsonNode invoer) {
        return zegel.standen(soort, versie, invoer).stream().map(Rijenzegel.Regelstand::lijn).toList();
    }

    private JsonNode lees(String inhoud) {
        try {
            return json.readTree(inhoud);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("een invoer van het register is geen JSON", e);
        }
    }
}

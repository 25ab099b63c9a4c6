package nl.besluitspoor.register.controle;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.besluitspoor.register.Aansluiting;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Compares the domain's rows with their entries, sealed or not yet, both ways. */
@Component
class Domeinaansluiting implements Aansluiting {

    private final JdbcClient jdbc;
    private final Rijregels regels;
    private final Rijcontrole rijen;
    private final ObjectMapper json;

    Domeinaansluiting(JdbcClient jdbc, Rijregels regels, Rijcontrole rijen, ObjectMapper json) {
        this.jdbc = jdbc;
        this.regels = regels;
        this.rijen = rijen;
        this.json = json;
    }

    private record Rij(UUID id, String soort, int versie, String inhoud) {}

    @Override
    public String naam() {
        return "de rijen van het domein";
    }

    @Override
    public List<String> verschillen() {
        List<String> verschillen = new ArrayList<>();
        for (String soort : jdbc.sql("select distinct soort from register_invoer").query(String.class).list()) {
            jdbc.sql("select id, soort, soort_versie, inhoud from register_invoer where soort = :soort").param("soort", soort)
                    .query((rij, nr) -> new Rij(rij.getObject(1, UUID.class), rij.getString(2), rij.getInt(3), rij.getString(4))).list()
                    .forEach(rij -> regels.van(rij.soort(), rij.versie()).ifPresent(regel -> vergelijk(regel, rij, verschillen)));
        }
        regels.alle().forEach(regel -> verschillen.addAll(rijen.zonderInvoer(regel, 50)));
        return verschillen;
    }

    private void vergelijk(Rijregel regel, Rij rij, List<String> verschillen) {
        Map<String, String> besloten = new HashMap<>();
        jdbc.sql("select veld, waarde from register_besloten where invoer = :id").param("id", rij.id())
                .query((RowCallbackHandler) een -> besloten.put(een.getString(1), een.getString(2)));
        try {
            JsonNode invoer = json.readTree(rij.inhoud());
            Set<String> gewist = new HashSet<>();
            invoer.path("besloten").fieldNames().forEachRemaining(gewist::add);
            gewist.removeAll(besloten.keySet());
            rijen.verschillen(regel, invoer, besloten, gewist).forEach(wat -> verschillen.add("invoer %s (%s): %s".formatted(
                    invoer.path("sleutel").asText(), rij.soort(), wat)));
        } catch (JsonProcessingException e) {
            verschillen.add("invoer %s (%s) is geen JSON".formatted(rij.id(), rij.soort()));
        }
    }
}

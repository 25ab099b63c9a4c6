package nl.besluitspoor.register.controle;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.besluitspoor.register.Aansluiting;
import nl.besluitspoor.register.Voortgang;
import nl.besluitspoor.register.rijen.Herzegelaar;
import nl.besluitspoor.register.rijen.Rijenzegel;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Compares the domain's rows with their entries, sealed or not yet, both ways. */
@Component
class Domeinaansluiting implements Aansluiting {

    private static final int BEREIK = 2_048;

    private final JdbcClient jdbc;
    private final Rijregels regels;
    private final Rijcontrole rijen;
    private final Rijenzegel zegel;
    private final ObjectMapper json;

    Domeinaansluiting(JdbcClient jdbc, Rijregels regels, Rijcontrole rijen, Rijenzegel zegel, ObjectMapper json) {
        this.jdbc = jdbc;
        this.regels = regels;
        this.rijen = rijen;
        this.zegel = zegel;
        this.json = json;
    }

    private record Rij(@Nullable Long nr, UUID id, String sleutel, String soort, int versie, @Nullable String dossier, String inhoud) {}

    @Override
    public String naam() {
        return "de rijen van het domein";
    }

    @Override
    public List<String> verschillen(Voortgang voortgang) {
        List<String> verschillen = new ArrayList<>();
        Rijenloop loop = new Rijenloop(zegel);
        long totaal = jdbc.sql("select coalesce(max(nr), -1) + 1 from register_index").query(Long.class).single();
        for (long van = 0; van < totaal; van += BEREIK) {
            vergelijk(jdbc.sql("""
                    select x.nr, i.id, i.sleutel, i.soort, i.soort_versie, i.dossier, i.inhoud from register_index x join register_invoer i on i.id = x.invoer
                    where x.nr >= :van and x.nr < :tot order by x.nr""").param("van", van).param("tot", van + BEREIK).query(Domeinaansluiting::rij).list(),
                    loop, verschillen);
            voortgang.stand(Math.min(van + BEREIK, totaal), totaal);
        }
        vergelijk(jdbc.sql("""
                select null, i.id, i.sleutel, i.soort, i.soort_versie, i.dossier, i.inhoud from register_invoer i left join register_wachtrij w on w.invoer = i.id
                where not exists (select 1 from register_index x where x.invoer = i.id) order by w.volgnr""").query(Domeinaansluiting::rij).list(),
                loop, verschillen);
        loop.bevindingen().forEach(een -> verschillen.add(een.zin()));
        verschillen.addAll(rijen.zonderInvoer(regels.volledig(), 50));
        return verschillen;
    }

    private static Rij rij(ResultSet rij, int nr) throws SQLException {
        long plaats = rij.getLong(1);
        return new Rij(rij.wasNull() ? null : plaats, rij.getObject(2, UUID.class), rij.getString(3), rij.getString(4), rij.getInt(5), rij.getString(6),
                rij.getString(7));
    }

    private void vergelijk(List<Rij> rijen, Rijenloop loop, List<String> verschillen) {
        Map<UUID, Map<String, String>> besloten = besloten(rijen);
        List<Rijcontrole.Vraag> vragen = new ArrayList<>();
        List<Rijenloop.Verzegeld> verzegeld = new ArrayList<>();
        for (Rij rij : rijen) {
            try {
                JsonNode invoer = json.readTree(rij.inhoud());
                Map<String, String> waarden = besloten.getOrDefault(rij.id(), Map.of());
                regels.van(rij.soort(), rij.versie()).ifPresent(regel -> vragen.add(new Rijcontrole.Vraag(rij.id(), regel, invoer, waarden)));
                String lijnen = waarden.get(Rijenzegel.VELD);
                if (lijnen != null) {
                    (Herzegelaar.SOORT.equals(rij.soort()) ? Herzegeling.eerste(jdbc, json, rij.nr(), invoer)
                            : Optional.of(new Rijenloop.Invoer(rij.nr(), rij.id(), rij.soort(), rij.versie(), rij.dossier(), invoer)))
                            .ifPresent(een -> verzegeld.add(new Rijenloop.Verzegeld(een, lijnen)));
                }
            } catch (JsonProcessingException e) {
                verschillen.add("invoer %s (%s) is geen JSON".formatted(rij.id(), rij.soort()));
            }
        }
        Map<UUID, List<String>> anders = this.rijen.verschillen(vragen);
        rijen.forEach(rij -> anders.getOrDefault(rij.id(), List.of())
                .forEach(wat -> verschillen.add("invoer %s (%s): %s".formatted(rij.sleutel(), rij.soort(), wat))));
        loop.neem(verzegeld);
    }

    /** The committed values of these entries, as far as they exist, by entry. */
    private Map<UUID, Map<String, String>> besloten(List<Rij> rijen) {
        Map<UUID, Map<String, String>> uit = new HashMap<>();
        for (int van = 0; van < rijen.size(); van += BEREIK) {
            jdbc.sql("select invoer, veld, waarde from register_besloten where invoer in (:ids)")
                    .param("ids", rijen.subList(van, Math.min(van + BEREIK, rijen.size())).stream().map(Rij::id).toList())
                    .query((RowCallbackHandler) een -> uit.computeIfAbsent(een.getObject(1, UUID.class), id -> new HashMap<>())
                            .put(een.getString(2), een.getString(3)));
        }
        return uit;
    }
}

package nl.besluitspoor.register;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.besluitspoor.register.Zegelstand.Controle;
import nl.besluitspoor.register.boom.Boom;
import nl.besluitspoor.register.boom.Hashes;
import nl.besluitspoor.register.zegel.Checkpointrij;
import nl.besluitspoor.register.zegel.LogRepository;
import nl.besluitspoor.register.zegel.Zegeldienst;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the register: entries with their place and proof, committed values, and the state of the seal. */
@Component
public class Logboek {

    private static final HexFormat HEX = HexFormat.of();
    private static final String INVOER = """
            select i.*, x.nr from register_invoer i left join register_index x on x.invoer = i.id where\s""";

    private final JdbcClient jdbc;
    private final LogRepository log;
    private final Zegeldienst zegel;
    private final ObjectMapper json;

    Logboek(JdbcClient jdbc, LogRepository log, Zegeldienst zegel, ObjectMapper json) {
        this.jdbc = jdbc;
        this.log = log;
        this.zegel = zegel;
        this.json = json;
    }

    /** The entry with this id. */
    public Optional<Registerinvoer> van(UUID id) {
        return invoer("i.id = :wat", id);
    }

    /** The entry with this idempotency key. */
    public Optional<Registerinvoer> metSleutel(String sleutel) {
        return invoer("i.sleutel = :wat", sleutel);
    }

    /** The entry at this place of the log. */
    public Optional<Registerinvoer> op(long index) {
        return invoer("x.nr = :wat", index);
    }

    private Optional<Registerinvoer> invoer(String voorwaarde, Object wat) {
        return jdbc.sql(INVOER + voorwaarde).param("wat", wat).query((rij, nr) -> {
            long index = rij.getLong("nr");
            Long plaats = rij.wasNull() ? null : index;
            String inhoud = rij.getString("inhoud");
            return new Registerinvoer(rij.getObject("id", UUID.class), rij.getString("sleutel"), rij.getString("soort"),
                    rij.getInt("soort_versie"), rij.getString("dossier"), rij.getTimestamp("tijdstip").toInstant(), inhoud,
                    rij.getString("sha256"), plaats, HEX.formatHex(Hashes.blad(inhoud.getBytes(java.nio.charset.StandardCharsets.UTF_8))));
        }).optional();
    }

    /**
     * The committed fields of an entry, each checked against the HMAC that the entry holds. Who may see them is the
     * caller's to judge: they have the rights of the entry's object.
     */
    public List<Besloten> besloten(Registerinvoer invoer) {
        record Waarde(byte[] zout, String waarde) {}
        Map<String, Waarde> waarden = new LinkedHashMap<>();
        jdbc.sql("select veld, zout, waarde from register_besloten where invoer = :invoer").param("invoer", invoer.id())
                .query((rij, nr) -> waarden.put(rij.getString("veld"), new Waarde(rij.getBytes("zout"), rij.getString("waarde")))).list();
        List<Besloten> uit = new ArrayList<>();
        lees(invoer.inhoud()).path("besloten").fields().forEachRemaining(veld -> {
            Waarde waarde = waarden.get(veld.getKey());
            if (waarde != null) {
                uit.add(new Besloten(veld.getKey(), waarde.waarde(), Besloten.hmac(waarde.zout(), waarde.waarde()).equals(veld.getValue().asText()),
                        null, null));
            } else {
                uit.add(gewist(invoer.id(), veld.getKey()));
            }
        });
        return uit;
    }

    private Besloten gewist(UUID invoer, String veld) {
        return jdbc.sql("select op, grond from register_gewist where invoer = :invoer and veld = :veld").param("invoer", invoer).param("veld", veld)
                .query((rij, nr) -> new Besloten(veld, null, true, rij.getTimestamp("op").toInstant(), rij.getString("grond"))).optional()
                .orElse(new Besloten(veld, null, false, null, null));
    }

    /** The last checkpoint as a signed note; empty before the first. */
    public Optional<String> checkpoint() {
        return log.laatste().map(Checkpointrij::noot);
    }

    /** The last whole verification; empty before the first. */
    public Optional<Controle> laatsteControle() {
        return jdbc.sql("select * from register_controle order by tijdstip desc fetch first 1 rows only")
                .query((rij, nr) -> new Controle(rij.getTimestamp("tijdstip").toInstant(), rij.getLong("omvang"), rij.getLong("duur_ms"),
                        rij.getString("bevinding"))).optional();
    }

    /** State of the seal. */
    public Zegelstand stand() {
        Optional<Checkpointrij> laatste = log.laatste();
        return new Zegelstand(laatste.map(Checkpointrij::omvang).orElse(0L),
                Base64.getEncoder().encodeToString(laatste.map(Checkpointrij::wortel).orElseGet(Hashes::leeg)),
                laatste.map(Checkpointrij::noot).orElse(""), laatste.map(Checkpointrij::sleutel).orElse(""),
                laatste.map(Checkpointrij::tijdstip).orElse(null), log.wachtend(), zegel.storing().orElse(null), laatsteControle().orElse(null));
    }

    /** When the entry at this place was sealed: the time of the first checkpoint that covers it. */
    public Optional<Instant> verzegeldOp(long index) {
        return log.eersteOver(index).map(Checkpointrij::tijdstip);
    }

    /**
     * Proof that the entry at this place stands in the log of the last checkpoint.
     *
     * @throws IllegalArgumentException where that log has no such place
     */
    public Insluitingsbewijs insluiting(long index) {
        Checkpointrij laatste = log.laatste().orElseThrow(() -> new IllegalArgumentException("er is nog niets verzegeld"));
        Boom boom = new Boom(log::tegel, laatste.omvang());
        List<byte[]> pad = boom.insluiting(index, laatste.omvang());
        byte[] bladhash = log.tegel(0, index / Boom.TEGEL, Boom.breedte(laatste.omvang(), 0, index / Boom.TEGEL));
        int plaats = (int) (index % Boom.TEGEL) * Hashes.LENGTE;
        return new Insluitingsbewijs(index, laatste.omvang(), HEX.formatHex(bladhash, plaats, plaats + Hashes.LENGTE),
                pad.stream().map(HEX::formatHex).toList(), laatste.checkpoint().wortelBase64(), laatste.noot());
    }

    /**
     * Proof that the log of one size begins with the log of another.
     *
     * @throws IllegalArgumentException where the sizes do not fit the log
     */
    public Samenhangsbewijs samenhang(long van, long naar) {
        long omvang = log.laatste().map(Checkpointrij::omvang).orElse(0L);
        Boom boom = new Boom(log::tegel, omvang);
        return new Samenhangsbewijs(van, naar, Base64.getEncoder().encodeToString(boom.wortel(van)),
                Base64.getEncoder().encodeToString(boom.wortel(naar)), boom.samenhang(van, naar).stream().map(HEX::formatHex).toList());
    }

    private JsonNode lees(String inhoud) {
        try {
            return json.readTree(inhoud);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("een invoer van het register is geen JSON", e);
        }
    }
}

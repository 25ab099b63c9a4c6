package nl.besluitspoor.register.zegel;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import nl.besluitspoor.register.boom.Boom;
import nl.besluitspoor.register.boom.Hashes;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of the log: places, tiles, checkpoints. Rows are added and read, never changed. */
@Repository
public class LogRepository {

    private final JdbcClient jdbc;
    private final JdbcTemplate reeks;

    LogRepository(JdbcClient jdbc, JdbcTemplate reeks) {
        this.jdbc = jdbc;
        this.reeks = reeks;
    }

    /** An entry that waits for its index. */
    record Wachtende(long volgnr, UUID invoer, String inhoud) {}

    /** An entry with its place. */
    record Geplaatst(long nr, UUID invoer, byte[] bladhash) {}

    /** The last signed checkpoint; empty before the first. */
    public Optional<Checkpointrij> laatste() {
        return jdbc.sql("select * from register_checkpoint order by omvang desc fetch first 1 rows only").query(LogRepository::checkpoint).optional();
    }

    /** The checkpoint of exactly this size. */
    public Optional<Checkpointrij> checkpoint(long omvang) {
        return jdbc.sql("select * from register_checkpoint where omvang = :omvang").param("omvang", omvang)
                .query(LogRepository::checkpoint).optional();
    }

    /** The first checkpoint that covers the entry with this index. */
    public Optional<Checkpointrij> eersteOver(long index) {
        return jdbc.sql("select * from register_checkpoint where omvang > :index order by omvang fetch first 1 rows only").param("index", index)
                .query(LogRepository::checkpoint).optional();
    }

    /** Checkpoints after a size, smallest first. */
    public List<Checkpointrij> checkpointsNa(long omvang, int aantal) {
        return jdbc.sql("select * from register_checkpoint where omvang > :na order by omvang fetch first :aantal rows only")
                .param("na", omvang).param("aantal", aantal).query(LogRepository::checkpoint).list();
    }

    private static Checkpointrij checkpoint(ResultSet rij, int nr) throws SQLException {
        return new Checkpointrij(rij.getLong("omvang"), rij.getBytes("wortel"), rij.getString("noot"), rij.getString("sleutel"),
                rij.getLong("hek"), rij.getTimestamp("tijdstip").toInstant(), rij.getBytes("merk"));
    }

    /** How many entries have no index yet. */
    public long wachtend() {
        return jdbc.sql("select count(*) from register_wachtrij").query(Long.class).single();
    }

    /** How many wait up to and with the entry of this idempotency key; 0 where it does not wait. */
    int wachtendTot(String sleutel) {
        return jdbc.sql("""
                select count(*) from register_wachtrij where volgnr <= (
                    select w.volgnr from register_wachtrij w join register_invoer i on i.id = w.invoer where i.sleutel = :sleutel)""")
                .param("sleutel", sleutel).query(Integer.class).single();
    }

    boolean wachtIets() {
        return jdbc.sql("select volgnr from register_wachtrij fetch first 1 rows only").query(Long.class).optional().isPresent();
    }

    /** Puts entries in the queue again that have neither place nor row there, as no program of ours leaves them. */
    int hersteldeWachtrij() {
        return jdbc.sql("""
                insert into register_wachtrij (invoer)
                select i.id from register_invoer i
                where not exists (select 1 from register_index x where x.invoer = i.id)
                  and not exists (select 1 from register_wachtrij w where w.invoer = i.id)""").update();
    }

    /** Takes the lock that one node at a time holds, until the transaction ends; gives the fencing number of this round. */
    long neemBeurt(String knooppunt) {
        jdbc.sql("update register_sequencer set hek = hek + 1, knooppunt = :knooppunt where naam = 'log'").param("knooppunt", knooppunt).update();
        return jdbc.sql("select hek from register_sequencer where naam = 'log'").query(Long.class).single();
    }

    List<Wachtende> wachtenden(int aantal) {
        return jdbc.sql("""
                select w.volgnr, w.invoer, i.inhoud from register_wachtrij w join register_invoer i on i.id = w.invoer
                where not exists (select 1 from register_index x where x.invoer = w.invoer)
                order by w.volgnr fetch first :aantal rows only""").param("aantal", aantal)
                .query((rij, nr) -> new Wachtende(rij.getLong("volgnr"), rij.getObject("invoer", UUID.class), rij.getString("inhoud"))).list();
    }

    /** The content of the entry with this idempotency key; empty where there is none. */
    Optional<String> inhoud(String sleutel) {
        return jdbc.sql("select inhoud from register_invoer where sleutel = :sleutel").param("sleutel", sleutel).query(String.class).optional();
    }

    void plaats(List<Geplaatst> nieuwe, List<Long> klaar) {
        reeks.batchUpdate("insert into register_index (nr, invoer, bladhash) values (?, ?, ?)", nieuwe, 1000, (opdracht, een) -> {
            opdracht.setLong(1, een.nr());
            opdracht.setObject(2, een.invoer());
            opdracht.setBytes(3, een.bladhash());
        });
        reeks.batchUpdate("delete from register_wachtrij where volgnr = ?", klaar, 1000, (opdracht, volgnr) -> opdracht.setLong(1, volgnr));
    }

    void voegToe(int niveau, long nr, byte[] inhoud, byte[] wortel) {
        jdbc.sql("insert into register_tegel (niveau, nr, inhoud, wortel) values (:niveau, :nr, :inhoud, :wortel)")
                .param("niveau", niveau).param("nr", nr).param("inhoud", inhoud).param("wortel", wortel).update();
    }

    void voegToe(Checkpointrij een) {
        jdbc.sql("""
                insert into register_checkpoint (omvang, wortel, noot, sleutel, hek, tijdstip, merk)
                values (:omvang, :wortel, :noot, :sleutel, :hek, :tijdstip, :merk)""")
                .param("omvang", een.omvang()).param("wortel", een.wortel()).param("noot", een.noot()).param("sleutel", een.sleutel())
                .param("hek", een.hek()).param("tijdstip", Timestamp.from(een.tijdstip())).param("merk", een.merk()).update();
    }

    /**
     * The hashes of a tile: a full one as it is kept, another from the hashes below it.
     *
     * @param breedte how many hashes are wanted, 1 to 256
     */
    public byte[] tegel(int niveau, long nr, int breedte) {
        if (breedte == Boom.TEGEL) {
            return jdbc.sql("select inhoud from register_tegel where niveau = :niveau and nr = :nr").param("niveau", niveau).param("nr", nr)
                    .query((rij, n) -> rij.getBytes(1)).optional().orElse(new byte[0]);
        }
        String bron = niveau == 0
                ? "select bladhash from register_index where nr >= :van and nr < :tot order by nr"
                : "select wortel from register_tegel where niveau = :onder and nr >= :van and nr < :tot order by nr";
        JdbcClient.StatementSpec vraag = jdbc.sql(bron).param("van", nr * Boom.TEGEL).param("tot", nr * Boom.TEGEL + breedte);
        if (niveau > 0) {
            vraag = vraag.param("onder", niveau - 1);
        }
        List<byte[]> hashes = vraag.query((rij, n) -> rij.getBytes(1)).list();
        byte[] uit = new byte[hashes.size() * Hashes.LENGTE];
        for (int plaats = 0; plaats < hashes.size(); plaats++) {
            System.arraycopy(hashes.get(plaats), 0, uit, plaats * Hashes.LENGTE, Hashes.LENGTE);
        }
        return uit;
    }

    /** The contents of the entries from one index to before another, in order. */
    public Stream<String> inhoud(long van, long tot) {
        return jdbc.sql("""
                select i.inhoud from register_index x join register_invoer i on i.id = x.invoer
                where x.nr >= :van and x.nr < :tot order by x.nr""").param("van", van).param("tot", tot).query(String.class).list().stream();
    }
}

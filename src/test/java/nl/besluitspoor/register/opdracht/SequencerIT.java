package nl.besluitspoor.register.opdracht;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import nl.besluitspoor.TestDatabase;
import nl.besluitspoor.handeling.Handeling;
import nl.besluitspoor.register.Feit;
import nl.besluitspoor.register.Register;
import nl.besluitspoor.register.zegel.Sequencer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.transaction.support.TransactionTemplate;

/** Eight writers and two nodes that give indices on one PostgreSQL, whose sequencing connections are cut at random. */
class SequencerIT {

    private static final int SCHRIJVERS = 8;
    private static final int SECONDEN = 12;
    private static final int LANG = Integer.getInteger("besluitspoor.seconden", 600);

    @TempDir
    private Path map;

    private final AtomicBoolean schrijven = new AtomicBoolean(true);
    private final AtomicBoolean verzegelen = new AtomicBoolean(true);
    private final AtomicInteger afgebroken = new AtomicInteger();
    private final Map<UUID, Long> vastgelegd = new ConcurrentHashMap<>();
    private final Map<UUID, Long> geplaatst = new ConcurrentHashMap<>();

    @Test
    void everyCommittedEntryGetsOneIndexWhateverHappensToTheNodes() throws Exception {
        draai(SECONDEN);
    }

    @Test
    @Tag("soak")
    void everyCommittedEntryGetsOneIndexForALongTime() throws Exception {
        draai(LANG);
    }

    private void draai(int seconden) throws Exception {
        String adres = TestDatabase.nieuwe("s" + UUID.randomUUID().toString().replace("-", ""));
        ExecutorService draden = Executors.newCachedThreadPool();
        try (Registerproef een = Registerproef.op(adres, map.resolve("een"))) {
            een.bean(Sequencer.class).ronde();
            Files.createDirectories(map.resolve("twee"));
            Files.copy(map.resolve("een/sleutel.pem"), map.resolve("twee/sleutel.pem"));
            try (Registerproef twee = Registerproef.op(adres, map.resolve("twee"))) {
                for (int nr = 0; nr < SCHRIJVERS; nr++) {
                    Registerproef knooppunt = nr % 2 == 0 ? een : twee;
                    draden.submit(() -> schrijf(knooppunt));
                }
                draden.submit(() -> verzegel(een));
                draden.submit(() -> verzegel(twee));
                draden.submit(() -> breekAf(een));
                draden.submit(() -> kijk(een));
                Thread.sleep(TimeUnit.SECONDS.toMillis(seconden));
                schrijven.set(false);
                Thread.sleep(3_000);
                verzegelen.set(false);
                draden.shutdown();
                assertThat(draden.awaitTermination(20, TimeUnit.SECONDS)).isTrue();
                een.bean(Sequencer.class).allesNu();
                kijkNu(een);
                List<UUID> index = een.jdbc().sql("select invoer from register_index order by nr").query(UUID.class).list();
                assertThat(new HashSet<>(index)).as("geen invoer twee keer").hasSameSizeAs(index);
                assertThat(index).as("geen bevestigde invoer ontbreekt").containsAll(vastgelegd.keySet());
                assertThat(een.controleer().bevindingen()).isEmpty();
                List<Long> achterstand = new ArrayList<>();
                vastgelegd.forEach((id, op) -> achterstand.add(Math.max(0, geplaatst.get(id) - op)));
                Collections.sort(achterstand);
                long p99 = achterstand.get((int) (achterstand.size() * 0.99));
                assertThat(afgebroken.get()).as("er zijn verbindingen afgebroken").isPositive();
                System.out.printf("sequencer: %d invoeren van %d schrijvers, 2 knooppunten, %d verbindingen afgebroken, %d checkpoints; achterstand p50 %d ms, p99 %d ms%n",
                        vastgelegd.size(), SCHRIJVERS, afgebroken.get(), een.jdbc().sql("select count(*) from register_checkpoint").query(Long.class).single(),
                        achterstand.get(achterstand.size() / 2), p99);
                assertThat(p99).isLessThanOrEqualTo(2_000);
            }
        } finally {
            draden.shutdownNow();
        }
    }

    private void schrijf(Registerproef knooppunt) {
        Random toeval = new Random();
        TransactionTemplate transactie = knooppunt.bean(TransactionTemplate.class);
        Register register = knooppunt.bean(Register.class);
        while (schrijven.get()) {
            try {
                UUID id = transactie.execute(status -> {
                    UUID nieuw = register.append(Feit.van("raadsvraag-beoordeeld", 1, "s:" + UUID.randomUUID()).dossier("VW-2025-0001").besloten("reden", "proef"),
                            Handeling.vanSysteem(Instant.now()));
                    slaap(toeval.nextInt(10) == 0 ? 300 : toeval.nextInt(20));
                    if (toeval.nextInt(20) == 0) {
                        status.setRollbackOnly();
                        return null;
                    }
                    return nieuw;
                });
                if (id != null) {
                    vastgelegd.put(id, System.nanoTime() / 1_000_000);
                }
            } catch (RuntimeException e) {
                // a cut connection: whether the entry was committed is not known, so it is not counted
                slaap(10);
            }
        }
    }

    private void verzegel(Registerproef knooppunt) {
        while (verzegelen.get()) {
            try {
                knooppunt.bean(Sequencer.class).ronde();
            } catch (RuntimeException e) {
                slaap(20);
            }
            slaap(100);
        }
    }

    /** Cuts the connection that holds the lock, which is how a node dies as the database sees it. */
    private void breekAf(Registerproef knooppunt) {
        Random toeval = new Random();
        while (schrijven.get()) {
            slaap(300 + toeval.nextInt(700));
            try {
                afgebroken.addAndGet(knooppunt.jdbc().sql("""
                        select pid from pg_locks where relation = 'register_sequencer'::regclass and mode = 'RowExclusiveLock' and granted and pid <> pg_backend_pid()""")
                        .query(Integer.class).list().stream().mapToInt(pid -> knooppunt.jdbc().sql("select case when pg_terminate_backend(:pid) then 1 else 0 end")
                                .param("pid", pid).query(Integer.class).single()).sum());
            } catch (RuntimeException e) {
                slaap(10);
            }
        }
    }

    private void kijk(Registerproef knooppunt) {
        while (verzegelen.get()) {
            try {
                kijkNu(knooppunt);
            } catch (RuntimeException e) {
                slaap(10);
            }
            slaap(25);
        }
    }

    private long gezien = -1;

    private synchronized void kijkNu(Registerproef knooppunt) {
        knooppunt.jdbc().sql("select nr, invoer from register_index where nr > :na order by nr").param("na", gezien).query((RowCallbackHandler) rij -> {
            gezien = rij.getLong(1);
            geplaatst.put(rij.getObject(2, UUID.class), System.nanoTime() / 1_000_000);
        });
    }

    private static void slaap(long ms) {
        try {
            Thread.sleep(ms);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

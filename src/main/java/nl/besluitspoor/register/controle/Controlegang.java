package nl.besluitspoor.register.controle;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.besluitspoor.register.Voortgang;
import nl.besluitspoor.register.boom.Boom;
import nl.besluitspoor.register.boom.Groeiboom;
import nl.besluitspoor.register.boom.Hashes;
import nl.besluitspoor.register.controle.Invoerlezer.Gelezen;
import nl.besluitspoor.register.controle.Invoerlezer.Rij;
import nl.besluitspoor.register.controle.Invoerlezer.Waarde;
import nl.besluitspoor.register.noot.Checkpoint;
import nl.besluitspoor.register.noot.Noot;
import nl.besluitspoor.register.noot.Toetssleutel;
import nl.besluitspoor.register.rijen.Herzegelaar;
import nl.besluitspoor.register.rijen.Rijenzegel;
import nl.besluitspoor.register.zegel.Checkpointrij;
import org.jspecify.annotations.Nullable;

/** One walk through the register, a range of entries at a time. */
final class Controlegang {

    private static final int BEREIK = 2_048;

    private final RegisterControle bron;
    private final Voortgang voortgang;
    private final List<Checkpoint> elders;
    private final Bevindingen bevindingen = new Bevindingen();
    private final Sleutelketen keten = new Sleutelketen();
    private final Map<String, Gemist> gemist = new LinkedHashMap<>();
    private final Rijenloop rijenloop;
    private final Invoerlezer lezer;
    private final List<Rijenloop.Verzegeld> verzegeld = new ArrayList<>();
    private final Groeiboom boom = new Groeiboom(this::vergelijkTegel);
    private List<Checkpointrij> checkpoints = List.of();
    private int volgende;
    private long laatsteHek;
    private long laatsteOmvang;
    private long getekend;
    private long tegels;
    private long besloten;
    private long domeinrijen;
    private long gewist;

    Controlegang(RegisterControle bron, List<Checkpoint> elders, Voortgang voortgang) {
        this.bron = bron;
        this.rijenloop = new Rijenloop(bron.zegel);
        this.lezer = new Invoerlezer(bron.jdbc, bron.json);
        this.elders = new ArrayList<>(elders);
        this.voortgang = voortgang;
    }

    /** A committed value that is not there, until an erasure says why. */
    private record Gemist(long index, String soort, @Nullable String dossier, String veld) {}

    Uitslag loop() {
        long begin = System.nanoTime();
        long totaal = bron.log.laatste().map(Checkpointrij::omvang).orElse(0L);
        bron.geheugen.noot().ifPresent(this::neemGeheugen);
        haalCheckpoints(-1);
        long verwacht = 0;
        while (verwacht < totaal) {
            long tot = Math.min(totaal, verwacht + BEREIK);
            List<Gelezen> bereik = lezer.bereik(verwacht, tot);
            Map<UUID, List<String>> anders = rijverschillen(bereik);
            for (Gelezen een : bereik) {
                while (verwacht < een.rij().nr()) {
                    slaOver(verwacht++);
                }
                neem(een, anders.getOrDefault(een.rij().id(), List.of()));
                verwacht++;
            }
            while (verwacht < tot) {
                slaOver(verwacht++);
            }
            neemVerzegelde();
            voortgang.stand(verwacht, totaal);
        }
        sluitAf(totaal);
        return new Uitslag(verwacht, Base64.getEncoder().encodeToString(boom.wortel()), getekend, besloten, domeinrijen, gewist,
                bron.log.wachtend(), (System.nanoTime() - begin) / 1_000_000, bevindingen.gesorteerd());
    }

    /** Names an entry that is gone, and goes on with what the log says of its leaf, so that what follows is judged on its own. */
    private void slaOver(long nr) {
        bevindingen.voegToe(nr, null, null, "de invoer ontbreekt");
        plaatsInBoom(bron.jdbc.sql("select bladhash from register_index where nr = :nr").param("nr", nr).query((rij, n) -> rij.getBytes(1)).optional()
                .orElseGet(() -> uitTegel(nr)));
    }

    private byte[] uitTegel(long nr) {
        byte[] tegel = bron.log.tegel(0, nr / Boom.TEGEL, Boom.TEGEL);
        int plaats = (int) (nr % Boom.TEGEL) * Hashes.LENGTE;
        return tegel.length < plaats + Hashes.LENGTE ? new byte[Hashes.LENGTE] : Arrays.copyOfRange(tegel, plaats, plaats + Hashes.LENGTE);
    }

    /** By entry, what of its row is other than it says. */
    private Map<UUID, List<String>> rijverschillen(List<Gelezen> bereik) {
        List<Rijcontrole.Vraag> vragen = new ArrayList<>();
        for (Gelezen een : bereik) {
            JsonNode invoer = een.invoer();
            if (invoer != null) {
                bron.rijregels.van(een.rij().soort(), een.rij().versie())
                        .ifPresent(regel -> vragen.add(new Rijcontrole.Vraag(een.rij().id(), regel, invoer, een.teksten())));
            }
        }
        domeinrijen += vragen.size();
        return bron.rijen.verschillen(vragen);
    }

    private void neem(Gelezen een, List<String> rijAnders) {
        Rij rij = een.rij();
        if (!een.sha256().equals(rij.sha256())) {
            fout(rij, "de inhoud hoort niet bij de SHA-256 die erbij staat");
        } else if (!Arrays.equals(een.blad(), rij.bladhash())) {
            fout(rij, "de inhoud hoort niet bij de hash van het blad");
        }
        if (een.invoer() == null) {
            fout(rij, "de inhoud is geen JSON");
        } else {
            controleerInhoud(rij, een.invoer(), een.waarden());
            rijAnders.forEach(wat -> fout(rij, wat));
        }
        plaatsInBoom(een.blad());
    }

    private void plaatsInBoom(byte[] blad) {
        boom.voegToe(blad);
        while (volgende < checkpoints.size() && checkpoints.get(volgende).omvang() <= boom.omvang()) {
            Checkpointrij checkpoint = checkpoints.get(volgende++);
            controleer(checkpoint);
            if (volgende == checkpoints.size()) {
                haalCheckpoints(checkpoint.omvang());
            }
        }
    }

    private void controleerInhoud(Rij rij, JsonNode invoer, Map<String, Waarde> waarden) {
        gelijk(rij, "id", rij.id().toString(), invoer.path("id").asText());
        gelijk(rij, "sleutel", rij.sleutel(), invoer.path("sleutel").asText());
        gelijk(rij, "soort", rij.soort(), invoer.path("soort").asText());
        gelijk(rij, "soort_versie", String.valueOf(rij.versie()), invoer.path("soortVersie").asText());
        gelijk(rij, "dossier", rij.dossier(), invoer.hasNonNull("dossier") ? invoer.path("dossier").asText() : null);
        gelijk(rij, "tijdstip", rij.tijdstip().toString(), invoer.path("tijdstip").asText());
        keten.lees(rij.nr(), rij.soort(), invoer).ifPresent(wat -> fout(rij, wat));
        controleerBesloten(rij, invoer, waarden);
        neemWissing(rij.soort(), invoer);
        neemRijen(rij.nr(), rij, invoer, waarden.get(Rijenzegel.VELD));
    }

    private void neemWissing(String soort, JsonNode invoer) {
        if (Wissing.SOORT.equals(soort)) {
            invoer.path("open").path("velden").forEach(veld -> {
                if (gemist.remove(veld.asText()) != null) {
                    gewist++;
                }
            });
        }
    }

    private void neemRijen(@Nullable Long nr, Rij rij, JsonNode invoer, @Nullable Waarde lijnen) {
        String zegel = invoer.path("besloten").path(Rijenzegel.VELD).asText(null);
        if (zegel == null) {
            return;
        }
        // a seal that is spoiled is named as such, and says nothing of its rows
        String zegt = lijnen != null && lijnen.hmac().equals(zegel) ? lijnen.waarde() : null;
        if (Herzegelaar.SOORT.equals(rij.soort())) {
            Herzegeling.eerste(bron.jdbc, bron.json, nr, invoer).ifPresentOrElse(eerste -> verzegeld.add(new Rijenloop.Verzegeld(eerste, zegt)),
                    () -> fout(rij, "de invoer waarvan de rijen opnieuw zijn verzegeld is er niet"));
        } else {
            verzegeld.add(new Rijenloop.Verzegeld(new Rijenloop.Invoer(nr, rij.id(), rij.soort(), rij.versie(), rij.dossier(), invoer), zegt));
        }
    }

    private void neemVerzegelde() {
        rijenloop.neem(verzegeld);
        verzegeld.clear();
    }

    /** Entries that are committed and wait for their place: what they say of erasures and rows holds already. */
    private void neemWachtenden() {
        for (Gelezen een : lezer.wachtenden()) {
            JsonNode invoer = een.invoer();
            if (invoer == null) {
                algemeen("een invoer die op haar plaats wacht (%s) is geen JSON".formatted(een.rij().sleutel()));
            } else {
                neemWissing(een.rij().soort(), invoer);
                neemRijen(null, een.rij(), invoer, een.waarden().get(Rijenzegel.VELD));
            }
        }
        neemVerzegelde();
    }

    private void controleerBesloten(Rij rij, JsonNode invoer, Map<String, Waarde> waarden) {
        Set<String> over = new HashSet<>(waarden.keySet());
        invoer.path("besloten").fields().forEachRemaining(veld -> {
            Waarde waarde = waarden.get(veld.getKey());
            over.remove(veld.getKey());
            if (waarde == null) {
                gemist.put(rij.id() + ":" + veld.getKey(), new Gemist(rij.nr(), rij.soort(), rij.dossier(), veld.getKey()));
            } else if (!waarde.hmac().equals(veld.getValue().asText())) {
                fout(rij, "zout of waarde van het besloten veld '%s' is veranderd".formatted(veld.getKey()));
            } else {
                besloten++;
            }
        });
        over.forEach(veld -> fout(rij, "het besloten veld '%s' hoort niet bij deze invoer".formatted(veld)));
    }

    private void gelijk(Rij rij, String kolom, @Nullable String staat, @Nullable String zegt) {
        if (!Objects.equals(staat, zegt)) {
            fout(rij, "kolom %s is anders dan de invoer zegt".formatted(kolom));
        }
    }

    private void fout(Rij rij, String wat) {
        bevindingen.voegToe(rij.nr(), rij.soort(), rij.dossier(), wat);
    }

    private void algemeen(String wat) {
        bevindingen.voegToe(Bevinding.algemeen(wat));
    }

    private void vergelijkTegel(int niveau, long nr, byte[] inhoud, byte[] wortel) {
        tegels++;
        record Bewaard(byte[] inhoud, byte[] wortel) {}
        Optional<Bewaard> bewaard = bron.jdbc.sql("select inhoud, wortel from register_tegel where niveau = :niveau and nr = :nr")
                .param("niveau", niveau).param("nr", nr).query((rij, n) -> new Bewaard(rij.getBytes(1), rij.getBytes(2))).optional();
        long eerste = nr << (8 * (niveau + 1));
        if (bewaard.isEmpty()) {
            bevindingen.voegToe(eerste, null, null, "tegel %d/%d ontbreekt".formatted(niveau, nr));
            return;
        }
        int anders = Arrays.mismatch(inhoud, bewaard.get().inhoud());
        if (anders >= 0) {
            long plaats = eerste + ((long) Math.min(anders / Hashes.LENGTE, Boom.TEGEL - 1) << (8 * niveau));
            bevindingen.voegToe(plaats, null, null, "de hash in tegel %d/%d is een andere dan die van de inhoud".formatted(niveau, nr));
        } else if (!Arrays.equals(wortel, bewaard.get().wortel())) {
            bevindingen.voegToe(eerste, null, null, "de wortel van tegel %d/%d is veranderd".formatted(niveau, nr));
        }
    }

    private void haalCheckpoints(long na) {
        checkpoints = bron.log.checkpointsNa(na, 500);
        volgende = 0;
    }

    private void controleer(Checkpointrij rij) {
        getekend++;
        String wie = "checkpoint bij %d invoeren".formatted(rij.omvang());
        if (rij.hek() != laatsteHek + 1) {
            algemeen("voor het %s ontbreekt een checkpoint: ronde %d volgt op ronde %d".formatted(wie, rij.hek(), laatsteHek));
        }
        long vorige = laatsteOmvang;
        laatsteHek = rij.hek();
        laatsteOmvang = rij.omvang();
        Noot noot;
        Checkpoint zegt;
        try {
            noot = Noot.lees(rij.noot());
            zegt = Checkpoint.lees(noot.tekst());
        } catch (IllegalArgumentException e) {
            algemeen("het %s is niet te lezen: %s".formatted(wie, e.getMessage()));
            return;
        }
        handtekeningBezwaar(rij, noot, zegt, wie).ifPresent(this::algemeen);
        if (zegt.omvang() != rij.omvang() || !Arrays.equals(zegt.wortel(), rij.wortel())) {
            algemeen("het %s zegt iets anders dan de rij waarin het staat".formatted(wie));
        } else if (rij.omvang() == boom.omvang() && !Arrays.equals(boom.wortel(), rij.wortel()) && !bevindingen.isVerklaard(rij.omvang())) {
            bevindingen.voegToe(vorige, rij.omvang(), "een van de invoeren %d tot en met %d is een andere dan is getekend (%s)"
                    .formatted(vorige, rij.omvang() - 1, wie));
        }
    }

    private Optional<String> handtekeningBezwaar(Checkpointrij rij, Noot noot, Checkpoint zegt, String wie) {
        Optional<Toetssleutel> sleutel = keten.bij(rij.omvang());
        if (sleutel.isEmpty()) {
            return Optional.of("geen invoer zegt met welke sleutel het %s is getekend".formatted(wie));
        }
        if (!sleutel.get().tekst().equals(rij.sleutel())) {
            return Optional.of("het %s is getekend met een andere sleutel (%s) dan de invoeren zeggen (%s): de sleutel is gewisseld zonder invoer"
                    .formatted(wie, rij.sleutel(), sleutel.get()));
        }
        if (!noot.isGetekendDoor(sleutel.get())) {
            return Optional.of("de handtekening onder het %s klopt niet".formatted(wie));
        }
        if (!sleutel.get().klopt(rij.gemerkt(), rij.merk())) {
            return Optional.of("het %s is veranderd: ronde, tijdstip of merk klopt niet".formatted(wie));
        }
        return zegt.oorsprong().equals(sleutel.get().naam()) ? Optional.empty()
                : Optional.of("het %s is van een ander log (%s)".formatted(wie, zegt.oorsprong()));
    }

    private void neemGeheugen(String noot) {
        try {
            elders.add(Checkpoint.uitNoot(noot));
        } catch (IllegalArgumentException e) {
            algemeen("het laatste checkpoint dat buiten de database is bewaard, is niet te lezen: " + e.getMessage());
        }
    }

    private void sluitAf(long totaal) {
        neemWachtenden();
        vergelijkElders(totaal);
        vergelijkRest(totaal);
        domeinrijen += rijenloop.rijen();
        rijenloop.bevindingen().forEach(bevindingen::voegToe);
        gemist.values().forEach(een -> bevindingen.voegToe(een.index(), een.soort(), een.dossier(),
                "zout en waarde van het besloten veld '%s' zijn weg, en geen invoer zegt dat ze zijn gewist".formatted(een.veld())));
        try {
            bron.kast.sleutel().ifPresent(eigen -> keten.laatste().filter(zegt -> !zegt.equals(eigen.publiek())).ifPresent(zegt -> algemeen(
                    "de sleutel van deze installatie (%s) is een andere dan de invoeren zeggen (%s): de sleutel is gewisseld zonder invoer"
                            .formatted(eigen.publiek(), zegt))));
        } catch (IllegalStateException e) {
            algemeen(String.valueOf(e.getMessage()));
        }
        bron.rijen.zonderInvoer(bron.rijregels.volledig(), 20).forEach(this::algemeen);
        Wissing.verschillen(bron.jdbc, bron.json).forEach(this::algemeen);
    }

    private void vergelijkElders(long totaal) {
        Boom uitTegels = new Boom(bron.log::tegel, totaal);
        for (Checkpoint een : elders) {
            if (een.omvang() > totaal) {
                algemeen(("een checkpoint dat elders is bewaard spreekt van %d invoeren, het register heeft er %d: de staart is afgesneden of de "
                        + "database is ouder").formatted(een.omvang(), totaal));
            } else if (!bevindingen.isVerklaard(een.omvang()) && !Arrays.equals(uitTegels.wortel(een.omvang()), een.wortel())) {
                algemeen("het register begint niet met wat het checkpoint zegt dat elders is bewaard (%d invoeren, wortel %s)"
                        .formatted(een.omvang(), een.wortelBase64()));
            }
        }
    }

    private void vergelijkRest(long totaal) {
        if (laatsteOmvang != totaal) {
            algemeen("het laatste checkpoint hoort niet bij het einde van het log");
        }
        bron.jdbc.sql("select nr from register_index where nr >= :totaal or nr < 0 order by nr fetch first 5 rows only").param("totaal", totaal)
                .query(Long.class).list().forEach(nr -> bevindingen.voegToe(nr, null, null, "de invoer staat in het log en valt onder geen checkpoint"));
        bron.jdbc.sql("""
                select i.sleutel from register_invoer i where not exists (select 1 from register_index x where x.invoer = i.id)
                  and not exists (select 1 from register_wachtrij w where w.invoer = i.id) fetch first 20 rows only""").query(String.class).list()
                .forEach(sleutel -> algemeen("invoer %s heeft geen plaats in het log en wacht er ook niet op".formatted(sleutel)));
        bron.jdbc.sql("""
                select w.volgnr from register_wachtrij w where not exists (select 1 from register_invoer i where i.id = w.invoer)
                  or exists (select 1 from register_index x where x.invoer = w.invoer) fetch first 5 rows only""").query(Long.class).list()
                .forEach(volgnr -> algemeen("rij %d van de wachtrij hoort bij geen invoer die wacht".formatted(volgnr)));
        bron.jdbc.sql("select veld from register_besloten b where not exists (select 1 from register_invoer i where i.id = b.invoer) fetch first 5 rows only")
                .query(String.class).list().forEach(veld -> algemeen("een besloten veld '%s' hoort bij geen invoer".formatted(veld)));
        long bewaard = bron.jdbc.sql("select count(*) from register_tegel").query(Long.class).single();
        if (bewaard > tegels) {
            algemeen("er staan %d tegels te veel".formatted(bewaard - tegels));
        }
        long hek = bron.jdbc.sql("select hek from register_sequencer where naam = 'log'").query(Long.class).optional().orElse(-1L);
        if (hek != laatsteHek) {
            algemeen("de laatste ronde was %d, het laatste checkpoint is van ronde %d: er ontbreekt een checkpoint".formatted(hek, laatsteHek));
        }
    }
}

package nl.besluitspoor.register;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.sql.Timestamp;
import java.text.Normalizer;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.besluitspoor.handeling.Geweigerd;
import nl.besluitspoor.handeling.Handeling;
import nl.besluitspoor.register.boom.Hashes;
import nl.besluitspoor.register.controle.Wissing;
import nl.besluitspoor.register.rijen.Herzegelaar;
import nl.besluitspoor.register.rijen.Rijenzegel;
import nl.besluitspoor.register.wissen.Vindplaatsen;
import nl.besluitspoor.register.wissen.Vindplaatsen.Bytes;
import nl.besluitspoor.register.wissen.Vindplaatsen.Cel;
import nl.besluitspoor.register.wissen.Vindplaatsen.Kolom;
import nl.besluitspoor.register.wissen.Wislijst;
import nl.besluitspoor.register.wissen.Wislijst.Gewist;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Erases a person's data on a ground: salt and value of each committed field that names him, and every copy elsewhere in
 * the database. The entries stay as they are, so that the tree still verifies; one more says what was erased.
 */
@Component
public class Wisser {

    private static final int KORTST = 4;
    private static final int VELDEN_PER_INVOER = 400;
    private static final String IN_PLAATS = "[gewist]";
    private static final Pattern MAIL = Pattern.compile("[^\\s@]+@[^\\s@]+");

    private final JdbcClient jdbc;
    private final Register register;
    private final Vindplaatsen plaatsen;
    private final Wislijst lijst;
    private final Herzegelaar herzegelaar;
    private final Lakker lakker;
    private final SecureRandom toeval = new SecureRandom();

    Wisser(JdbcClient jdbc, Register register, Vindplaatsen plaatsen, Wislijst lijst, Herzegelaar herzegelaar, Lakker lakker) {
        this.jdbc = jdbc;
        this.register = register;
        this.plaatsen = plaatsen;
        this.lijst = lijst;
        this.herzegelaar = herzegelaar;
        this.lakker = lakker;
    }

    /**
     * What was done.
     *
     * @param velden committed values whose salt and value are gone
     * @param cellen values elsewhere that were replaced
     */
    public record Gedaan(int velden, int cellen) {}

    private record Veld(UUID invoer, String naam) {}

    /**
     * Erases.
     *
     * @param woorden   what names the person: his name, his mail address
     * @param grond     the ground, for example {@code AVG artikel 17, eerste lid, onder b}
     * @param handeling whose deed it is
     * @throws Geweigerd without ground, with words that are too short, or where the words stand in an open field, which cannot be erased
     */
    @Transactional
    public Gedaan wis(List<String> woorden, String grond, Handeling handeling) {
        if (grond.isBlank()) {
            throw new Geweigerd("Noem de grond van het wissen, bijvoorbeeld AVG artikel 17, eerste lid, onder b.");
        }
        List<String> gezocht = woorden(woorden);
        weigerOpen(gezocht);
        List<Veld> velden = gezocht.stream().flatMap(een -> velden(een).stream()).distinct().toList();
        List<Cel> cellen = cellen(gezocht);
        List<Bytes> bytes = plaatsen.bytes().stream().flatMap(kolom -> plaatsen.bytes(kolom, gezocht).stream()).toList();
        if (velden.isEmpty() && cellen.isEmpty() && bytes.isEmpty()) {
            throw new Geweigerd("Er staat niets over deze persoon. Controleer de schrijfwijze.");
        }
        // noted before the commit: what is noted and not erased is erased at the next repair, never the other way round
        lijst.voegToe(Wislijst.Regel.gewist(grond, velden.stream().map(een -> een.invoer() + ":" + een.naam()).toList(),
                Stream.concat(cellen.stream().map(cel -> notitie(cel.kolom(), cel.waarde().getBytes(StandardCharsets.UTF_8))),
                        bytes.stream().map(een -> notitie(een.kolom(), een.waarde()))).toList()));
        wis(velden, tabellen(cellen, bytes), cellen.size() + bytes.size(), grond, handeling, () -> {
            cellen.forEach(cel -> plaatsen.vervang(cel, zonder(cel.waarde(), gezocht)));
            bytes.forEach(een -> plaatsen.vervang(een, plaatsen.zonder(een.waarde(), gezocht)));
        });
        return new Gedaan(velden.size(), cellen.size() + bytes.size());
    }

    /**
     * What is looked for when these words name a person.
     *
     * @throws Geweigerd where there are none, or one is so short that it would find others too
     */
    public static List<String> woorden(List<String> woorden) {
        List<String> gezocht = woorden.stream().map(String::strip).filter(een -> !een.isEmpty()).toList();
        if (gezocht.isEmpty() || gezocht.stream().anyMatch(een -> een.length() < KORTST)) {
            throw new Geweigerd("Noem de persoon met ten minste %d tekens: zijn hele naam of zijn e-mailadres.".formatted(KORTST));
        }
        return gezocht;
    }

    /**
     * Erases again what was erased before and stands there again, because a backup was put back.
     *
     * @return how many values
     */
    @Transactional
    public int wisOpnieuw(Handeling handeling) {
        int aantal = 0;
        for (Wislijst.Regel regel : lijst.lees()) {
            aantal += lakker.lakOpnieuw(regel, handeling);
            List<Veld> velden = regel.velden().stream().map(een -> new Veld(UUID.fromString(een.substring(0, 36)), een.substring(37)))
                    .filter(een -> jdbc.sql("select count(*) from register_besloten where invoer = :invoer and veld = :veld")
                            .param("invoer", een.invoer()).param("veld", een.naam()).query(Long.class).single() > 0).toList();
            List<Cel> cellen = regel.cellen().stream().flatMap(een -> terug(een).stream()).distinct().toList();
            List<Bytes> bytes = regel.cellen().stream().flatMap(een -> terugBytes(een).stream()).toList();
            if (!velden.isEmpty() || !cellen.isEmpty() || !bytes.isEmpty()) {
                wis(velden, tabellen(cellen, bytes), cellen.size() + bytes.size(), regel.grond(), handeling, () -> {
                    cellen.forEach(cel -> plaatsen.vervang(cel, MAIL.matcher(cel.waarde()).matches() ? adres() : IN_PLAATS));
                    bytes.forEach(een -> plaatsen.vervang(een, IN_PLAATS.getBytes(StandardCharsets.UTF_8)));
                });
                aantal += velden.size() + cellen.size() + bytes.size();
            }
        }
        return aantal;
    }

    private static Set<String> tabellen(List<Cel> cellen, List<Bytes> bytes) {
        return Stream.concat(cellen.stream().map(Cel::kolom), bytes.stream().map(Bytes::kolom)).map(Kolom::tabel).collect(Collectors.toSet());
    }

    /** Erases the fields and what stands elsewhere, and seals again the rows that are others by it. */
    private void wis(List<Veld> velden, Set<String> tabellen, int elders, String grond, Handeling handeling, Runnable vervanging) {
        Herzegelaar.Stand voor = herzegelaar.voor(tabellen);
        vervanging.run();
        List<Herzegelaar.Nieuw> nieuw = herzegelaar.na(voor);
        // the old hashes go with the values that they were made of
        List<Veld> alle = Stream.concat(velden.stream(), nieuw.stream().flatMap(een -> verzegeldeVelden(een.invoer()).stream())).distinct().toList();
        legVast(alle, elders, grond, handeling);
        nieuw.forEach(een -> register.append(Feit.van(Herzegelaar.SOORT, 1, Herzegelaar.SOORT + ":" + UUID.randomUUID())
                .open("invoer", een.invoer().toString()).besloten(Rijenzegel.VELD, een.lijnen()), handeling));
    }

    /** The fields with the hashes of an entry's rows, as far as they are there: its own, and of each time that they were sealed again. */
    private List<Veld> verzegeldeVelden(UUID invoer) {
        return jdbc.sql("""
                select b.invoer, b.veld from register_besloten b join register_invoer i on i.id = b.invoer
                where b.veld = :veld and (b.invoer = :invoer or (i.soort = :soort and i.inhoud like :wijst))""").param("veld", Rijenzegel.VELD)
                .param("invoer", invoer).param("soort", Herzegelaar.SOORT).param("wijst", "%\"invoer\":\"" + invoer + "\"%")
                .query((rij, nr) -> new Veld(rij.getObject(1, UUID.class), rij.getString(2))).list();
    }

    private void weigerOpen(List<String> gezocht) {
        for (String een : gezocht) {
            jdbc.sql("select sleutel from register_invoer where lower(inhoud) like :woorden fetch first 1 rows only")
                    .param("woorden", "%" + een.toLowerCase(Locale.ROOT) + "%").query(String.class).optional().ifPresent(sleutel -> {
                        throw new Geweigerd(("Deze woorden staan in een open veld van invoer %s. Open velden zijn openbaar en worden niet gewist; "
                                + "noem de persoon nauwkeuriger, of overleg met de auditor.").formatted(sleutel));
                    });
        }
    }

    private List<Veld> velden(String woorden) {
        return jdbc.sql("select invoer, veld from register_besloten where lower(waarde) like :woorden")
                .param("woorden", "%" + woorden.toLowerCase(Locale.ROOT) + "%")
                .query((rij, nr) -> new Veld(rij.getObject(1, UUID.class), rij.getString(2))).list();
    }

    private List<Cel> cellen(List<String> gezocht) {
        List<Cel> uit = new ArrayList<>();
        for (Kolom kolom : plaatsen.tekst()) {
            gezocht.forEach(een -> uit.addAll(plaatsen.cellen(kolom, een)));
            // the search index holds words without accents
            gezocht.stream().map(Wisser::vouw).filter(een -> !gezocht.contains(een)).forEach(een -> uit.addAll(plaatsen.cellen(kolom, een)));
        }
        return uit.stream().distinct().toList();
    }

    private void legVast(List<Veld> velden, int cellen, String grond, Handeling handeling) {
        for (int van = 0; van == 0 || van < velden.size(); van += VELDEN_PER_INVOER) {
            List<Veld> deel = velden.subList(van, Math.min(velden.size(), van + VELDEN_PER_INVOER));
            UUID invoer = register.append(Feit.van(Wissing.SOORT, 1, Wissing.SOORT + ":" + UUID.randomUUID()).open("grond", grond)
                    .open("velden", deel.stream().map(een -> een.invoer() + ":" + een.naam()).toList()).open("elders", cellen)
                    .grondslag(grond), handeling);
            Timestamp op = Timestamp.from(handeling.tijdstip().truncatedTo(ChronoUnit.MILLIS));
            for (Veld veld : deel) {
                jdbc.sql("insert into register_gewist (invoer, veld, door, op, grond) values (:invoer, :veld, :door, :op, :grond)")
                        .param("invoer", veld.invoer()).param("veld", veld.naam()).param("door", invoer).param("op", op).param("grond", grond).update();
                jdbc.sql("delete from register_besloten where invoer = :invoer and veld = :veld").param("invoer", veld.invoer())
                        .param("veld", veld.naam()).update();
            }
        }
    }

    /** The value without the words; a mail address keeps the form of one, different each time, for it may be part of a key. */
    private String zonder(String waarde, List<String> gezocht) {
        String uit = waarde;
        for (String een : Stream.concat(gezocht.stream(), gezocht.stream().map(Wisser::vouw)).distinct().toList()) {
            String nieuw = een.contains("@") ? adres() : een.length() < IN_PLAATS.length() ? "[-]" : IN_PLAATS;
            uit = Pattern.compile(Pattern.quote(een), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE).matcher(uit).replaceAll(nieuw);
        }
        return uit;
    }

    private static String vouw(String woorden) {
        return Normalizer.normalize(woorden, Normalizer.Form.NFD).replaceAll("\\p{M}+", "");
    }

    private String adres() {
        return HexFormat.of().formatHex(Hashes.sha256(Long.toString(toeval.nextLong()).getBytes(StandardCharsets.UTF_8)), 0, 4) + "@gewist.invalid";
    }

    private Gewist notitie(Kolom kolom, byte[] waarde) {
        byte[] zout = new byte[16];
        toeval.nextBytes(zout);
        return new Gewist(kolom.tabel(), kolom.kolom(), HexFormat.of().formatHex(zout), hash(zout, waarde));
    }

    private List<Bytes> terugBytes(Gewist notitie) {
        byte[] zout = HexFormat.of().parseHex(notitie.zout());
        Kolom kolom = new Kolom(notitie.tabel(), notitie.kolom());
        return plaatsen.bytes().contains(kolom) ? plaatsen.bytes(kolom, waarde -> hash(zout, waarde).equals(notitie.hash())) : List.of();
    }

    private List<Cel> terug(Gewist notitie) {
        byte[] zout = HexFormat.of().parseHex(notitie.zout());
        Kolom kolom = new Kolom(notitie.tabel(), notitie.kolom());
        if (!plaatsen.tekst().contains(kolom)) {
            return List.of();
        }
        return jdbc.sql("select distinct %s from %s where %s is not null".formatted(kolom.kolom(), kolom.tabel(), kolom.kolom())).query(String.class).list()
                .stream().filter(waarde -> hash(zout, waarde.getBytes(StandardCharsets.UTF_8)).equals(notitie.hash())).map(waarde -> new Cel(kolom, waarde)).toList();
    }

    private static String hash(byte[] zout, byte[] bytes) {
        byte[] alles = java.util.Arrays.copyOf(zout, zout.length + bytes.length);
        System.arraycopy(bytes, 0, alles, zout.length, bytes.length);
        return HexFormat.of().formatHex(Hashes.sha256(alles));
    }
}

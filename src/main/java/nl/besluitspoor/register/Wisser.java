package nl.besluitspoor.register;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import nl.besluitspoor.handeling.Geweigerd;
import nl.besluitspoor.handeling.Handeling;
import nl.besluitspoor.register.boom.Hashes;
import nl.besluitspoor.register.controle.Wissing;
import nl.besluitspoor.register.wissen.Vindplaatsen;
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

    private final JdbcClient jdbc;
    private final Register register;
    private final Vindplaatsen plaatsen;
    private final Wislijst lijst;
    private final SecureRandom toeval = new SecureRandom();

    Wisser(JdbcClient jdbc, Register register, Vindplaatsen plaatsen, Wislijst lijst) {
        this.jdbc = jdbc;
        this.register = register;
        this.plaatsen = plaatsen;
        this.lijst = lijst;
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
        List<String> gezocht = woorden.stream().map(String::strip).filter(een -> !een.isEmpty()).toList();
        if (gezocht.isEmpty() || gezocht.stream().anyMatch(een -> een.length() < KORTST)) {
            throw new Geweigerd("Noem de persoon met ten minste %d tekens: zijn hele naam of zijn e-mailadres.".formatted(KORTST));
        }
        weigerOpen(gezocht);
        List<Veld> velden = gezocht.stream().flatMap(een -> velden(een).stream()).distinct().toList();
        List<Cel> cellen = cellen(gezocht);
        List<Gewist> gewist = cellen.stream().map(this::notitie).toList();
        if (velden.isEmpty() && cellen.isEmpty()) {
            throw new Geweigerd("Er staat niets over deze persoon. Controleer de schrijfwijze.");
        }
        // noted before the commit: what is noted and not erased is erased at the next repair, never the other way round
        lijst.voegToe(new Wislijst.Regel(grond, velden.stream().map(een -> een.invoer() + ":" + een.naam()).toList(), gewist));
        legVast(velden, cellen.size(), grond, handeling);
        cellen.forEach(cel -> plaatsen.vervang(cel, zonder(cel.waarde(), gezocht)));
        int bytes = plaatsen.bytes().stream().mapToInt(kolom -> plaatsen.vervangBytes(kolom, gezocht)).sum();
        return new Gedaan(velden.size(), cellen.size() + bytes);
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
            List<Veld> velden = regel.velden().stream().map(een -> new Veld(UUID.fromString(een.substring(0, 36)), een.substring(37)))
                    .filter(een -> jdbc.sql("select count(*) from register_besloten where invoer = :invoer and veld = :veld")
                            .param("invoer", een.invoer()).param("veld", een.naam()).query(Long.class).single() > 0).toList();
            List<Cel> cellen = regel.cellen().stream().flatMap(een -> terug(een).stream()).distinct().toList();
            if (!velden.isEmpty() || !cellen.isEmpty()) {
                legVast(velden, cellen.size(), regel.grond(), handeling);
                cellen.forEach(cel -> plaatsen.vervang(cel, IN_PLAATS));
                aantal += velden.size() + cellen.size();
            }
        }
        return aantal;
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
        for (String een : gezocht) {
            String nieuw = een.contains("@") ? HexFormat.of().formatHex(Hashes.sha256(Long.toString(toeval.nextLong()).getBytes(StandardCharsets.UTF_8)), 0, 4)
                    + "@gewist.invalid" : een.length() < IN_PLAATS.length() ? "[-]" : IN_PLAATS;
            uit = Pattern.compile(Pattern.quote(een), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE).matcher(uit).replaceAll(nieuw);
        }
        return uit;
    }

    private Gewist notitie(Cel cel) {
        byte[] zout = new byte[16];
        toeval.nextBytes(zout);
        return new Gewist(cel.kolom().tabel(), cel.kolom().kolom(), HexFormat.of().formatHex(zout), hash(zout, cel.waarde()));
    }

    private List<Cel> terug(Gewist notitie) {
        byte[] zout = HexFormat.of().parseHex(notitie.zout());
        Kolom kolom = new Kolom(notitie.tabel(), notitie.kolom());
        if (!plaatsen.tekst().contains(kolom)) {
            return List.of();
        }
        return jdbc.sql("select distinct %s from %s where %s is not null".formatted(kolom.kolom(), kolom.tabel(), kolom.kolom())).query(String.class).list()
                .stream().filter(waarde -> hash(zout, waarde).equals(notitie.hash())).map(waarde -> new Cel(kolom, waarde)).toList();
    }

    private static String hash(byte[] zout, String waarde) {
        byte[] bytes = waarde.getBytes(StandardCharsets.UTF_8);
        byte[] alles = java.util.Arrays.copyOf(zout, zout.length + bytes.length);
        System.arraycopy(bytes, 0, alles, zout.length, bytes.length);
        return HexFormat.of().formatHex(Hashes.sha256(alles));
    }
}

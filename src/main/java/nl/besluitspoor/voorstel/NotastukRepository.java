package nl.besluitspoor.voorstel;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import nl.besluitspoor.geheimhouding.Geheimgrond;
import nl.besluitspoor.geheimhouding.Geheimobject;
import nl.besluitspoor.handeling.Openbaarheid;
import nl.besluitspoor.schrijven.Bewaring.Stap;
import nl.besluitspoor.schrijven.Stukopslag;
import nl.besluitspoor.voorstel.Beslispunt.ObjectSoort;
import nl.besluitspoor.voorstel.Nota.Mandaatvoorstel;
import nl.besluitspoor.voorstel.Nota.Onderbouwing;
import nl.besluitspoor.voorstel.Notastuk.Beslispunten;
import nl.besluitspoor.voorstel.Notastuk.Kern;
import nl.besluitspoor.voorstel.Notastuk.Onderbouwingen;
import nl.besluitspoor.voorstel.Notastuk.Rib;
import nl.besluitspoor.voorstel.Notastuk.Sectie;
import nl.besluitspoor.voorstel.Voorstelinhoud.Kenmerken;
import nl.besluitspoor.voorstel.Voorstelinhoud.Punt;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** SQL of what the pieces of a nota say. */
@Repository
class NotastukRepository implements Stukopslag<Notastuk.Inhoud> {

    private static final List<String> TABELLEN = List.of("voorstel_kern", "voorstel_sectie", "voorstel_beslispunt_grond", "voorstel_beslispunt",
            "voorstel_onderbouwing", "voorstel_rib_punt", "voorstel_rib");

    private final JdbcClient jdbc;

    NotastukRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void verwijder(UUID bewaring) {
        TABELLEN.forEach(tabel -> jdbc.sql("delete from " + tabel + " where bewaring = :id").param("id", bewaring).update());
    }

    @Override
    public void voegToe(UUID voorstel, UUID id, Notastuk.Inhoud inhoud) {
        if (inhoud instanceof Kern kern) {
            voegKernToe(id, kern);
        } else if (inhoud instanceof Sectie sectie) {
            jdbc.sql("""
                    insert into voorstel_sectie (bewaring, nummer, kop, tekst, bedrag, begrotingspost)
                    values (:id, :nummer, :kop, :tekst, :bedrag, :post)""")
                    .param("id", id).param("nummer", sectie.nummer()).param("kop", sectie.kop()).param("tekst", sectie.tekst())
                    .param("bedrag", sectie.bedrag()).param("post", sectie.begrotingspost()).update();
        } else if (inhoud instanceof Beslispunten punten) {
            voegPuntenToe(voorstel, id, punten.rijen());
        } else if (inhoud instanceof Onderbouwingen onderbouwingen) {
            int volgnr = 0;
            for (Onderbouwing rij : onderbouwingen.rijen()) {
                jdbc.sql("insert into voorstel_onderbouwing (bewaring, volgnr, nummer, kop, tekst) values (:id, :volgnr, :nummer, :kop, :tekst)")
                        .param("id", id).param("volgnr", ++volgnr).param("nummer", rij.nummer()).param("kop", rij.kop())
                        .param("tekst", rij.tekst()).update();
            }
        } else if (inhoud instanceof Rib rib) {
            voegRibToe(id, rib);
        }
    }

    private void voegKernToe(UUID id, Kern kern) {
        Kenmerken k = kern.kenmerken();
        jdbc.sql("""
                insert into voorstel_kern (bewaring, onderwerp, datum, openbaarheid, privaatrechtelijk, rechtspersoon, ingrijpend,
                    toezegging, persoonsgegevens, communicatie)
                values (:id, :onderwerp, :datum, :openbaarheid, :privaatrechtelijk, :rechtspersoon, :ingrijpend,
                    :toezegging, :persoonsgegevens, :communicatie)""")
                .param("id", id).param("onderwerp", kern.onderwerp()).param("datum", kern.datum())
                .param("openbaarheid", naam(kern.openbaarheid())).param("privaatrechtelijk", k.privaatrechtelijk())
                .param("rechtspersoon", k.rechtspersoon()).param("ingrijpend", k.ingrijpend()).param("toezegging", k.toezegging())
                .param("persoonsgegevens", k.persoonsgegevens()).param("communicatie", k.communicatie()).update();
    }

    private void voegPuntenToe(UUID voorstel, UUID id, List<Punt> punten) {
        int volgnr = 0;
        for (Punt punt : punten) {
            if (jdbc.sql("select count(*) from beslispunt where id = :id").param("id", punt.id()).query(Integer.class).single() == 0) {
                jdbc.sql("insert into beslispunt (id, voorstel) values (:id, :voorstel)").param("id", punt.id())
                        .param("voorstel", voorstel).update();
            }
            Mandaatvoorstel m = punt.mandaat();
            Geheimvoorstel g = punt.geheim();
            int plaats = ++volgnr;
            jdbc.sql("""
                    insert into voorstel_beslispunt (bewaring, volgnr, beslispunt, nummer, soort, tekst, object_soort, object, openbaarheid,
                        mandaat_houder, mandaat_omvang, mandaat_uitgesloten, mandaat_plafond, mandaat_einde, mandaat_rapportage,
                        geheim_soort, geheim_object, geheim_motivatie, geheim_opheffen)
                    values (:id, :volgnr, :punt, :nummer, :soort, :tekst, :objectSoort, :object, :openbaarheid,
                        :houder, :omvang, :uitgesloten, :plafond, :einde, :rapportage,
                        :geheimSoort, :geheimObject, :motivatie, :opheffen)""")
                    .param("id", id).param("volgnr", plaats).param("punt", punt.id()).param("nummer", punt.nummer())
                    .param("soort", naam(punt.soort())).param("tekst", punt.tekst()).param("objectSoort", naam(punt.objectSoort()))
                    .param("object", punt.object()).param("openbaarheid", naam(punt.openbaarheid()))
                    .param("houder", m == null ? null : m.houder()).param("omvang", m == null ? null : m.omvang())
                    .param("uitgesloten", m == null ? null : m.uitgesloten()).param("plafond", m == null ? null : m.plafond())
                    .param("einde", m == null ? null : m.einddatum()).param("rapportage", m == null ? null : m.rapportage())
                    .param("geheimSoort", g == null || g.object() == null ? null : g.object().soort().name())
                    .param("geheimObject", g == null || g.object() == null ? null : g.object().id())
                    .param("motivatie", g == null ? null : g.motivatie()).param("opheffen", g == null ? null : g.opTeHeffen()).update();
            if (g != null) {
                g.gronden().forEach(grond -> jdbc.sql("insert into voorstel_beslispunt_grond (bewaring, volgnr, grond) values (:id, :volgnr, :grond)")
                        .param("id", id).param("volgnr", plaats).param("grond", grond.name()).update());
            }
        }
    }

    private void voegRibToe(UUID id, Rib rib) {
        jdbc.sql("""
                insert into voorstel_rib (bewaring, kernboodschap, aanleiding, gevolgen, vervolg)
                values (:id, :kernboodschap, :aanleiding, :gevolgen, :vervolg)""")
                .param("id", id).param("kernboodschap", rib.tekst().kernboodschap()).param("aanleiding", rib.tekst().aanleiding())
                .param("gevolgen", rib.tekst().gevolgen()).param("vervolg", rib.tekst().vervolg()).update();
        int volgnr = 0;
        for (UUID punt : rib.punten()) {
            jdbc.sql("insert into voorstel_rib_punt (bewaring, volgnr, beslispunt) values (:id, :volgnr, :punt)")
                    .param("id", id).param("volgnr", ++volgnr).param("punt", punt).update();
        }
    }

    /** The ids that this voorstel's points ever had. */
    List<UUID> puntIds(UUID voorstel) {
        return jdbc.sql("select id from beslispunt where voorstel = :voorstel").param("voorstel", voorstel).query(UUID.class).list();
    }

    @Override
    public Map<UUID, Notastuk.Inhoud> lees(List<Stap> stappen) {
        List<UUID> ids = stappen.stream().map(Stap::id).toList();
        Map<UUID, Notastuk.Inhoud> inhoud = new HashMap<>();
        jdbc.sql("select * from voorstel_kern where bewaring in (:ids)").param("ids", ids).query(rij -> {
            inhoud.put(id(rij, "bewaring"), new Kern(rij.getString("onderwerp"), rij.getObject("datum", LocalDate.class),
                    waarde(Openbaarheid.class, rij.getString("openbaarheid")),
                    new Kenmerken(janee(rij, "privaatrechtelijk"), janee(rij, "rechtspersoon"), janee(rij, "ingrijpend"),
                            janee(rij, "toezegging"), janee(rij, "persoonsgegevens"), janee(rij, "communicatie"))));
        });
        jdbc.sql("select * from voorstel_sectie where bewaring in (:ids)").param("ids", ids).query(rij -> {
            inhoud.put(id(rij, "bewaring"), new Sectie(rij.getString("nummer"), rij.getString("kop"), rij.getString("tekst"),
                    rij.getBigDecimal("bedrag"), rij.getString("begrotingspost")));
        });
        Map<UUID, List<UUID>> ribPunten = new HashMap<>();
        jdbc.sql("select bewaring, beslispunt from voorstel_rib_punt where bewaring in (:ids) order by volgnr").param("ids", ids)
                .query(rij -> {
                    ribPunten.computeIfAbsent(id(rij, "bewaring"), x -> new ArrayList<>()).add(id(rij, "beslispunt"));
                });
        jdbc.sql("select * from voorstel_rib where bewaring in (:ids)").param("ids", ids).query(rij -> {
            inhoud.put(id(rij, "bewaring"), new Rib(new RibTekst(rij.getString("kernboodschap"), rij.getString("aanleiding"),
                    rij.getString("gevolgen"), rij.getString("vervolg")), ribPunten.getOrDefault(id(rij, "bewaring"), List.of())));
        });
        Map<String, List<Geheimgrond>> gronden = new HashMap<>();
        jdbc.sql("select bewaring, volgnr, grond from voorstel_beslispunt_grond where bewaring in (:ids) order by grond").param("ids", ids)
                .query(rij -> {
            gronden.computeIfAbsent(id(rij, "bewaring") + ":" + rij.getInt("volgnr"), x -> new ArrayList<>())
                    .add(Geheimgrond.valueOf(rij.getString("grond")));
        });
        Map<UUID, List<Punt>> punten = new HashMap<>();
        jdbc.sql("select * from voorstel_beslispunt where bewaring in (:ids) order by volgnr").param("ids", ids).query(rij -> {
            UUID bewaring = id(rij, "bewaring");
            punten.computeIfAbsent(bewaring, x -> new ArrayList<>())
                    .add(punt(rij, gronden.getOrDefault(bewaring + ":" + rij.getInt("volgnr"), List.of())));
        });
        Map<UUID, List<Onderbouwing>> onderbouwingen = new HashMap<>();
        jdbc.sql("select * from voorstel_onderbouwing where bewaring in (:ids) order by volgnr").param("ids", ids).query(rij -> {
            onderbouwingen.computeIfAbsent(id(rij, "bewaring"), x -> new ArrayList<>())
                    .add(new Onderbouwing(tekst(rij, "nummer"), tekst(rij, "kop"), tekst(rij, "tekst")));
        });
        punten.forEach((id, rijen) -> inhoud.put(id, new Beslispunten(rijen)));
        onderbouwingen.forEach((id, rijen) -> inhoud.put(id, new Onderbouwingen(rijen)));
        return inhoud;
    }

    private static Punt punt(ResultSet rij, List<Geheimgrond> gronden) throws SQLException {
        SoortBeslispunt soort = waarde(SoortBeslispunt.class, rij.getString("soort"));
        return new Punt(id(rij, "beslispunt"), rij.getInt("nummer"), soort, rij.getString("tekst"),
                waarde(ObjectSoort.class, rij.getString("object_soort")), rij.getString("object"),
                waarde(Openbaarheid.class, rij.getString("openbaarheid")),
                soort != SoortBeslispunt.MANDATEREN ? null
                        : new Mandaatvoorstel(rij.getString("mandaat_houder"), rij.getString("mandaat_omvang"),
                                rij.getString("mandaat_uitgesloten"), rij.getBigDecimal("mandaat_plafond"),
                                rij.getObject("mandaat_einde", LocalDate.class), rij.getString("mandaat_rapportage")),
                soort == null || !soort.isOverGeheimhouding() ? null : geheim(rij, gronden));
    }

    private static Geheimvoorstel geheim(ResultSet rij, List<Geheimgrond> gronden) throws SQLException {
        Geheimobject.Soort soort = waarde(Geheimobject.Soort.class, rij.getString("geheim_soort"));
        return new Geheimvoorstel(soort == null ? null : new Geheimobject(soort, id(rij, "geheim_object")), gronden,
                rij.getString("geheim_motivatie"), rij.getObject("geheim_opheffen", UUID.class));
    }

    static UUID id(ResultSet rij, String kolom) throws SQLException {
        return Objects.requireNonNull(rij.getObject(kolom, UUID.class));
    }

    private static String tekst(ResultSet rij, String kolom) throws SQLException {
        String waarde = rij.getString(kolom);
        return waarde == null ? "" : waarde;
    }

    private static @Nullable Boolean janee(ResultSet rij, String kolom) throws SQLException {
        boolean waarde = rij.getBoolean(kolom);
        return rij.wasNull() ? null : waarde;
    }

    private static @Nullable String naam(@Nullable Enum<?> waarde) {
        return waarde == null ? null : waarde.name();
    }

    private static <E extends Enum<E>> @Nullable E waarde(Class<E> soort, @Nullable String naam) {
        return naam == null ? null : Enum.valueOf(soort, naam);
    }
}

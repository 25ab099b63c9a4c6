package nl.besluitspoor.voorstel;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import nl.besluitspoor.handeling.Openbaarheid;
import nl.besluitspoor.voorstel.Beslispunt.ObjectSoort;
import nl.besluitspoor.voorstel.Nota.Mandaatvoorstel;
import nl.besluitspoor.voorstel.Nota.Onderbouwing;
import nl.besluitspoor.voorstel.Notastuk.Beslispunten;
import nl.besluitspoor.voorstel.Notastuk.Kern;
import nl.besluitspoor.voorstel.Notastuk.Onderbouwingen;
import nl.besluitspoor.voorstel.Notastuk.Rib;
import nl.besluitspoor.voorstel.Notastuk.Sectie;
import nl.besluitspoor.voorstel.Notastuk.Stand;
import nl.besluitspoor.voorstel.Voorstelinhoud.Kenmerken;
import nl.besluitspoor.voorstel.Voorstelinhoud.Punt;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** SQL of the saves of a nota's pieces, and of the versions that hold them. */
@Repository
class NotaRepository {

    private static final List<String> INHOUD = List.of("voorstel_kern", "voorstel_sectie", "voorstel_beslispunt", "voorstel_onderbouwing",
            "voorstel_rib_punt", "voorstel_rib");
    private static final String KOP = "select b.id, b.stuk, b.versie, b.stand, b.door, b.op from voorstel_bewaring b ";

    private final JdbcClient jdbc;

    NotaRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A save without what it says. */
    record Kop(UUID id, String code, int versie, Stand stand, String door, Instant op) {}

    /** The newest save of a piece, and those that wait beside it. */
    List<Notastuk> stukken(UUID voorstel, String code) {
        return metInhoud(jdbc.sql(KOP + "where b.voorstel = :voorstel and b.stuk = :stuk and b.stand in ('GELDEND', 'NAAST') order by b.versie")
                .param("voorstel", voorstel).param("stuk", code).query(NotaRepository::kop).list());
    }

    /** Every save of a piece without what it says, newest first. */
    List<Kop> geschiedenis(UUID voorstel, String code) {
        return jdbc.sql(KOP + "where b.voorstel = :voorstel and b.stuk = :stuk order by b.versie desc")
                .param("voorstel", voorstel).param("stuk", code).query(NotaRepository::kop).list();
    }

    Optional<Notastuk> stuk(UUID voorstel, String code, int versie) {
        return metInhoud(jdbc.sql(KOP + "where b.voorstel = :voorstel and b.stuk = :stuk and b.versie = :versie")
                .param("voorstel", voorstel).param("stuk", code).param("versie", versie).query(NotaRepository::kop).list()).stream().findFirst();
    }

    /** The newest save of every piece, by code. */
    Map<String, Notastuk> geldend(UUID voorstel) {
        return opCode(metInhoud(jdbc.sql(KOP + "where b.voorstel = :voorstel and b.stand = 'GELDEND'")
                .param("voorstel", voorstel).query(NotaRepository::kop).list()));
    }

    /** What a frozen version holds, by code. */
    Map<String, Notastuk> vanVersie(UUID versie) {
        return opCode(metInhoud(jdbc.sql(KOP + "join voorstelversie_stuk s on s.bewaring = b.id where s.versie = :versie order by s.volgnr")
                .param("versie", versie).query(NotaRepository::kop).list()));
    }

    /** The saves that wait to be brought together, without what they say. */
    List<Kop> naast(UUID voorstel) {
        return jdbc.sql(KOP + "where b.voorstel = :voorstel and b.stand = 'NAAST' order by b.op")
                .param("voorstel", voorstel).query(NotaRepository::kop).list();
    }

    int hoogsteVersie(UUID voorstel, String code) {
        return jdbc.sql("select coalesce(max(versie), 0) from voorstel_bewaring where voorstel = :voorstel and stuk = :stuk")
                .param("voorstel", voorstel).param("stuk", code).query(Integer.class).single();
    }

    /** Every person who ever saved a piece. */
    List<String> schrijvers(UUID voorstel) {
        return jdbc.sql("select distinct door from voorstel_bewaring where voorstel = :voorstel and door <> 'systeem' order by door")
                .param("voorstel", voorstel).query(String.class).list();
    }

    boolean isBevroren(UUID bewaring) {
        return jdbc.sql("select count(*) from voorstelversie_stuk where bewaring = :id").param("id", bewaring).query(Integer.class).single() > 0;
    }

    void zetStand(UUID bewaring, Stand stand) {
        jdbc.sql("update voorstel_bewaring set stand = :stand where id = :id").param("stand", stand.name()).param("id", bewaring).update();
    }

    /** Takes away a save that its own writer followed up in the same sitting; never one that a version holds. */
    void verwijder(UUID bewaring) {
        INHOUD.forEach(tabel -> jdbc.sql("delete from " + tabel + " where bewaring = :id").param("id", bewaring).update());
        jdbc.sql("delete from voorstel_bewaring where id = :id").param("id", bewaring).update();
    }

    void voegToe(UUID voorstel, Notastuk stuk, int basis) {
        jdbc.sql("""
                insert into voorstel_bewaring (id, voorstel, stuk, versie, basis, stand, door, op)
                values (:id, :voorstel, :stuk, :versie, :basis, :stand, :door, :op)""")
                .param("id", stuk.id()).param("voorstel", voorstel).param("stuk", stuk.code()).param("versie", stuk.versie())
                .param("basis", basis).param("stand", stuk.stand().name()).param("door", stuk.door())
                .param("op", Timestamp.from(stuk.op())).update();
        UUID id = stuk.id();
        if (stuk.inhoud() instanceof Kern kern) {
            voegKernToe(id, kern);
        } else if (stuk.inhoud() instanceof Sectie sectie) {
            jdbc.sql("""
                    insert into voorstel_sectie (bewaring, nummer, kop, tekst, bedrag, begrotingspost)
                    values (:id, :nummer, :kop, :tekst, :bedrag, :post)""")
                    .param("id", id).param("nummer", sectie.nummer()).param("kop", sectie.kop()).param("tekst", sectie.tekst())
                    .param("bedrag", sectie.bedrag()).param("post", sectie.begrotingspost()).update();
        } else if (stuk.inhoud() instanceof Beslispunten punten) {
            voegPuntenToe(voorstel, id, punten.rijen());
        } else if (stuk.inhoud() instanceof Onderbouwingen onderbouwingen) {
            int volgnr = 0;
            for (Onderbouwing rij : onderbouwingen.rijen()) {
                jdbc.sql("insert into voorstel_onderbouwing (bewaring, volgnr, nummer, kop, tekst) values (:id, :volgnr, :nummer, :kop, :tekst)")
                        .param("id", id).param("volgnr", ++volgnr).param("nummer", rij.nummer()).param("kop", rij.kop())
                        .param("tekst", rij.tekst()).update();
            }
        } else if (stuk.inhoud() instanceof Rib rib) {
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
            jdbc.sql("""
                    insert into voorstel_beslispunt (bewaring, volgnr, beslispunt, nummer, soort, tekst, object_soort, object, openbaarheid,
                        mandaat_houder, mandaat_omvang, mandaat_uitgesloten, mandaat_plafond, mandaat_einde, mandaat_rapportage)
                    values (:id, :volgnr, :punt, :nummer, :soort, :tekst, :objectSoort, :object, :openbaarheid,
                        :houder, :omvang, :uitgesloten, :plafond, :einde, :rapportage)""")
                    .param("id", id).param("volgnr", ++volgnr).param("punt", punt.id()).param("nummer", punt.nummer())
                    .param("soort", naam(punt.soort())).param("tekst", punt.tekst()).param("objectSoort", naam(punt.objectSoort()))
                    .param("object", punt.object()).param("openbaarheid", naam(punt.openbaarheid()))
                    .param("houder", m == null ? null : m.houder()).param("omvang", m == null ? null : m.omvang())
                    .param("uitgesloten", m == null ? null : m.uitgesloten()).param("plafond", m == null ? null : m.plafond())
                    .param("einde", m == null ? null : m.einddatum()).param("rapportage", m == null ? null : m.rapportage()).update();
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

    /** What the pieces say together; a piece never saved says nothing. */
    static Voorstelinhoud inhoud(Map<String, Notastuk> stukken) {
        Kern kern = (Kern) van(stukken, Notastuk.KERN);
        Rib rib = (Rib) van(stukken, Notastuk.RIB);
        Sectie financien = (Sectie) van(stukken, SoortSectie.FINANCIEN.name());
        List<Nota.Sectie> secties = new ArrayList<>();
        for (String code : Notastuk.ALLE) {
            SoortSectie soort = Notastuk.sectie(code);
            if (soort != null) {
                Sectie sectie = (Sectie) van(stukken, code);
                secties.add(new Nota.Sectie(soort, sectie.nummer(), sectie.kop() == null ? soort.kop() : sectie.kop(),
                        sectie.tekst() == null ? "" : sectie.tekst()));
            }
        }
        List<Punt> punten = ((Beslispunten) van(stukken, Notastuk.BESLISPUNTEN)).rijen();
        return new Voorstelinhoud(kern.onderwerp(), kern.datum(), kern.openbaarheid(), kern.kenmerken(), secties, punten,
                ((Onderbouwingen) van(stukken, Notastuk.ARGUMENTEN)).rijen(), ((Onderbouwingen) van(stukken, Notastuk.RISICOS)).rijen(),
                financien.bedrag(), financien.begrotingspost(), rib.tekst(),
                punten.stream().map(Punt::id).filter(rib.punten()::contains).toList());
    }

    private static Notastuk.Inhoud van(Map<String, Notastuk> stukken, String code) {
        Notastuk stuk = stukken.get(code);
        return stuk == null ? Notastuk.leeg(code) : stuk.inhoud();
    }

    private List<Notastuk> metInhoud(List<Kop> koppen) {
        if (koppen.isEmpty()) {
            return List.of();
        }
        List<UUID> ids = koppen.stream().map(Kop::id).toList();
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
        Map<UUID, List<Punt>> punten = new LinkedHashMap<>();
        jdbc.sql("select * from voorstel_beslispunt where bewaring in (:ids) order by volgnr").param("ids", ids).query(rij -> {
            punten.computeIfAbsent(id(rij, "bewaring"), x -> new ArrayList<>()).add(punt(rij));
        });
        Map<UUID, List<Onderbouwing>> onderbouwingen = new LinkedHashMap<>();
        jdbc.sql("select * from voorstel_onderbouwing where bewaring in (:ids) order by volgnr").param("ids", ids).query(rij -> {
            onderbouwingen.computeIfAbsent(id(rij, "bewaring"), x -> new ArrayList<>())
                    .add(new Onderbouwing(tekst(rij, "nummer"), tekst(rij, "kop"), tekst(rij, "tekst")));
        });
        return koppen.stream().map(kop -> new Notastuk(kop.id(), kop.code(), kop.versie(), kop.stand(), kop.door(), kop.op(),
                switch (kop.code()) {
                    case Notastuk.BESLISPUNTEN -> new Beslispunten(punten.getOrDefault(kop.id(), List.of()));
                    case Notastuk.ARGUMENTEN, Notastuk.RISICOS -> new Onderbouwingen(onderbouwingen.getOrDefault(kop.id(), List.of()));
                    default -> Objects.requireNonNull(inhoud.get(kop.id()));
                })).toList();
    }

    private static Punt punt(ResultSet rij) throws SQLException {
        SoortBeslispunt soort = waarde(SoortBeslispunt.class, rij.getString("soort"));
        return new Punt(id(rij, "beslispunt"), rij.getInt("nummer"), soort, rij.getString("tekst"),
                waarde(ObjectSoort.class, rij.getString("object_soort")), rij.getString("object"),
                waarde(Openbaarheid.class, rij.getString("openbaarheid")),
                soort != SoortBeslispunt.MANDATEREN ? null
                        : new Mandaatvoorstel(rij.getString("mandaat_houder"), rij.getString("mandaat_omvang"),
                                rij.getString("mandaat_uitgesloten"), rij.getBigDecimal("mandaat_plafond"),
                                rij.getObject("mandaat_einde", LocalDate.class), rij.getString("mandaat_rapportage")));
    }

    private static Map<String, Notastuk> opCode(List<Notastuk> stukken) {
        Map<String, Notastuk> opCode = new HashMap<>();
        stukken.forEach(stuk -> opCode.put(stuk.code(), stuk));
        return opCode;
    }

    private static Kop kop(ResultSet rij, int nr) throws SQLException {
        return new Kop(id(rij, "id"), rij.getString("stuk"), rij.getInt("versie"), Stand.valueOf(rij.getString("stand")),
                rij.getString("door"), rij.getTimestamp("op").toInstant());
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

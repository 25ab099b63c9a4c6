package nl.besluitspoor.proces.collegevergadering;

import java.util.List;

/** Names of {@code collegevergadering.bpmn} and {@code behandelvoorstel.dmn}. */
final class CollegevergaderingModel {

    static final String PROCES = "collegevergadering";

    static final String START = "vergadering-gepland";
    static final String AFGELAST = "vergadering-afgelast";
    static final String AGENDAPUNT_VERVALLEN = "agendapunt-vervallen";
    static final String AGENDAPUNT_AFGEHANDELD = "agendapunt-afgehandeld";
    static final String PUBLICATIE_VRIJ = "publicatie-vrij";

    /** Id of the meeting. */
    static final String VERGADERING = "vergaderingId";
    /** Keys of the members who are asked to mark. */
    static final String LEDEN = "markeerders";
    /** Key of the member of one marking task. */
    static final String LID = "lid";
    /** What follows from the attendance: a {@link nl.besluitspoor.college.AanwezigheidInvoer.Gevolg}. */
    static final String GEVOLG = "gevolg";
    /** Outcome of the points to take note of, where the college decides without meeting; empty where there are none. */
    static final String KENNISNEMEN = "kennisnemenUitkomst";
    /** Ids of the items that are decided one by one. */
    static final String AGENDAPUNTEN = "agendapunten";
    static final String AGENDAPUNT = "agendapuntId";
    /** The proposal of one item, by which collegebesluit hears. */
    static final String VOORSTEL = "voorstelId";
    /** The two functions that sign. */
    static final String ONDERTEKENAARS = "ondertekenaars";
    static final String FUNCTIE = "functie";
    /** Whether one of them sent the list back. */
    static final String TERUGGESTUURD = "teruggestuurd";
    /** Whether nothing holds publication back. */
    static final String VRIJ = "publicatieVrij";

    /** Whether decisions are left whose embargo is not over. */
    static final String EMBARGO = "onderEmbargo";

    static final List<String> VARIABELEN = List.of(VERGADERING, LEDEN, LID, GEVOLG, KENNISNEMEN, AGENDAPUNTEN, AGENDAPUNT, VOORSTEL,
            ONDERTEKENAARS, FUNCTIE, TERUGGESTUURD, VRIJ, EMBARGO);

    static final String BEHANDELVOORSTEL = "behandelvoorstel";

    private CollegevergaderingModel() {}
}

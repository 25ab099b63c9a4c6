package nl.besluitspoor.wijziging;

/** What follows when a change was checked. */
public enum Vervolg {
    /** The holder of the mandaat decides. */
    BESLISSEN,
    /** A lawyer judges first. */
    BEOORDELEN,
    /** It is the college's. */
    COLLEGE,
    /** Another version holds than the one it was asked on: back to who asked. */
    AANPASSEN
}

package nl.besluitspoor.college;

/**
 * Whether a member was there when the meeting was opened.
 *
 * @param oproep   1 or 2
 * @param lid      the member, with name and function as they were
 * @param aanwezig whether he was there
 */
public record Aanwezigheid(int oproep, Lid lid, boolean aanwezig) {}

package nl.besluitspoor.college;

/**
 * A sitting member of the college.
 *
 * @param gebruiker key of the person
 * @param naam      as shown on pages and lists
 * @param functie   {@code burgemeester} or {@code collegelid}
 */
public record Lid(String gebruiker, String naam, String functie) {}

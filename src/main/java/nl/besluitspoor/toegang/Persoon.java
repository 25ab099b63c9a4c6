package nl.besluitspoor.toegang;

/**
 * A person who works with the software.
 *
 * @param gebruiker key without meaning; the demonstration's is the group's name
 * @param naam      as shown on pages and letters
 * @param mail      address for notifications
 */
public record Persoon(String gebruiker, String naam, String mail) {}

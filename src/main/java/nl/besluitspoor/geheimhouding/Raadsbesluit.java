package nl.besluitspoor.geheimhouding;

import java.time.LocalDate;

/**
 * A decision of the council, as its griffie recorded it.
 *
 * @param datum      day of the council's meeting
 * @param kenmerk    under which the council keeps it, at most 60 characters
 * @param letterlijk what it decided, word for word, at most 4000 characters
 */
public record Raadsbesluit(LocalDate datum, String kenmerk, String letterlijk) {}

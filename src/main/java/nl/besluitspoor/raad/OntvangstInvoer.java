package nl.besluitspoor.raad;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What the griffie records of a letter that came in.
 *
 * @param datum      day on which it came in
 * @param agendapunt item of the council's agenda, with BETREKKEN_BIJ_AGENDAPUNT
 */
public record OntvangstInvoer(@Nullable LocalDate datum, @Nullable Routing routing, @Nullable String agendapunt) {}

/** Rounds of monitoring with their drawings, and the start of the next cycle. */
@NullMarked
package nl.besluitspoor.inzage.monitoring;

import org.jspecify.annotations.NullMarked;

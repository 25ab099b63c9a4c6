/** Who hears about what, as a civil servant reads it. */
@NullMarked
package nl.besluitspoor.inzage.bericht;

import org.jspecify.annotations.NullMarked;

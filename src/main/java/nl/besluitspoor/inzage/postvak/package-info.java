/** The demonstration's mailbox, read in the browser. */
@NullMarked
package nl.besluitspoor.inzage.postvak;

import org.jspecify.annotations.NullMarked;

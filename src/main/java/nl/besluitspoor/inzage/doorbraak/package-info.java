/** The pages of a doorbraak: reported, followed, and its agreements ticked off. */
@NullMarked
package nl.besluitspoor.inzage.doorbraak;

import org.jspecify.annotations.NullMarked;

/** What every writing page does alike: fields to a piece and back, saving while someone types, two texts, earlier texts. */
@NullMarked
package nl.besluitspoor.inzage.schrijven;

import org.jspecify.annotations.NullMarked;

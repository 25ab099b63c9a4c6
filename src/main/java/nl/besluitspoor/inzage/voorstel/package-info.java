/** The pages on which a collegevoorstel is written, read, taken back and brought back early. */
@NullMarked
package nl.besluitspoor.inzage.voorstel;

import org.jspecify.annotations.NullMarked;

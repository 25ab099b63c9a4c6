/** Gives committed entries their index, signs checkpoints, and remembers outside the database what was signed. */
@NullMarked
package nl.besluitspoor.register.zegel;

import org.jspecify.annotations.NullMarked;

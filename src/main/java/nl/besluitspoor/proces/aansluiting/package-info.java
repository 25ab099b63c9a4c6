/** Compares the engine's history with the register. Reads tables alone, so that a command can do it without the engine. */
@NullMarked
package nl.besluitspoor.proces.aansluiting;

import org.jspecify.annotations.NullMarked;

/** The mandaat where it meets the engine: its decision table, laying it down, and who holds which function. */
@NullMarked
package nl.besluitspoor.proces.mandaat;

import org.jspecify.annotations.NullMarked;

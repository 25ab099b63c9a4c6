/** The steps of {@code collegebesluit}: form values in, one call of the domain, gateway values out. */
@NullMarked
package nl.besluitspoor.proces.collegebesluit;

import org.jspecify.annotations.NullMarked;

/** The steps of {@code planvorming}: form values in, one call of the domain, gateway values out. */
@NullMarked
package nl.besluitspoor.proces.planvorming;

import org.jspecify.annotations.NullMarked;

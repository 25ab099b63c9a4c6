/** The model {@code wijkdialoog}: its steps, its terms, and what its forms show. */
@NullMarked
package nl.besluitspoor.proces.wijkdialoog;

import org.jspecify.annotations.NullMarked;

/** The register of mandaten on our pages, and who holds which function. */
@NullMarked
package nl.besluitspoor.inzage.mandaat;

import org.jspecify.annotations.NullMarked;

/** The page on which the griffie records that the council lifted a secrecy. */
@NullMarked
package nl.besluitspoor.inzage.raadsbesluit;

import org.jspecify.annotations.NullMarked;

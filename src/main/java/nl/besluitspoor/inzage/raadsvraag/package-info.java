/** The page on which the griffie records a question of the council, and the page of one. */
@NullMarked
package nl.besluitspoor.inzage.raadsvraag;

import org.jspecify.annotations.NullMarked;

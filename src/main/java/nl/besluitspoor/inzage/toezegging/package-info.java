/** The list of promises and the page of one. */
@NullMarked
package nl.besluitspoor.inzage.toezegging;

import org.jspecify.annotations.NullMarked;

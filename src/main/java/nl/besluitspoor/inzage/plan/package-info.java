/** The pages on which a plan is written, its inbreng and reactions are answered, and its versions are read. */
@NullMarked
package nl.besluitspoor.inzage.plan;

import org.jspecify.annotations.NullMarked;

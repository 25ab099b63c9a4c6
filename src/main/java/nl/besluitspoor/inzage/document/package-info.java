/** Documents, given to who may read them. */
@NullMarked
package nl.besluitspoor.inzage.document;

import org.jspecify.annotations.NullMarked;

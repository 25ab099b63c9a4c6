/** Seals the rows of the domain that a fact stands for: a hash of them, committed in the fact's own entry. */
@NullMarked
package nl.besluitspoor.register.rijen;

import org.jspecify.annotations.NullMarked;

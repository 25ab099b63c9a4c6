/** Erases a person's data: from the register's committed values and from every table that holds a copy. */
@NullMarked
package nl.besluitspoor.register.wissen;

import org.jspecify.annotations.NullMarked;

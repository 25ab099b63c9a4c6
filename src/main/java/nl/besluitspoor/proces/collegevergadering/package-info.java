@NullMarked
package nl.besluitspoor.proces.collegevergadering;

import org.jspecify.annotations.NullMarked;

@NullMarked
package nl.besluitspoor.proces.formulier;

import org.jspecify.annotations.NullMarked;

@NullMarked
package nl.besluitspoor.proces.engine;

import org.jspecify.annotations.NullMarked;

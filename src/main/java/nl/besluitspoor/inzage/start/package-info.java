@NullMarked
package nl.besluitspoor.inzage.start;

import org.jspecify.annotations.NullMarked;

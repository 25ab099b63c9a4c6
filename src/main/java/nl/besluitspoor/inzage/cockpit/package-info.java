@NullMarked
package nl.besluitspoor.inzage.cockpit;

import org.jspecify.annotations.NullMarked;

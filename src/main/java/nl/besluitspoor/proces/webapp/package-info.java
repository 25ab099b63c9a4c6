@NullMarked
package nl.besluitspoor.proces.webapp;

import org.jspecify.annotations.NullMarked;

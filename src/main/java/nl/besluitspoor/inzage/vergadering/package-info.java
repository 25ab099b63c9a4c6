@NullMarked
package nl.besluitspoor.inzage.vergadering;

import org.jspecify.annotations.NullMarked;

@NullMarked
package nl.besluitspoor.inzage.beheer;

import org.jspecify.annotations.NullMarked;

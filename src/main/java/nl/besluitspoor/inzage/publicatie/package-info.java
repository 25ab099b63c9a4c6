@NullMarked
package nl.besluitspoor.inzage.publicatie;

import org.jspecify.annotations.NullMarked;

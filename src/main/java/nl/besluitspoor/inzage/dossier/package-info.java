@NullMarked
package nl.besluitspoor.inzage.dossier;

import org.jspecify.annotations.NullMarked;

/**
 * Moves running instances to the newest version of their model: tried first without change, told by dossier, done in one
 * transaction a dossier with an entry in the register for each.
 */
@NullMarked
package nl.besluitspoor.proces.migratie;

import org.jspecify.annotations.NullMarked;

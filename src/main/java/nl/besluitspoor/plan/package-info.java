/**
 * The plan of a dossier: programmaplan, strategische agenda or uitvoeringsplan. It is written in pieces by several
 * people, frozen in numbered versions, put before partners and advisers, freed and adopted. No save is ever overwritten;
 * a version is a set of saves with the SHA-256 of what they say.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"handeling", "register", "toegang", "kalender", "bericht", "document", "dossier", "dialoog", "schrijven"})
package nl.besluitspoor.plan;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

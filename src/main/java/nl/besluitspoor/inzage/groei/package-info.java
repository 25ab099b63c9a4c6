/** What the page of a dossier shows of partners and wijken over time, and what is asked from there. */
@NullMarked
package nl.besluitspoor.inzage.groei;

import org.jspecify.annotations.NullMarked;

/** The auditor's pages: searching the register, one decision, a dossier's timeline and traces, exports. */
@NullMarked
package nl.besluitspoor.inzage.register;

import org.jspecify.annotations.NullMarked;

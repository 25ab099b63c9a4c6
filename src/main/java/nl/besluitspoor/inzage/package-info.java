/** The pages beside Tasklist: start, dossier, writing pages, meetings, mailbox. Stands on top; nobody depends on it. */
@NullMarked
@ApplicationModule
package nl.besluitspoor.inzage;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

/**
 * Notifications: an outbox row in the transaction of the fact it tells about, sent later by a job; who hears about what
 * stands in one table that a civil servant can read.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"handeling", "register", "toegang", "document"})
package nl.besluitspoor.bericht;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

/**
 * Promises to the council and to others: who keeps them, by when, and which fact met which part. A promise is made by the
 * griffie, by an answer to a question, or out of what the nota check kept; only a fact closes it (a RIB or plan that the
 * council was sent, a letter), and a daily watch reminds whoever owns it.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {
    "handeling", "register", "kalender", "toegang", "bericht", "document", "dossier", "plan", "voorstel", "raad"
})
package nl.besluitspoor.toezegging;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

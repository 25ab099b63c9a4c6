/**
 * Meetings of the college of burgemeester and wethouders: agenda, marks, attendance and quorum (Gemeentewet 52-59), the
 * outcome of each beslispunt with who was there, stood back and voted, and the signed list of decisions. Its faces are
 * {@link nl.besluitspoor.college.Vergaderingen} and {@link nl.besluitspoor.college.Besluiten}.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"handeling", "register", "toegang", "kalender", "bericht", "document", "dossier", "dialoog", "plan",
    "voorstel", "geheimhouding"})
package nl.besluitspoor.college;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

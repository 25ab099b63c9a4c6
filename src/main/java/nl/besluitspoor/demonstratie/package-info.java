/**
 * The demonstration: the real case of Maastricht and a few dossiers at different steps, made once at the first start by
 * playing the real processes as their users would. What the source does not tell is marked 'voorbeeld'.
 */
@NullMarked
@ApplicationModule
package nl.besluitspoor.demonstratie;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

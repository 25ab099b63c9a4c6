/** Steps and forms of {@code raadsinformatiebrief.bpmn}. */
@NullMarked
package nl.besluitspoor.proces.raadsinformatiebrief;

import org.jspecify.annotations.NullMarked;

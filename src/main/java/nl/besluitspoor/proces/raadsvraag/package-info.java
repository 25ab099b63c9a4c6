/** Steps and forms of {@code raadsvraag.bpmn}. */
@NullMarked
package nl.besluitspoor.proces.raadsvraag;

import org.jspecify.annotations.NullMarked;

/** Steps and forms of {@code doorbraak.bpmn}. */
@NullMarked
package nl.besluitspoor.proces.doorbraak;

import org.jspecify.annotations.NullMarked;

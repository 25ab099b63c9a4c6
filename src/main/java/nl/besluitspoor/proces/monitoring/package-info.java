/** Steps and forms of {@code monitoring.bpmn}. */
@NullMarked
package nl.besluitspoor.proces.monitoring;

import org.jspecify.annotations.NullMarked;

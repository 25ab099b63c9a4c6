/** The steps of {@code mandaatwijziging.bpmn}. */
@NullMarked
package nl.besluitspoor.proces.mandaatwijziging;

import org.jspecify.annotations.NullMarked;

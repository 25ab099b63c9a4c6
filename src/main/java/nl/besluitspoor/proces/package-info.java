/**
 * The only module that knows the Camunda engine: its configuration, the delegates that the models name, the forms'
 * values in and out, the messages between processes. It stands on top of the features and nobody depends on it.
 */
@NullMarked
@ApplicationModule
package nl.besluitspoor.proces;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

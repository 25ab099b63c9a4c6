/**
 * Where long texts are written: piece by piece, by several people, over days. Every save is a row of its own with who
 * wrote it and when; what was typed on an older save waits beside the newest until a person brings the two together. A
 * frozen version holds saves. What a piece says, and who may write it, is the feature's own.
 */
@NullMarked
@ApplicationModule(allowedDependencies = "handeling")
package nl.besluitspoor.schrijven;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

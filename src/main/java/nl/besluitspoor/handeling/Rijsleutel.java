package nl.besluitspoor.handeling;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks what a row of a form is about. Each row sent has one, and no two rows have the same: of two answers about one thing
 * nobody can say which was meant.
 */
@Target(ElementType.RECORD_COMPONENT)
@Retention(RetentionPolicy.RUNTIME)
public @interface Rijsleutel {}

/** The transparency log as machines read it, and the page that tells an outsider how to check it. */
@org.jspecify.annotations.NullMarked
package nl.besluitspoor.inzage.logboek;

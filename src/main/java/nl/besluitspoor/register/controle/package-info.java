/** Re-derives the whole register from its rows or from an export, and names the first entry that is wrong. */
@NullMarked
package nl.besluitspoor.register.controle;

import org.jspecify.annotations.NullMarked;

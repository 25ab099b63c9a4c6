/** The register's commands: verify, export, prove and the others, without a web server. */
@NullMarked
package nl.besluitspoor.register.opdracht;

import org.jspecify.annotations.NullMarked;

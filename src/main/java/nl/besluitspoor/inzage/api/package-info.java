/** The register for machines: read-only, after the NL API Design Rules. */
@NullMarked
package nl.besluitspoor.inzage.api;

import org.jspecify.annotations.NullMarked;

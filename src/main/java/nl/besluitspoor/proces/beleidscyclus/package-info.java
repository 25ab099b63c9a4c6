@NullMarked
package nl.besluitspoor.proces.beleidscyclus;

import org.jspecify.annotations.NullMarked;

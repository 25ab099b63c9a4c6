package nl.besluitspoor.proces;

import org.jspecify.annotations.Nullable;

/** Gives the short title that everyone may see with a business key; one bean for each kind of key. */
public interface KorteTitel {

    /** The short title; null where this bean does not know the key. */
    @Nullable String van(String businessKey);
}

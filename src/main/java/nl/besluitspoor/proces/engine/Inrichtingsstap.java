package nl.besluitspoor.proces.engine;

/** One step of setting up the engine at start, in the order of {@link org.springframework.core.annotation.Order}. */
interface Inrichtingsstap {

    /** Does the step; doing it again changes nothing. */
    void richtIn();
}

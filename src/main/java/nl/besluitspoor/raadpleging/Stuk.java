package nl.besluitspoor.raadpleging;

/** A piece of a shown text, and whether it is one of the words that were asked. */
public record Stuk(String tekst, boolean raak) {}

package nl.besluitspoor.raad;

/** What a signer does with a letter. */
public enum Ondertekenkeuze {
    ONDERTEKENEN, TERUGSTUREN
}

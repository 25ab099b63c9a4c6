package nl.besluitspoor.dossier;

/**
 * A neighbourhood.
 *
 * @param code CBS code of a wijk ({@code WK093502}) or buurt ({@code BU09350203})
 * @param naam as CBS names it
 */
public record Wijk(String code, String naam) {}

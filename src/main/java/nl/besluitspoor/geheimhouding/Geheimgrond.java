package nl.besluitspoor.geheimhouding;

/**
 * The grounds on which a body of the municipality can impose secrecy: those of Woo 5.1, first and second paragraph, and no
 * other (Gemeentewet 87, first paragraph).
 */
public enum Geheimgrond {
    LID1_A("eerste lid, onder a", "het kan de eenheid van de Kroon in gevaar brengen"),
    LID1_B("eerste lid, onder b", "het kan de veiligheid van de Staat schaden"),
    LID1_C("eerste lid, onder c", "bedrijfs- of fabricagegegevens die vertrouwelijk aan de overheid zijn gegeven"),
    LID1_D("eerste lid, onder d", "bijzondere persoonsgegevens, of gegevens over straffen"),
    LID1_E("eerste lid, onder e", "nummers waarmee een persoon te herkennen is, zoals het burgerservicenummer"),
    LID2_A("tweede lid, onder a", "de betrekkingen met andere landen en met internationale organisaties"),
    LID2_B("tweede lid, onder b", "de economische of financiële belangen van de Staat, de gemeente of een andere overheid"),
    LID2_C("tweede lid, onder c", "de opsporing en vervolging van strafbare feiten"),
    LID2_D("tweede lid, onder d", "inspectie, controle en toezicht door de overheid"),
    LID2_E("tweede lid, onder e", "de eerbiediging van de persoonlijke levenssfeer"),
    LID2_F("tweede lid, onder f", "andere bedrijfs- en fabricagegegevens die gevoelig zijn voor de concurrentie"),
    LID2_G("tweede lid, onder g", "de bescherming van het milieu waarover het gaat"),
    LID2_H("tweede lid, onder h", "de beveiliging van personen en bedrijven, en het voorkomen van sabotage"),
    LID2_I("tweede lid, onder i", "het goed functioneren van de Staat, de gemeente of een andere overheid");

    private final String plaats;
    private final String omschrijving;

    Geheimgrond(String plaats, String omschrijving) {
        this.plaats = plaats;
        this.omschrijving = omschrijving;
    }

    /** The article, for example {@code Woo artikel 5.1, eerste lid, onder c}. */
    public String artikel() {
        return "Woo artikel 5.1, " + plaats;
    }

    /** What it protects, in plain words, with the article. */
    public String naam() {
        return omschrijving + " (" + artikel() + ")";
    }
}

package nl.besluitspoor.bericht;

import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How messages go out.
 *
 * @param adres    where people reach this application, without a slash at the end; links in mails start with it
 * @param afzender address and domain of the Message-IDs, for example {@code noreply@gemeente.nl}
 * @param gemeente name of the municipality, as the sender is shown
 */
@ConfigurationProperties("besluitspoor")
record BerichtInstellingen(
        @DefaultValue("http://localhost:8080") URI adres, @DefaultValue("noreply@besluitspoor.example") String afzender,
        @DefaultValue("Gemeente Maastricht") String gemeente) {

    BerichtInstellingen {
        if (adres.getHost() == null || adres.toString().endsWith("/")) {
            throw new IllegalArgumentException("besluitspoor.adres '%s' is geen adres zonder schuine streep aan het eind".formatted(adres));
        }
        if (!afzender.matches("[^@\\s]+@[^@\\s]+")) {
            throw new IllegalArgumentException("besluitspoor.afzender '%s' is geen e-mailadres".formatted(afzender));
        }
    }

    String domein() {
        return afzender.substring(afzender.indexOf('@') + 1);
    }
}

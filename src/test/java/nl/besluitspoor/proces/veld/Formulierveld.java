package nl.besluitspoor.proces.veld;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One field of a form, as its file declares it.
 *
 * @param keuzes   what may be chosen, where the form itself lists it
 * @param van      smallest number that the form lets pass
 * @param tot      largest number that the form lets pass
 * @param heel     whether a number has no fraction
 * @param lengte   longest text that the form lets pass
 * @param kolommen what each row asks, where the field is a list of rows
 */
record Formulierveld(String naam, Soort soort, List<String> keuzes, @Nullable Long van, @Nullable Long tot, boolean heel, @Nullable Integer lengte,
        List<Formulierveld> kolommen) {

    /** What a field asks for. */
    enum Soort {
        TEKST, GETAL, BEDRAG, DATUM, TIJD, MAIL, KEUZE, VERWIJZING, VERWIJZINGEN, VINK, RIJEN
    }

    private static final Path MAP = Path.of("forms");
    private static final Pattern RIJEN = Pattern.compile("<fieldset[^>]*bs-rijen=\"([^\"]+)\"[^>]*>(.*?)</fieldset>", Pattern.DOTALL);
    private static final Pattern VELD = Pattern.compile("<(input|select|textarea|div)\\b([^>]*\\b(?:cam-variable-name|bs-veld|bs-vinkjes)=\"([^\"]+)\"[^>]*)>");
    private static final Pattern OPTIE = Pattern.compile("<option value=\"([^\"]+)\"");

    /** The fields of every form, by the form's name without its ending. */
    static TreeMap<String, List<Formulierveld>> alle() {
        TreeMap<String, List<Formulierveld>> alle = new TreeMap<>();
        try (Stream<Path> bestanden = Files.list(MAP)) {
            for (Path bestand : bestanden.toList()) {
                String bron = Files.readString(bestand);
                String naam = bestand.getFileName().toString();
                alle.put(naam.substring(0, naam.lastIndexOf('.')), naam.endsWith(".html") ? html(bron) : camundaForm(new ObjectMapper().readTree(bron)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return alle;
    }

    private static List<Formulierveld> html(String bron) {
        List<Formulierveld> velden = new ArrayList<>();
        Matcher rijen = RIJEN.matcher(bron);
        while (rijen.find()) {
            velden.add(new Formulierveld(rijen.group(1), Soort.RIJEN, List.of(), null, null, false, null, losse(rijen.group(2))));
        }
        velden.addAll(losse(RIJEN.matcher(bron).replaceAll("")));
        return velden;
    }

    private static List<Formulierveld> losse(String bron) {
        List<Formulierveld> velden = new ArrayList<>();
        Matcher veld = VELD.matcher(bron);
        while (veld.find()) {
            String kenmerken = veld.group(2);
            List<String> keuzes = new ArrayList<>();
            if (veld.group(1).equals("select")) {
                Matcher optie = OPTIE.matcher(bron.substring(veld.end(), bron.indexOf("</select>", veld.end())));
                while (optie.find()) {
                    keuzes.add(optie.group(1));
                }
            }
            String stap = kenmerk(kenmerken, "step");
            velden.add(new Formulierveld(veld.group(3), soort(veld.group(1), kenmerken), keuzes, getal(kenmerk(kenmerken, "min")),
                    getal(kenmerk(kenmerken, "max")), "1".equals(stap), kenmerk(kenmerken, "maxlength") == null ? null
                            : Integer.valueOf(kenmerk(kenmerken, "maxlength")), List.of()));
        }
        return velden;
    }

    private static Soort soort(String element, String kenmerken) {
        if (element.equals("div")) {
            return Soort.VERWIJZINGEN;
        }
        if (element.equals("select")) {
            return kenmerken.contains("bs-keuzes=") ? Soort.VERWIJZING : Soort.KEUZE;
        }
        if (element.equals("textarea")) {
            return Soort.TEKST;
        }
        return switch (String.valueOf(kenmerk(kenmerken, "type"))) {
            case "number" -> Soort.GETAL;
            case "date" -> Soort.DATUM;
            case "time" -> Soort.TIJD;
            case "email" -> Soort.MAIL;
            case "checkbox" -> Soort.VINK;
            default -> kenmerken.contains("readonly") ? Soort.VERWIJZING : kenmerken.contains("decimal") ? Soort.BEDRAG : Soort.TEKST;
        };
    }

    private static @Nullable String kenmerk(String kenmerken, String naam) {
        Matcher m = Pattern.compile("\\b" + naam + "=\"([^\"]*)\"").matcher(kenmerken);
        return m.find() ? m.group(1) : null;
    }

    private static @Nullable Long getal(@Nullable String tekst) {
        return tekst == null ? null : Long.valueOf(tekst);
    }

    private static List<Formulierveld> camundaForm(JsonNode knoop) {
        List<Formulierveld> velden = new ArrayList<>();
        for (JsonNode deel : knoop.path("components")) {
            String type = deel.path("type").asText();
            velden.addAll(camundaForm(deel));
            Soort soort = switch (type) {
                case "radio", "select" -> Soort.KEUZE;
                case "checkbox" -> Soort.VINK;
                case "datetime" -> Soort.DATUM;
                case "number" -> Soort.GETAL;
                case "textarea", "textfield" -> deel.path("readonly").asBoolean() ? Soort.VERWIJZING : Soort.TEKST;
                case "text", "table", "html", "group" -> null;
                default -> throw new IllegalStateException("een veld van soort " + type + " is hier nog niet bekend");
            };
            if (soort != null) {
                List<String> keuzes = new ArrayList<>();
                deel.path("values").forEach(keuze -> keuzes.add(keuze.path("value").asText()));
                JsonNode lengte = deel.path("validate").path("maxLength");
                velden.add(new Formulierveld(deel.path("key").asText(), soort, keuzes, null, null, false, lengte.isInt() ? lengte.asInt() : null, List.of()));
            }
        }
        return velden;
    }
}

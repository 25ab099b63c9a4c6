package nl.besluitspoor.voorstel;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.besluitspoor.voorstel.Nota.Mandaatvoorstel;
import nl.besluitspoor.voorstel.Nota.Onderbouwing;
import nl.besluitspoor.voorstel.Nota.Punt;
import nl.besluitspoor.voorstel.Nota.Sectie;
import org.jspecify.annotations.Nullable;

/**
 * Reads the text of a Maastricht B&amp;W-nota, as it comes out of its PDF, into the records of a nota. For the
 * demonstration, which plays the real case; new notas are written on their page.
 *
 * <p>What the text does not say stays null: no terms of a mandaat are guessed, and of a RIB that is only named the text
 * is not there.
 */
public final class NotaLezer {

    private static final Pattern HOOFDKOP = Pattern.compile(
            "(\\d)\\. (Beslispunten|Aanleiding|Beoogd effect|Argumenten|Kanttekeningen.*|Financiële gevolgen|Vervolgtraject.*|Communicatie)");
    private static final Pattern TUSSENKOP = Pattern.compile("(\\d)\\.(\\d{1,2}) (\\S.*)");
    private static final Pattern BESLISPUNT = Pattern.compile("(\\d{1,2})\\. (.+)");
    private static final Pattern BESLUIT = Pattern.compile("Besluit .* d\\.d\\. (.+?):?");
    private static final Pattern VOETTEKST = Pattern.compile("\\S.*\\s{2,}\\d{1,3}");
    private static final Pattern LIJST = Pattern.compile("\\d{1,2}\\.\\s.*");
    private static final Pattern VASTSTELLEN = Pattern.compile("(?i)^(?:het|de)\\s+(.+?)\\s+vast te stellen\\b.*");
    private static final Pattern MANDATEREN = Pattern.compile("(?i)^(?:de|het)\\s+(\\S+).*\\bte (?:mandateren|machtigen)\\b.*?(?:\\bhet|\\bde)\\s+([\\p{L} ]+?)[.;]?$");

    private final List<Sectie> secties = new ArrayList<>();
    private final List<Onderbouwing> argumenten = new ArrayList<>();
    private final List<Onderbouwing> risicos = new ArrayList<>();
    private final List<Punt> punten = new ArrayList<>();
    private final StringBuilder tekst = new StringBuilder();
    private @Nullable Kop kop = new Kop(SoortSectie.SAMENVATTING, null, "Samenvatting", false);
    private SoortSectie hoofd = SoortSectie.SAMENVATTING;
    private @Nullable LocalDate datum;
    private boolean nieuweAlinea;

    private record Kop(SoortSectie soort, @Nullable String nummer, String tekst, boolean onderbouwing) {}

    private NotaLezer() {}

    /**
     * @param bron the text, with the line breaks of its PDF
     * @throws IllegalArgumentException where it has no decision date or no beslispunten
     */
    public static Nota lees(String bron) {
        return new NotaLezer().neem(bron);
    }

    private Nota neem(String bron) {
        for (String regel : bron.split("\n", -1)) {
            if (!regel.isBlank()) {
                regel(regel.strip());
            } else if (!regel.isEmpty() && eindigtZin()) {
                nieuweAlinea = true;
            }
        }
        sluit();
        if (datum == null || punten.isEmpty()) {
            throw new IllegalArgumentException("dit is geen B&W-nota: geen besluitdatum of geen beslispunten");
        }
        String titel = punten.stream().map(Punt::object).filter(object -> object != null).findFirst().orElse("B&W-nota");
        return new Nota(titel, datum, punten, secties, argumenten, risicos, null, false);
    }

    private void regel(String regel) {
        Matcher hoofdkop = HOOFDKOP.matcher(regel);
        Matcher tussenkop = TUSSENKOP.matcher(regel);
        Matcher besluit = BESLUIT.matcher(regel);
        if ("Samenvatting".equals(regel) || VOETTEKST.matcher(regel).matches()) {
            return;
        }
        if (besluit.matches()) {
            sluit();
            datum = Tijdsaanduiding.in(besluit.group(1)).stream().map(Tijdsaanduiding::eersteDag).findFirst().orElse(null);
            kop = null;
        } else if (hoofdkop.matches()) {
            sluit();
            hoofd = soort(hoofdkop.group(2));
            kop = new Kop(hoofd, hoofdkop.group(1), hoofdkop.group(2), false);
        } else if (tussenkop.matches() && (hoofd == SoortSectie.ARGUMENTEN || hoofd == SoortSectie.KANTTEKENINGEN)) {
            sluit();
            String nummer = tussenkop.group(1) + "." + tussenkop.group(2);
            boolean sectie = hoofd == SoortSectie.ARGUMENTEN && "4".equals(tussenkop.group(1)) && punten.stream().noneMatch(punt -> punt.nummer() == 4);
            kop = new Kop(sectie ? soort(tussenkop.group(3)) : hoofd, nummer, tussenkop.group(3), !sectie);
        } else {
            voegToe(regel);
        }
    }

    private void voegToe(String regel) {
        boolean tussenregel = (nieuweAlinea || tekst.isEmpty()) && regel.split(" ").length <= 4 && !regel.matches(".*[.,;:!?]$");
        if (!tekst.isEmpty()) {
            tekst.append(nieuweAlinea || tussenregel ? "\n\n" : LIJST.matcher(regel).matches() ? "\n" : " ");
        }
        tekst.append(regel.replaceAll("\\s+", " "));
        nieuweAlinea = tussenregel && hoofd == SoortSectie.BEOOGD_EFFECT && !LIJST.matcher(regel).matches();
    }

    private boolean eindigtZin() {
        return tekst.toString().matches("(?s).*[.:;!?]|");
    }

    private void sluit() {
        if (kop == null) {
            tekst.setLength(0);
        } else if (kop.soort() == SoortSectie.BESLISPUNTEN) {
            beslispunten(tekst.toString());
            secties.add(new Sectie(kop.soort(), kop.nummer(), kop.tekst(), ""));
        } else if (kop.onderbouwing()) {
            (kop.soort() == SoortSectie.ARGUMENTEN ? argumenten : risicos)
                    .add(new Onderbouwing(String.valueOf(kop.nummer()), kop.tekst(), tekst.toString()));
        } else {
            secties.add(new Sectie(kop.soort(), kop.nummer(), kop.tekst(), tekst.toString()));
        }
        tekst.setLength(0);
        nieuweAlinea = false;
        kop = null;
    }

    private void beslispunten(String bron) {
        for (String deel : bron.split("\\n+")) {
            Matcher m = BESLISPUNT.matcher(deel.strip());
            if (!m.matches()) {
                continue;
            }
            int nummer = Integer.parseInt(m.group(1));
            String punt = m.group(2).replaceAll("[;.]$", "");
            Matcher vaststellen = VASTSTELLEN.matcher(punt);
            Matcher mandateren = MANDATEREN.matcher(punt);
            if (vaststellen.matches()) {
                punten.add(new Punt(nummer, SoortBeslispunt.VASTSTELLEN, punt, vaststellen.group(1), null));
            } else if (mandateren.matches()) {
                punten.add(new Punt(nummer, SoortBeslispunt.MANDATEREN, punt, voluit(mandateren.group(2)),
                        new Mandaatvoorstel(mandateren.group(1), null, null, null, null, null)));
            } else {
                punten.add(new Punt(nummer, SoortBeslispunt.OVERIG, punt, null, null));
            }
        }
    }

    /** 'het programmaplan' in a later point is the one that an earlier point names in full. */
    private String voluit(String object) {
        return punten.stream().map(Punt::object).filter(eerder -> eerder != null && eerder.startsWith(object)).findFirst().orElse(object);
    }

    private static SoortSectie soort(String kop) {
        String klein = kop.toLowerCase();
        if (klein.startsWith("kanttekeningen")) {
            return SoortSectie.KANTTEKENINGEN;
        }
        if (klein.startsWith("vervolgtraject")) {
            return SoortSectie.VERVOLG;
        }
        if (klein.contains("informatiemanagement")) {
            return SoortSectie.INFORMATIEMANAGEMENT;
        }
        for (SoortSectie soort : SoortSectie.values()) {
            if (soort.kop().equalsIgnoreCase(kop)) {
                return soort;
            }
        }
        return SoortSectie.OVERIG;
    }
}

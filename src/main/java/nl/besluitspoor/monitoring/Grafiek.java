package nl.besluitspoor.monitoring;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import nl.besluitspoor.monitoring.Doelbeeld.Punt;

/**
 * Draws the figures of a goal as a small SVG, made on the server: a line an area, told apart by colour, dash and mark,
 * the target as a line of its own. Its title and description say the same for who cannot see it.
 */
public final class Grafiek {

    private static final int BREED = 640;
    private static final int LINKS = 60;
    private static final int RECHTS = 20;
    private static final int BOVEN = 20;
    private static final int HOOG = 210;
    /** Dark enough on white to be told apart (WCAG 2.2, 1.4.11). */
    private static final List<String> KLEUREN = List.of("#0b4f8a", "#a4161a", "#1d6b35", "#7a4d00", "#5b2a86", "#1c2733");
    private static final List<String> STREPEN = List.of("", "8 4", "2 3", "10 3 2 3", "5 5", "1 2");

    private Grafiek() {}

    /** The drawing; without a figure that has a year, a drawing that says so. */
    public static String svg(Doelbeeld beeld) {
        TreeSet<Integer> jaren = beeld.jaren();
        List<String> namen = new ArrayList<>(beeld.reeksen().keySet());
        int hoogte = BOVEN + HOOG + 40 + 22 * (namen.size() + (beeld.streefwaarde() == null ? 0 : 1));
        StringBuilder svg = new StringBuilder();
        svg.append("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" width=\"%d\" height=\"%d\" role=\"img\" font-family=\"Liberation Sans, Arial, sans-serif\" font-size=\"14\">"
                .formatted(BREED, hoogte, BREED, hoogte));
        svg.append("<title>").append(veilig(beeld.doel().code() + ": " + beeld.doel().indicator())).append("</title>");
        svg.append("<desc>").append(veilig(beschrijving(beeld))).append("</desc>");
        svg.append("<rect width=\"100%\" height=\"100%\" fill=\"#fff\"/>");
        if (jaren.isEmpty()) {
            return svg.append("<text x=\"").append(LINKS).append("\" y=\"60\" fill=\"#1c2733\">Er zijn nog geen cijfers met een jaar.</text></svg>").toString();
        }
        BigDecimal laag = BigDecimal.ZERO;
        BigDecimal hoog = BigDecimal.ONE;
        boolean eerste = true;
        List<BigDecimal> waarden = new ArrayList<>();
        beeld.reeksen().values().forEach(reeks -> reeks.forEach(p -> waarden.add(p.waarde())));
        if (beeld.streefwaarde() != null) {
            waarden.add(beeld.streefwaarde());
        }
        for (BigDecimal waarde : waarden) {
            laag = eerste ? waarde : laag.min(waarde);
            hoog = eerste ? waarde : hoog.max(waarde);
            eerste = false;
        }
        double ruimte = Math.max(hoog.subtract(laag).doubleValue() * 0.15, Math.max(Math.abs(hoog.doubleValue()) * 0.02, 0.01));
        double van = laag.signum() >= 0 ? Math.max(0, laag.doubleValue() - ruimte) : laag.doubleValue() - ruimte;
        double tot = hoog.doubleValue() + ruimte;
        for (int i = 0; i <= 4; i++) {
            double waarde = van + (tot - van) * i / 4;
            String y = getal(y(waarde, van, tot));
            svg.append("<line x1=\"%d\" y1=\"%s\" x2=\"%d\" y2=\"%s\" stroke=\"#d3dae1\"/>".formatted(LINKS, y, BREED - RECHTS, y));
            svg.append("<text x=\"%d\" y=\"%s\" text-anchor=\"end\" dy=\"5\" fill=\"#1c2733\">%s</text>".formatted(LINKS - 8, y, veilig(kort(waarde, tot - van))));
        }
        for (int jaar : jaren) {
            svg.append("<text x=\"%s\" y=\"%d\" text-anchor=\"middle\" fill=\"#1c2733\">%d</text>".formatted(getal(x(jaar, jaren)), BOVEN + HOOG + 22, jaar));
        }
        int regel = BOVEN + HOOG + 50;
        if (beeld.streefwaarde() != null) {
            String y = getal(y(beeld.streefwaarde().doubleValue(), van, tot));
            svg.append("<line x1=\"%d\" y1=\"%s\" x2=\"%d\" y2=\"%s\" stroke=\"#1c2733\" stroke-width=\"2\" stroke-dasharray=\"3 5\"/>".formatted(LINKS, y, BREED - RECHTS, y));
            svg.append("<line x1=\"%d\" y1=\"%d\" x2=\"%d\" y2=\"%d\" stroke=\"#1c2733\" stroke-width=\"2\" stroke-dasharray=\"3 5\"/>".formatted(LINKS, regel - 5, LINKS + 34, regel - 5));
            svg.append("<text x=\"%d\" y=\"%d\" fill=\"#1c2733\">%s</text>".formatted(LINKS + 44, regel, veilig("streefwaarde: " + beeld.doel().streefwaarde())));
            regel += 22;
        }
        int soort = 0;
        for (Map.Entry<String, List<Punt>> reeks : beeld.reeksen().entrySet()) {
            String kleur = KLEUREN.get(soort % KLEUREN.size());
            String streep = STREPEN.get(soort % STREPEN.size());
            StringBuilder lijn = new StringBuilder();
            for (Punt p : reeks.getValue()) {
                lijn.append(getal(x(p.jaar(), jaren))).append(',').append(getal(y(p.waarde().doubleValue(), van, tot))).append(' ');
            }
            svg.append("<polyline points=\"%s\" fill=\"none\" stroke=\"%s\" stroke-width=\"2.5\" stroke-dasharray=\"%s\"/>".formatted(lijn.toString().strip(), kleur, streep));
            for (Punt p : reeks.getValue()) {
                svg.append(merk(soort, x(p.jaar(), jaren), y(p.waarde().doubleValue(), van, tot), kleur));
            }
            svg.append("<line x1=\"%d\" y1=\"%d\" x2=\"%d\" y2=\"%d\" stroke=\"%s\" stroke-width=\"2.5\" stroke-dasharray=\"%s\"/>".formatted(LINKS, regel - 5, LINKS + 34, regel - 5, kleur, streep));
            svg.append(merk(soort, LINKS + 17, regel - 5, kleur));
            svg.append("<text x=\"%d\" y=\"%d\" fill=\"#1c2733\">%s</text>".formatted(LINKS + 44, regel, veilig(reeks.getKey())));
            regel += 22;
            soort++;
        }
        return svg.append("</svg>").toString();
    }

    private static String beschrijving(Doelbeeld beeld) {
        StringBuilder tekst = new StringBuilder();
        beeld.reeksen().forEach((naam, reeks) -> {
            tekst.append(naam).append(": ");
            reeks.forEach(p -> tekst.append(p.jaar()).append(' ').append(p.waarde().stripTrailingZeros().toPlainString().replace('.', ',')).append("; "));
        });
        return tekst + (beeld.doel().streefwaarde() == null ? "" : "streefwaarde " + beeld.doel().streefwaarde()) + ".";
    }

    private static String merk(int soort, double x, double y, String kleur) {
        return switch (soort % 3) {
            case 0 -> "<circle cx=\"%s\" cy=\"%s\" r=\"5\" fill=\"%s\"/>".formatted(getal(x), getal(y), kleur);
            case 1 -> "<rect x=\"%s\" y=\"%s\" width=\"9\" height=\"9\" fill=\"%s\"/>".formatted(getal(x - 4.5), getal(y - 4.5), kleur);
            default -> "<path d=\"M%s %s l6 10 h-12 z\" fill=\"%s\"/>".formatted(getal(x), getal(y - 6), kleur);
        };
    }

    private static double x(int jaar, TreeSet<Integer> jaren) {
        int span = jaren.last() - jaren.first();
        double breed = BREED - LINKS - RECHTS - 60.0;
        return LINKS + 30 + (span == 0 ? breed / 2 : breed * (jaar - jaren.first()) / span);
    }

    private static double y(double waarde, double van, double tot) {
        return BOVEN + HOOG - HOOG * (waarde - van) / (tot - van);
    }

    private static String kort(double waarde, double span) {
        return BigDecimal.valueOf(waarde).setScale(span < 5 ? 2 : span < 50 ? 1 : 0, RoundingMode.HALF_UP).toPlainString().replace('.', ',');
    }

    private static String getal(double waarde) {
        return String.format(Locale.ROOT, "%.1f", waarde);
    }

    private static String veilig(String tekst) {
        return tekst.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
    }
}

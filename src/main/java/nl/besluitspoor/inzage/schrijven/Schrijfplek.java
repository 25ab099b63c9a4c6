package nl.besluitspoor.inzage.schrijven;

import java.util.UUID;
import nl.besluitspoor.handeling.Handeling;
import nl.besluitspoor.schrijven.Schrijftafel;
import nl.besluitspoor.schrijven.Schrijftafel.Bewaard;

/**
 * One piece on a writing page, and who writes in it.
 *
 * @param werk   id of the plan, nota or other work
 * @param naam   how people name the piece
 * @param pad    where its save goes; {@code pad/eerder} shows its earlier texts
 * @param pagina where it stands to be read and written, with a query or without
 * @param anker  its place on that page, {@code #…}; empty where it has the page to itself
 */
public record Schrijfplek<I>(Schrijftafel<I> tafel, Veldvorm<I> vorm, UUID werk, String code, String naam, String pad, String pagina,
        String anker, Handeling schrijver) {

    /** A piece that has a page to itself. */
    public static <I> Schrijfplek<I> eigenPagina(Schrijftafel<I> tafel, Veldvorm<I> vorm, UUID werk, String code, String naam, String pad,
            Handeling schrijver) {
        return new Schrijfplek<>(tafel, vorm, werk, code, naam, pad, pad, "", schrijver);
    }

    /** Where the text that waits beside the newest one is brought together with it. */
    public String samenvoegen(int naast) {
        return pagina + (pagina.contains("?") ? "&" : "?") + "naast=" + naast + anker;
    }

    /** Where to go on after a save. */
    public String na(Bewaard<I> bewaard) {
        return bewaard.botst() ? samenvoegen(bewaard.stuk().versie()) : pagina + anker;
    }

    /** The page without what was asked of it. */
    public String terug() {
        return pagina.replaceFirst("\\?.*", "") + anker;
    }
}

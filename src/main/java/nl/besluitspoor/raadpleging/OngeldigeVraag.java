package nl.besluitspoor.raadpleging;

import java.util.List;

/** A question that cannot be answered as it was asked; says for each parameter what is wrong and what to do. */
public final class OngeldigeVraag extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Fout> fouten;

    /** One parameter and what is wrong with it, a Dutch sentence. */
    public record Fout(String parameter, String zin) {}

    public OngeldigeVraag(List<Fout> fouten) {
        super(fouten.stream().map(Fout::parameter).toList().toString());
        this.fouten = List.copyOf(fouten);
    }

    public List<Fout> fouten() {
        return fouten;
    }
}

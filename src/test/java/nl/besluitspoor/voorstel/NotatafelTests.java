package nl.besluitspoor.voorstel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import nl.besluitspoor.handeling.Geweigerd;
import nl.besluitspoor.handeling.Openbaarheid;
import nl.besluitspoor.schrijven.Schrijftafel;
import nl.besluitspoor.voorstel.Beslispunt.ObjectSoort;
import nl.besluitspoor.voorstel.Notastuk.Sectie;
import nl.besluitspoor.voorstel.Voorstelinhoud.Punt;
import org.junit.jupiter.api.Test;

/** Two people write one nota: nobody's text is overwritten, and a beslispunt stays itself. */
class NotatafelTests extends VoorstelTests {

    private static Sectie sectie(String tekst) {
        return new Sectie("2", "Aanleiding", tekst, null, null);
    }

    private Schrijftafel.Bewaard<Notastuk.Inhoud> bewaar(UUID voorstel, int basis, Integer samengevoegd, String tekst) {
        return notatafel.bewaar(voorstel, "AANLEIDING", basis, samengevoegd, sectie(tekst), door(SCHRIJVER, SCHRIJVER));
    }

    @Test
    void twoTextsOnOneSaveAreBothKeptUntilAPersonBringsThemTogether() {
        UUID voorstel = losVoorstel(dossier(List.of("servatius")));
        int basis = notatafel.blad(voorstel, "AANLEIDING").geldend().versie();
        assertThat(bewaar(voorstel, basis, null, "van de een").botst()).isFalse();
        later(Duration.ofMinutes(11));
        Schrijftafel.Bewaard<Notastuk.Inhoud> ander = bewaar(voorstel, basis, null, "van de ander");
        assertThat(ander.botst()).isTrue();
        assertThat(voorstellen.ontbreekt(voorstel)).contains("Bij 'Aanleiding' wacht een tekst op samenvoegen");
        assertThat(notatafel.blad(voorstel, "AANLEIDING").geldend().inhoud()).isEqualTo(sectie("van de een"));
        int nu = notatafel.blad(voorstel, "AANLEIDING").geldend().versie();
        bewaar(voorstel, nu, ander.stuk().versie(), "van beiden");
        assertThat(notatafel.naast(voorstel)).isEmpty();
        assertThat(notatafel.geschiedenis(voorstel, "AANLEIDING")).hasSizeGreaterThanOrEqualTo(3);
    }

    @Test
    void aBeslispuntTypedWithoutItsIdStaysItself() {
        UUID voorstel = losVoorstel(dossier(List.of("servatius")));
        Punt nieuw = new Punt(new UUID(0, 0), 1, SoortBeslispunt.KENNISNEMEN, "Kennis te nemen.", ObjectSoort.OVERIG, null, Openbaarheid.OPENBAAR, null);
        zet(voorstel, Notastuk.BESLISPUNTEN, new Notastuk.Beslispunten(List.of(nieuw)));
        UUID id = punten(voorstel).get(0).id();
        zet(voorstel, Notastuk.BESLISPUNTEN, new Notastuk.Beslispunten(List.of(new Punt(new UUID(0, 0), 1, SoortBeslispunt.KENNISNEMEN,
                "Kennis te nemen van het verslag.", ObjectSoort.OVERIG, null, Openbaarheid.OPENBAAR, null))));
        assertThat(punten(voorstel)).singleElement().satisfies(p -> assertThat(p.id()).isEqualTo(id));
        assertThatThrownBy(() -> zet(voorstel, Notastuk.BESLISPUNTEN, new Notastuk.Beslispunten(List.of(nieuw, nieuw))))
                .isInstanceOf(Geweigerd.class).hasMessageContaining("Beslispunt 1 staat er twee keer");
        assertThatThrownBy(() -> notatafel.bewaar(voorstel, "AANLEIDING", 1, null, sectie("x"), door("wijkmanager", "wijkmanager")))
                .isInstanceOf(Geweigerd.class).hasMessageContaining("Alleen een beleidsmedewerker");
        assertThatThrownBy(() -> notatafel.bewaar(voorstel, "ONZIN", 1, null, sectie("x"), door(SCHRIJVER, SCHRIJVER)))
                .isInstanceOf(Geweigerd.class).hasMessageContaining("bestaat niet");
    }
}

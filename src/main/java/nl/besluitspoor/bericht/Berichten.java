package nl.besluitspoor.bericht;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import nl.besluitspoor.bericht.BerichtRepository.Rij;
import nl.besluitspoor.document.Documenten;
import nl.besluitspoor.handeling.Geweigerd;
import nl.besluitspoor.handeling.Handeling;
import nl.besluitspoor.handeling.Openbaarheid;
import nl.besluitspoor.register.Feit;
import nl.besluitspoor.register.Register;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/** Puts messages in the outbox, in the transaction of the fact they tell about. */
@Service
public class Berichten {

    private static final Locale NEDERLANDS = Locale.forLanguageTag("nl-NL");

    /** Recipients in one entry of the register: each has a committed field of its own and an entry has a largest size. */
    private static final int PER_INVOER = 200;

    private final BerichtRepository opslag;
    private final Documenten documenten;
    private final Register register;
    private final ITemplateEngine sjablonen;
    private final ApplicationEventPublisher omroep;
    private final BerichtInstellingen instellingen;

    Berichten(BerichtRepository opslag, Documenten documenten, Register register, ITemplateEngine sjablonen, ApplicationEventPublisher omroep,
            BerichtInstellingen instellingen) {
        this.opslag = opslag;
        this.documenten = documenten;
        this.register = register;
        this.sjablonen = sjablonen;
        this.omroep = omroep;
        this.instellingen = instellingen;
    }

    /**
     * Queues a message for each recipient who was not yet told this fact; an address that is named twice is told once.
     *
     * @return how many were queued
     * @throws Geweigerd where a secret document would go with it
     * @throws IllegalArgumentException where kind or role is not in {@link WieHoortWat}, or the message has no subject
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public int enqueue(Bericht bericht, List<Ontvanger> ontvangers, Handeling handeling) {
        WieHoortWat.Regel regel = WieHoortWat.regel(bericht.feitSoort()).orElseThrow(() -> new IllegalArgumentException(
                "feit '%s' staat niet in de tabel wie hoort wat".formatted(bericht.feitSoort())));
        if (bericht.onderwerp().isEmpty() || bericht.onderwerp().length() > 400) {
            throw new IllegalArgumentException("een bericht over %s heeft een onderwerp van 1 tot 400 tekens".formatted(bericht.feitSoort()));
        }
        for (UUID bijlage : bericht.bijlagen()) {
            if (documenten.lees(bijlage).openbaarheid() == Openbaarheid.GEHEIM) {
                throw new Geweigerd("Een geheim document gaat niet mee met een e-mail. Haal het weg bij het bericht en geef het zelf.");
            }
        }
        Map<String, Ontvanger> nieuwe = new LinkedHashMap<>();
        for (Ontvanger ontvanger : ontvangers) {
            if (!regel.rollen().contains(WieHoortWat.rol(ontvanger.rol()))) {
                throw new IllegalArgumentException("rol '%s' hoort volgens de tabel wie hoort wat niet van %s"
                        .formatted(ontvanger.rol(), bericht.feitSoort()));
            }
            if (!opslag.isKlaargezet(bericht.feitSoort(), bericht.feitSleutel(), ontvanger.mail())) {
                nieuwe.putIfAbsent(ontvanger.mail(), ontvanger);
            }
        }
        List<Rij> rijen = nieuwe.values().stream().map(ontvanger -> rij(bericht, ontvanger, handeling)).toList();
        rijen.forEach(rij -> opslag.voegToe(rij, bericht.bijlagen()));
        for (int van = 0; van < rijen.size(); van += PER_INVOER) {
            register.append(feit(bericht, rijen.subList(van, Math.min(rijen.size(), van + PER_INVOER))), handeling);
        }
        rijen.forEach(rij -> omroep.publishEvent(new BerichtKlaargezet(rij.id())));
        return rijen.size();
    }

    /** Whether a document goes with a message that was sent, or waits to be. */
    public boolean isVerstuurd(UUID document) {
        return opslag.isBijlage(document);
    }

    /** The messages of a dossier, oldest first. */
    public List<VerstuurdBericht> vanDossier(String nummer) {
        return opslag.lijst(nummer);
    }

    private Rij rij(Bericht bericht, Ontvanger ontvanger, Handeling handeling) {
        UUID id = UUID.randomUUID();
        Map<String, Object> model = new LinkedHashMap<>();
        model.put("aan", ontvanger.naam());
        model.put("onderwerp", bericht.onderwerp());
        model.put("kop", bericht.kop());
        model.put("alineas", bericht.alineas());
        model.put("gegevens", bericht.gegevens());
        model.put("gemeente", instellingen.gemeente());
        model.put("dossier", bericht.dossier());
        model.put("bijlagen", bericht.bijlagen().size());
        if (bericht.link() != null) {
            model.put("link", instellingen.adres() + bericht.link().pad());
            model.put("linktekst", bericht.link().tekst());
        }
        Context context = new Context(NEDERLANDS, model);
        return new Rij(id, bericht.feitSoort(), bericht.feitSleutel(), bericht.dossier(), ontvanger, bericht.onderwerp(),
                sjablonen.process("bericht/bericht", context), tekst(model, bericht), "<%s@%s>".formatted(id, instellingen.domein()),
                handeling.tijdstip(), null);
    }

    /** The plain text of the same message; lines are left to the reader's window. */
    private static String tekst(Map<String, Object> model, Bericht bericht) {
        List<String> regels = new ArrayList<>();
        regels.add("Beste " + model.get("aan") + ",");
        regels.add("");
        regels.add(bericht.kop());
        bericht.alineas().forEach(alinea -> {
            regels.add("");
            regels.add(alinea);
        });
        if (!bericht.gegevens().isEmpty()) {
            regels.add("");
            bericht.gegevens().forEach(gegeven -> regels.add("- " + gegeven.label() + ": " + gegeven.waarde()));
        }
        if (model.containsKey("link")) {
            regels.add("");
            regels.add(model.get("linktekst") + ": " + model.get("link"));
        }
        regels.add("");
        regels.add("Met vriendelijke groet,");
        regels.add("");
        regels.add(String.valueOf(model.get("gemeente")));
        if (bericht.dossier() != null) {
            regels.add("Dossier " + bericht.dossier());
        }
        regels.add("");
        regels.add("Dit bericht is automatisch verstuurd. U kunt het niet beantwoorden.");
        return String.join("\n", regels) + "\n";
    }

    private static Feit feit(Bericht bericht, List<Rij> rijen) {
        Map<String, Integer> perRol = new TreeMap<>();
        rijen.forEach(rij -> perRol.merge(rij.ontvanger().rol(), 1, Integer::sum));
        Feit feit = Feit.van("bericht-klaargezet", 1, "bericht-klaargezet:" + rijen.get(0).id())
                .object(bericht.feitSoort(), bericht.feitSleutel()).open("aantal", rijen.size())
                .open("rollen", perRol.entrySet().stream().map(e -> e.getKey() + ": " + e.getValue()).toList())
                .tekst("onderwerp", bericht.onderwerp(), bericht.onderwerpOpen());
        if (bericht.dossier() != null) {
            feit.dossier(bericht.dossier());
        }
        for (int nr = 0; nr < rijen.size(); nr++) {
            Ontvanger ontvanger = rijen.get(nr).ontvanger();
            feit.besloten("ontvanger-" + (nr + 1), ontvanger.naam() + " <" + ontvanger.mail() + ">");
        }
        return feit;
    }
}

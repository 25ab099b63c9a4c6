package nl.besluitspoor.bericht;

import jakarta.activation.FileTypeMap;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.UnsupportedEncodingException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import nl.besluitspoor.bericht.BerichtRepository.Rij;
import nl.besluitspoor.document.Document;
import nl.besluitspoor.document.Documenten;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.mail.javamail.ConfigurableMimeFileTypeMap;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Hands messages of the outbox to the mail server. */
@Component
public class Verzender {

    private final BerichtRepository opslag;
    private final Documenten documenten;
    private final JavaMailSender post;
    private final ObjectProvider<VerzondenLuisteraar> luisteraars;
    private final BerichtInstellingen instellingen;
    private final Clock klok;
    private final TransactionTemplate apart;

    Verzender(BerichtRepository opslag, Documenten documenten, JavaMailSender post, ObjectProvider<VerzondenLuisteraar> luisteraars,
            BerichtInstellingen instellingen, Clock klok, PlatformTransactionManager transacties) {
        this.opslag = opslag;
        this.documenten = documenten;
        this.post = post;
        this.luisteraars = luisteraars;
        this.instellingen = instellingen;
        this.klok = klok;
        this.apart = new TransactionTemplate(transacties);
        this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /**
     * Sends one message, unless that was done, and tells the listeners. Where the server refuses, the reason is kept in a
     * transaction of its own and the exception goes on to the job, which tries again. A crash between the server's yes
     * and our commit sends it twice under one Message-ID.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void verstuur(UUID id) {
        Rij bericht = opslag.van(id).orElseThrow(() -> new IllegalArgumentException("er is geen bericht " + id));
        if (bericht.verzondenOp() != null) {
            return;
        }
        try {
            post.send(mail(bericht));
        } catch (Exception e) {
            apart.executeWithoutResult(status -> opslag.zetFout(id, oorzaak(e)));
            throw new IllegalStateException("bericht %s is niet verzonden: %s".formatted(id, zonderAdres(oorzaak(e))));
        }
        Instant nu = klok.instant();
        opslag.zetVerzonden(id, nu);
        luisteraars.orderedStream().forEach(luisteraar -> luisteraar.verzonden(
                bericht.feitSoort(), bericht.feitSleutel(), bericht.dossier(), bericht.ontvanger().rol(), nu));
    }

    /** What went wrong, innermost last: the server's own words are what an operator needs. */
    private static String oorzaak(Throwable fout) {
        List<String> keten = new ArrayList<>();
        for (Throwable stap = fout; stap != null && keten.size() < 5; stap = stap.getCause()) {
            keten.add(stap.getClass().getSimpleName() + ": " + stap.getMessage());
        }
        return String.join("; ", keten);
    }

    /** The job's exception stands in the engine, the log and Cockpit: no address goes there, and so no cause either. */
    private static String zonderAdres(String tekst) {
        return tekst.replaceAll("[^\\s<>,;\"]+@[^\\s<>,;\"]+", "…@…").replaceAll("\\s+", " ");
    }

    private MimeMessage mail(Rij bericht) throws MessagingException, UnsupportedEncodingException {
        MimeMessage mail = new MetVasteId(bericht.messageId());
        MimeMessageHelper opbouw = new Opbouw(mail);
        opbouw.setFrom(instellingen.afzender(), instellingen.gemeente());
        opbouw.setTo(new InternetAddress(bericht.ontvanger().mail(), bericht.ontvanger().naam(), "UTF-8"));
        opbouw.setSubject(bericht.onderwerp());
        opbouw.setSentDate(Date.from(bericht.klaargezetOp()));
        opbouw.setText(bericht.tekst(), bericht.html());
        mail.setHeader("Auto-Submitted", "auto-generated");
        mail.setHeader("Content-Language", "nl");
        List<UUID> bijlagen = opslag.bijlagen(bericht.id());
        for (UUID bijlage : bijlagen) {
            Document document = documenten.lees(bijlage);
            opbouw.addAttachment(document.bestandsnaam(), new ByteArrayResource(documenten.inhoud(bijlage)), document.mediatype());
        }
        return mail;
    }

    /** With one table of file types for all messages: by default each message reads it from its file again. */
    private static final class Opbouw extends MimeMessageHelper {

        private static final FileTypeMap BESTANDSTYPEN = new ConfigurableMimeFileTypeMap();

        Opbouw(MimeMessage mail) throws MessagingException {
            super(mail, true, "UTF-8");
        }

        @Override
        protected FileTypeMap getDefaultFileTypeMap(MimeMessage mail) {
            return BESTANDSTYPEN;
        }
    }

    /** A message that keeps the Message-ID it was queued with, however often it is sent. */
    private static final class MetVasteId extends MimeMessage {

        private final String messageId;

        MetVasteId(String messageId) {
            super((Session) null);
            this.messageId = messageId;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", messageId);
        }
    }
}

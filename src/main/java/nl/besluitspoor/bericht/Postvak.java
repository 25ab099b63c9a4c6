package nl.besluitspoor.bericht;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.context.annotation.Conditional;
import org.springframework.stereotype.Component;

/** The demonstration's mailbox, read; it is not there where a mail server is set. */
@Component
@Conditional(Postbezorging.GeenMailserver.class)
public class Postvak {

    private final PostvakRepository opslag;

    Postvak(PostvakRepository opslag) {
        this.opslag = opslag;
    }

    /** A message in the list. */
    public record Regel(long id, String aan, String onderwerp, Instant ontvangenOp) {}

    /** A file that came with a message. */
    public record Bijlage(String naam, String mediatype, byte[] inhoud) {}

    /** A message, opened: what a mail program would show. */
    public record Brief(Regel regel, String messageId, String van, String aan, String tekst, String html, List<Bijlage> bijlagen) {}

    /**
     * The newest messages.
     *
     * @param zoek  part of an address or a subject; empty for all
     * @param meest how many at most
     * @param voor  only those older than this id; {@link Long#MAX_VALUE} for the newest
     */
    public List<Regel> lijst(String zoek, int meest, long voor) {
        return opslag.lijst(zoek, meest, voor);
    }

    /** One message; empty where there is none with this id. */
    public Optional<Brief> open(long id) {
        return opslag.van(id).map(regel -> {
            try {
                MimeMessage mail = new MimeMessage(null, new ByteArrayInputStream(opslag.inhoud(id)));
                Lezer lezer = new Lezer();
                lezer.neem(mail);
                return new Brief(regel, mail.getMessageID(), adres(mail, "From"), adres(mail, "To"), lezer.tekst, lezer.html,
                        List.copyOf(lezer.bijlagen));
            } catch (MessagingException e) {
                throw new IllegalStateException("bericht %d in het postvak is niet te lezen".formatted(id), e);
            } catch (IOException e) {
                throw new UncheckedIOException("bericht %d in het postvak is niet te lezen".formatted(id), e);
            }
        });
    }

    private static String adres(MimeMessage mail, String kop) throws MessagingException, IOException {
        String ruw = mail.getHeader(kop, ", ");
        return ruw == null ? "" : MimeUtility.decodeText(ruw);
    }

    /** Takes a message apart. */
    private static final class Lezer {

        private String tekst = "";
        private String html = "";
        private final List<Bijlage> bijlagen = new ArrayList<>();

        void neem(Part deel) throws MessagingException, IOException {
            if (deel.isMimeType("multipart/*")) {
                Multipart delen = (Multipart) deel.getContent();
                for (int nr = 0; nr < delen.getCount(); nr++) {
                    BodyPart onderdeel = delen.getBodyPart(nr);
                    neem(onderdeel);
                }
            } else if (Part.ATTACHMENT.equalsIgnoreCase(deel.getDisposition())) {
                bijlagen.add(new Bijlage(MimeUtility.decodeText(String.valueOf(deel.getFileName())),
                        deel.getContentType().split(";", 2)[0], deel.getInputStream().readAllBytes()));
            } else if (deel.isMimeType("text/html")) {
                html = String.valueOf(deel.getContent());
            } else if (deel.isMimeType("text/plain")) {
                tekst = String.valueOf(deel.getContent());
            }
        }
    }
}

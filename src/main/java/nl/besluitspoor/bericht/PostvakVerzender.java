package nl.besluitspoor.bericht;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Clock;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** Delivers to the demonstration's mailbox what a mail server would have been given. Nothing leaves the machine. */
class PostvakVerzender extends JavaMailSenderImpl {

    private final PostvakRepository opslag;
    private final Clock klok;

    PostvakVerzender(PostvakRepository opslag, Clock klok) {
        this.opslag = opslag;
        this.klok = klok;
    }

    @Override
    protected void doSend(MimeMessage[] berichten, Object @Nullable [] origineel) {
        for (MimeMessage bericht : berichten) {
            try {
                bericht.saveChanges();
                ByteArrayOutputStream inhoud = new ByteArrayOutputStream();
                bericht.writeTo(inhoud);
                InternetAddress aan = (InternetAddress) bericht.getRecipients(Message.RecipientType.TO)[0];
                opslag.voegToe(bericht.getMessageID(), aan.getAddress(), bericht.getSubject(), klok.instant(), inhoud.toByteArray());
            } catch (MessagingException | IOException e) {
                throw new MailSendException(Map.of(bericht, e));
            }
        }
    }
}

package nl.besluitspoor.proces.webapp;

import jakarta.annotation.Priority;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import java.util.Map;
import nl.besluitspoor.handeling.Gewijzigd;
import nl.besluitspoor.handeling.Geweigerd;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.exception.NotFoundException;
import org.camunda.bpm.engine.exception.NullValueException;
import org.camunda.bpm.engine.rest.exception.ExceptionHandlerHelper;
import org.camunda.bpm.engine.rest.exception.RestException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataAccessException;

/**
 * What the engine's API answers when a deed fails: 422 with the Dutch sentence where the domain refuses, 409 where the
 * task is gone or someone else was first, never the text of a database error.
 */
final class Foutantwoorden {

    private static final Logger LOG = LoggerFactory.getLogger(Foutantwoorden.class);
    static final String WEG = "Deze taak is al afgerond of bestaat niet meer. Ververs de lijst met taken.";
    static final String INGEHAALD = "Iemand anders was u net voor. Ververs de taak en probeer het opnieuw.";
    static final String MISGEGAAN = "Er ging iets mis. Er is niets opgeslagen. Probeer het opnieuw, of meld het aan het beheer.";

    private Foutantwoorden() {}

    /** Every exception that reaches the API and has no nearer mapper. */
    @Priority(1)
    public static final class Alles implements ExceptionMapper<RuntimeException> {
        @Override
        public Response toResponse(RuntimeException fout) {
            return antwoord(fout);
        }
    }

    /** The API's own wrapping of the engine's exceptions. */
    @Priority(1)
    public static final class Verpakt implements ExceptionMapper<RestException> {
        @Override
        public Response toResponse(RestException fout) {
            return antwoord(fout);
        }
    }

    /** The engine's exceptions. */
    @Priority(1)
    public static final class VanEngine implements ExceptionMapper<org.camunda.bpm.engine.ProcessEngineException> {
        @Override
        public Response toResponse(org.camunda.bpm.engine.ProcessEngineException fout) {
            return antwoord(fout);
        }
    }

    static Response antwoord(Throwable fout) {
        for (Throwable laag = fout; laag != null; laag = laag.getCause()) {
            if (laag instanceof Geweigerd geweigerd) {
                LOG.info("geweigerd: {}", geweigerd.zin());
                return maak(422, "Geweigerd", geweigerd.zin());
            }
            if (laag instanceof Gewijzigd) {
                return maak(409, "Gewijzigd", String.valueOf(laag.getMessage()));
            }
            if (laag instanceof OptimisticLockingException || laag instanceof ConcurrencyFailureException) {
                LOG.info("ingehaald: {}", laag.toString());
                return maak(409, "Gewijzigd", INGEHAALD);
            }
            if (laag instanceof NullValueException || laag instanceof NotFoundException) {
                LOG.info("niet gevonden: {}", laag.getMessage());
                return maak(409, "Gewijzigd", WEG);
            }
            if (laag instanceof AuthorizationException) {
                return maak(403, "Verboden", "U mag dit niet doen. Deze taak of gegevens zijn voor iemand anders.");
            }
        }
        Response eigen = ExceptionHandlerHelper.getInstance().getResponse(fout);
        boolean database = hangtSamenMet(fout, DataAccessException.class) || hangtSamenMet(fout, java.sql.SQLException.class);
        if (eigen.getStatus() >= 500 || database) {
            LOG.error("fout in de API van de engine", fout);
            return maak(500, "Fout", MISGEGAAN);
        }
        return eigen;
    }

    private static boolean hangtSamenMet(Throwable fout, Class<? extends Throwable> soort) {
        for (Throwable laag = fout; laag != null; laag = laag.getCause()) {
            if (soort.isInstance(laag)) {
                return true;
            }
        }
        return false;
    }

    private static Response maak(int status, String soort, String zin) {
        return Response.status(status).type(MediaType.APPLICATION_JSON_TYPE).entity(Map.of("type", soort, "message", zin)).build();
    }
}

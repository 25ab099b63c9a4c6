package nl.besluitspoor.proces.webapp;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.camunda.bpm.webapp.impl.security.filter.headersec.HttpHeaderSecurityFilter;
import org.camunda.bpm.webapp.impl.security.filter.headersec.provider.impl.ContentSecurityPolicyProvider;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockFilterConfig;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockServletContext;

class EigenNonceTests {

    private final MockServletContext context = new MockServletContext();
    private final HttpHeaderSecurityFilter koppen = new HttpHeaderSecurityFilter();

    EigenNonceTests() {
        koppen.init(new MockFilterConfig(context));
    }

    @Test
    void thePageCarriesTheNonceOfItsOwnHeaderWhateverIsAskedMeanwhile() throws Exception {
        MockHttpServletResponse pagina = vraag(new EigenNonce(), koppen, tussendoor());
        assertThat(pagina.getHeader(ContentSecurityPolicyProvider.HEADER_NAME)).contains("'nonce-" + pagina.getContentAsString() + "'");
    }

    @Test
    void withoutItAnotherRequestChangesTheNonce() throws Exception {
        MockHttpServletResponse pagina = vraag(koppen, tussendoor());
        assertThat(pagina.getHeader(ContentSecurityPolicyProvider.HEADER_NAME)).doesNotContain(pagina.getContentAsString());
    }

    private Filter tussendoor() {
        return (vraag, antwoord, keten) -> {
            new MockFilterChain(new Pagina(), koppen).doFilter(new MockHttpServletRequest(context), new MockHttpServletResponse());
            keten.doFilter(vraag, antwoord);
        };
    }

    private MockHttpServletResponse vraag(Filter... filters) throws Exception {
        MockHttpServletResponse antwoord = new MockHttpServletResponse();
        new MockFilterChain(new Pagina(), filters).doFilter(new MockHttpServletRequest(context), antwoord);
        return antwoord;
    }

    /** Writes the nonce as the webapps' page gets it. */
    private static final class Pagina extends HttpServlet {

        private static final long serialVersionUID = 1L;

        @Override
        protected void service(HttpServletRequest vraag, HttpServletResponse antwoord) throws IOException {
            antwoord.getWriter().print(vraag.getServletContext().getAttribute(ContentSecurityPolicyProvider.ATTR_CSP_FILTER_NONCE));
        }
    }
}

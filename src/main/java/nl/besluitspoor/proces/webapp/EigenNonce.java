package nl.besluitspoor.proces.webapp;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import org.camunda.bpm.webapp.impl.security.filter.headersec.provider.impl.ContentSecurityPolicyProvider;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Keeps the nonce of a page's Content-Security-Policy with the request it belongs to. The webapps lay it down in the
 * servlet context, which all requests share: whoever asked anything between the header and the page changed it, and the
 * browser then refused every script of that page. On a busy machine a civil servant saw an empty Tasklist.
 */
class EigenNonce extends OncePerRequestFilter {

    @Override
    protected void doFilterInternal(HttpServletRequest vraag, HttpServletResponse antwoord, FilterChain keten)
            throws ServletException, IOException {
        keten.doFilter(new MetEigenNonce(vraag), antwoord);
    }

    private static final class MetEigenNonce extends HttpServletRequestWrapper {

        private Object nonce;

        MetEigenNonce(HttpServletRequest vraag) {
            super(vraag);
        }

        @Override
        public ServletContext getServletContext() {
            ServletContext gedeeld = super.getServletContext();
            return (ServletContext) Proxy.newProxyInstance(ServletContext.class.getClassLoader(), new Class<?>[] {ServletContext.class}, (proxy, methode, waarden) -> {
                boolean omNonce = waarden != null && ContentSecurityPolicyProvider.ATTR_CSP_FILTER_NONCE.equals(waarden[0]);
                if (omNonce && methode.getName().equals("getAttribute")) {
                    return nonce;
                }
                if (omNonce && methode.getName().equals("setAttribute")) {
                    nonce = waarden[1];
                    return null;
                }
                try {
                    return methode.invoke(gedeeld, waarden);
                } catch (InvocationTargetException e) {
                    throw e.getCause();
                }
            });
        }
    }
}

package nl.besluitspoor.proces.webapp;

import static org.assertj.core.api.Assertions.assertThat;

import nl.besluitspoor.proces.EngineToegang;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class PaginaGrensTests {

    private static final String GRENS = "maxResults=" + EngineToegang.GROOTSTE_PAGINA;

    private static @Nullable String doorgegeven(String methode, @Nullable String zoekdeel) throws Exception {
        MockHttpServletRequest vraag = new MockHttpServletRequest(methode, "/camunda/api/engine/engine/default/task");
        vraag.setQueryString(zoekdeel);
        MockFilterChain keten = new MockFilterChain();
        new PaginaGrens().doFilter(vraag, new MockHttpServletResponse(), keten);
        return ((jakarta.servlet.http.HttpServletRequest) java.util.Objects.requireNonNull(keten.getRequest())).getQueryString();
    }

    @Test
    void aListWithoutAPageSizeGetsTheLargestPage() throws Exception {
        assertThat(doorgegeven("GET", null)).isEqualTo(GRENS);
        assertThat(doorgegeven("GET", "")).isEqualTo(GRENS);
        assertThat(doorgegeven("GET", "key=beleidscyclus&sortBy=version")).isEqualTo("key=beleidscyclus&sortBy=version&" + GRENS);
    }

    @Test
    void whatHasAPageSizeOrIsNoListIsLeftAlone() throws Exception {
        assertThat(doorgegeven("GET", "firstResult=0&maxResults=20")).isEqualTo("firstResult=0&maxResults=20");
        assertThat(doorgegeven("POST", null)).isNull();
        assertThat(doorgegeven("POST", "a=b")).isEqualTo("a=b");
    }

    /** A word of another parameter that only ends so is no page size. */
    @Test
    void anotherParameterThatEndsTheSameIsNoPageSize() throws Exception {
        assertThat(doorgegeven("GET", "xmaxResults=3")).isEqualTo("xmaxResults=3&" + GRENS);
    }
}

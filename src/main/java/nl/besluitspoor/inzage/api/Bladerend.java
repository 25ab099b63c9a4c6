package nl.besluitspoor.inzage.api;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Schema;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Answers page by page. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@Parameter(name = "cursor", in = ParameterIn.QUERY, description = "Waar de vorige pagina eindigde; neem hem uit _links.next.",
        schema = @Schema(type = "string", maxLength = 200))
@Parameter(name = "limit", in = ParameterIn.QUERY, description = "Hoeveel er op een pagina staan.",
        schema = @Schema(type = "integer", minimum = "1", maximum = "100", defaultValue = "50"))
@interface Bladerend {}

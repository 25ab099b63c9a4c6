package nl.besluitspoor.inzage.api;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Schema;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Answers as known on a day, and with some of the fields alone. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@Parameter(name = "peil", in = ParameterIn.QUERY, description = "Alleen wat aan het eind van deze dag was vastgelegd.", example = "2025-07-01",
        schema = @Schema(type = "string", format = "date"))
@Parameter(name = "fields", in = ParameterIn.QUERY, description = "Alleen deze velden, gescheiden door komma's.", example = "id,datum,uitkomst",
        schema = @Schema(type = "string", maxLength = 200))
@interface OpPeil {}

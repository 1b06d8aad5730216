package dev.roster.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/** What is wrong with one member of a body (a JSON Pointer) or with one query parameter. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record FieldError(@Nullable String pointer, @Nullable String parameter, String code, String detail) {

    public static FieldError at(String pointer, String code, String detail) {
        return new FieldError(pointer, null, code, detail);
    }

    public static FieldError of(String parameter, String code, String detail) {
        return new FieldError(null, parameter, code, detail);
    }
}

package io.gatehouse.rest.http;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonInclude;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;

import java.util.List;
import java.util.Map;

/** A problem on the wire, {@code application/problem+json}. */
@Serdeable.Serializable
@Schema(name = "Problem")
public record ProblemBody(
        String type,
        String title,
        int status,
        String detail,
        String instance,
        String code,
        String requestId,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Field> errors,
        @Schema(hidden = true) @JsonAnyGetter Map<String, Object> extensions) {

    static ProblemBody from(Problem problem, String instance, String requestId) {
        return new ProblemBody(
                "urn:gatehouse:problem:" + problem.code(),
                problem.status().getReason(),
                problem.status().getCode(),
                problem.detail(),
                instance,
                problem.code(),
                requestId,
                problem.errors().stream().map(Field::from).toList(),
                problem.extensions());
    }

    @Serdeable.Serializable
    @Schema(name = "FieldError")
    public record Field(String field, String message) {
        static Field from(Problem.FieldError error) {
            return new Field(error.field(), error.message());
        }
    }
}

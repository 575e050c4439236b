package io.gatehouse.rest.http;

import io.micronaut.http.HttpStatus;

/** The problems that need no more words than their status. */
final class StatusProblems {
    private static final Problem.FieldError THE_REQUEST =
            new Problem.FieldError("request", "is not well-formed");

    private StatusProblems() {}

    static Problem of(HttpStatus status) {
        String code = WireNames.of(status);
        return status == HttpStatus.BAD_REQUEST
                ? Problem.malformed(code, sentence(status), THE_REQUEST)
                : Problem.of(status, code, sentence(status));
    }

    private static String sentence(HttpStatus status) {
        return switch (status) {
            case BAD_REQUEST -> "The request is malformed.";
            case UNAUTHORIZED -> "A valid access token or API key is required.";
            case FORBIDDEN -> "Your role does not allow this.";
            case NOT_FOUND -> "There is nothing at this address.";
            case METHOD_NOT_ALLOWED ->
                    "This address does not know that method; the Allow header names those it does.";
            case NOT_ACCEPTABLE -> "This address cannot answer in any of the accepted media types.";
            case REQUEST_ENTITY_TOO_LARGE -> "The body is larger than this call takes.";
            case REQUEST_URI_TOO_LONG -> "The request line is too long.";
            case REQUEST_HEADER_FIELDS_TOO_LARGE -> "The header fields are too large.";
            case UNSUPPORTED_MEDIA_TYPE ->
                    "This address does not take that media type; send application/json, or text/csv"
                            + " where the API document says so.";
            case SERVICE_UNAVAILABLE -> "A part that this call needs is down; try again shortly.";
            default ->
                    status.getCode() < HttpStatus.INTERNAL_SERVER_ERROR.getCode()
                            ? "The request was refused."
                            : "Something went wrong on our side; quote the request id when you"
                                    + " report it.";
        };
    }
}

package io.mainstay.api;

import java.net.URI;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.context.request.WebRequest;
import tools.jackson.databind.JsonNode;

/** Answers with the headers that every record has. */
public final class Answers {

    private static final String[] VARY = {HttpHeaders.ACCEPT_LANGUAGE, HttpHeaders.AUTHORIZATION, HttpHeaders.COOKIE};

    private Answers() {}

    /** 200 with the record, or 304 if the client has this version. */
    public static ResponseEntity<JsonNode> read(JsonNode record, int version, WebRequest request) {
        return Versions.isKnown(request, version)
                ? with(HttpStatus.NOT_MODIFIED, version).build()
                : changed(record, version);
    }

    /** 200 with the record as it is after a change. */
    public static ResponseEntity<JsonNode> changed(JsonNode record, int version) {
        return with(HttpStatus.OK, version).body(record);
    }

    /** 201 with the new record and where it is. */
    public static ResponseEntity<JsonNode> created(JsonNode record, int version, String location) {
        return with(HttpStatus.CREATED, version).location(URI.create(location)).body(record);
    }

    private static ResponseEntity.BodyBuilder with(HttpStatus status, int version) {
        return ResponseEntity.status(status)
                .eTag(Versions.etag(version))
                .cacheControl(CacheControl.noCache().cachePrivate())
                .varyBy(VARY);
    }
}

package io.mainstay.directory;

import io.mainstay.access.Viewer;
import io.mainstay.api.Answers;
import io.mainstay.api.ApiLanguage;
import io.mainstay.api.Body;
import io.mainstay.api.Given;
import io.mainstay.api.Page;
import io.mainstay.api.Shape;
import io.mainstay.people.Register;
import io.mainstay.record.RecordType;
import io.mainstay.record.Values;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.context.request.WebRequest;
import tools.jackson.databind.JsonNode;

/** The resource of a short list of records, all on one page: there are at most 500. */
abstract class RegisterApi {

    private final RecordType type;
    private final Shape input;
    private final Register records;
    private final DirectoryJson json;

    RegisterApi(RecordType type, Shape input, Register records, DirectoryJson json) {
        this.type = type;
        this.input = input;
        this.records = records;
        this.json = json;
    }

    @GetMapping
    ResponseEntity<JsonNode> list(
            Viewer viewer, @RequestParam(defaultValue = "") String q, HttpServletRequest request) {
        List<JsonNode> items = json.of(type, records.list(viewer, q), viewer, ApiLanguage.of(request));
        String end = null;
        return Page.of(request, 500).answer(items, end, end);
    }

    @PostMapping
    ResponseEntity<JsonNode> create(Body body, Viewer viewer, HttpServletRequest request) {
        UUID id = records.create(viewer, body.as(input).draft());
        Values created = records.get(viewer, id);
        return Answers.created(of(created, viewer, request), version(created), request.getRequestURI() + "/" + id);
    }

    @GetMapping("/{id}")
    ResponseEntity<JsonNode> read(@PathVariable UUID id, Viewer viewer, HttpServletRequest request, WebRequest web) {
        Values found = records.get(viewer, id);
        return Answers.read(of(found, viewer, request), version(found), web);
    }

    @PatchMapping("/{id}")
    ResponseEntity<JsonNode> change(
            @PathVariable UUID id, Body body, Viewer viewer, HttpServletRequest request, WebRequest web) {
        Values before = records.get(viewer, id);
        Given given = body.as(input);
        records.edit(viewer, id, given.onto(json.seen(type, before, web)));
        Values after = records.get(viewer, id);
        return Answers.changed(of(after, viewer, request), version(after));
    }

    private JsonNode of(Values record, Viewer viewer, HttpServletRequest request) {
        return json.of(type, record, viewer, ApiLanguage.of(request));
    }

    private int version(Values record) {
        return DirectoryJson.version(type, record);
    }
}

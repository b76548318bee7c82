package io.mainstay.list;

import io.mainstay.access.Viewer;
import io.mainstay.api.ApiLanguage;
import io.mainstay.api.ApiResource;
import io.mainstay.api.Body;
import io.mainstay.api.RecordJson;
import io.mainstay.record.Refusal;
import io.mainstay.record.Target;
import io.mainstay.ticket.Names;
import io.mainstay.view.SavedView;
import io.mainstay.web.Moments;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestParam;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Saved views, for staff. A view is small and replaced as a whole, so it has no version: whoever writes last is right,
 * as on the page.
 */
@ApiResource("/api/v1/views")
class ViewApi {

    private final RecordLists lists;
    private final ListViews views;
    private final ViewKeeper keeper;
    private final Names names;
    private final RecordJson json;
    private final ApiMoments moments;

    ViewApi(RecordLists lists, ListViews views, ViewKeeper keeper, Names names, RecordJson json, ApiMoments moments) {
        this.lists = lists;
        this.views = views;
        this.keeper = keeper;
        this.names = names;
        this.json = json;
        this.moments = moments;
    }

    @GetMapping
    JsonNode list(@RequestParam(required = false) @Nullable String type, Viewer viewer, HttpServletRequest request) {
        requireStaff(viewer);
        List<JsonNode> found = new ArrayList<>();
        for (RecordList list : lists.all()) {
            if (type != null && !list.type().equals(type)) continue;
            for (ListView view : views.of(list, viewer, moments.of(viewer, request)))
                if (view.saved() != null) found.add(json(list, view, request));
        }
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        answer.putArray("items").addAll(found);
        return answer.putNull("next");
    }

    @PostMapping
    ResponseEntity<JsonNode> create(Body body, Viewer viewer, HttpServletRequest request) {
        requireStaff(viewer);
        ViewInput wanted = ViewInput.of(body, lists, viewer);
        SavedView view = keeper.create(
                wanted.list(), wanted.name(), wanted.owner(), wanted.content(), viewer, moments.of(viewer, request));
        return ResponseEntity.created(URI.create("/api/v1/views/" + view.id())).body(json(view.id(), viewer, request));
    }

    @GetMapping("/{id}")
    JsonNode read(@PathVariable UUID id, Viewer viewer, HttpServletRequest request) {
        requireStaff(viewer);
        return json(id, viewer, request);
    }

    @PutMapping("/{id}")
    JsonNode replace(@PathVariable UUID id, Body body, Viewer viewer, HttpServletRequest request) {
        requireStaff(viewer);
        SavedView old = keeper.get(id, viewer);
        ViewInput wanted = ViewInput.of(body, lists, viewer);
        if (!wanted.list().type().equals(old.recordType())) throw Refusal.invalid(ViewFields.TYPE, "list.refusal.type");
        SavedView renamed = old.named(wanted.name(), wanted.owner());
        keeper.fill(renamed, wanted.list(), wanted.content(), viewer, moments.of(viewer, request));
        return json(id, viewer, request);
    }

    @DeleteMapping("/{id}")
    ResponseEntity<Void> delete(@PathVariable UUID id, Viewer viewer) {
        requireStaff(viewer);
        keeper.delete(id, viewer);
        return ResponseEntity.noContent().build();
    }

    private JsonNode json(UUID id, Viewer viewer, HttpServletRequest request) {
        RecordList list = lists.get(keeper.get(id, viewer).recordType());
        Moments now = moments.of(viewer, request);
        return json(list, views.find(list, id, viewer, now).orElseThrow(Refusal::notFound), request);
    }

    private JsonNode json(RecordList list, ListView view, HttpServletRequest request) {
        var values = ViewFields.values(view, list);
        Names.Found found = names.find(new Names.Wanted().add(Target.TEAM, values.get(ViewFields.TEAM)));
        ObjectNode object = JsonNodeFactory.instance.objectNode().put("id", view.code());
        json.write(
                values, ViewFields.ALL, new RecordJson.Reading("view", found::text, ApiLanguage.of(request)), object);
        return object;
    }

    private static void requireStaff(Viewer viewer) {
        if (!viewer.isStaff()) throw Refusal.notFound();
    }
}

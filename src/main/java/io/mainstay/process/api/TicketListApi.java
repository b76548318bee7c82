package io.mainstay.process.api;

import io.mainstay.access.Viewer;
import io.mainstay.api.ApiLanguage;
import io.mainstay.api.Page;
import io.mainstay.condition.Condition;
import io.mainstay.list.ApiMoments;
import io.mainstay.list.ListView;
import io.mainstay.list.ListViews;
import io.mainstay.process.list.TicketList;
import io.mainstay.process.list.TicketLists;
import io.mainstay.record.Field;
import io.mainstay.record.Field.Trait;
import io.mainstay.record.Refusal;
import io.mainstay.ticket.TicketFields;
import io.mainstay.ticket.TicketStore;
import io.mainstay.view.Cursor;
import io.mainstay.view.Listing;
import io.mainstay.view.Sort;
import io.mainstay.web.Moments;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** The tickets of a process that a viewer may see: filtered, ordered, in pages. At {@code /api/v1/<path>}. */
public abstract class TicketListApi {

    /** What decides which of the fields a viewer reads, and what every record is known by. */
    private static final List<Field<?>> ALWAYS = List.of(
            TicketFields.ID,
            TicketFields.VERSION,
            TicketFields.TEAM,
            TicketFields.RESTRICTED,
            TicketFields.ORGANISATION);

    private final TicketList list;
    private final Means means;

    /** What lists are answered with. */
    @Component
    public record Means(
            TicketLists lists, ListViews views, TicketAnswers answers, TicketStore store, ApiMoments moments) {}

    protected TicketListApi(TicketList list, Means means) {
        this.list = list;
        this.means = means;
    }

    /** @throws Refusal if the viewer may not even ask */
    protected void admit(Viewer viewer) {}

    @GetMapping
    ResponseEntity<JsonNode> list(
            @RequestParam(required = false) @Nullable UUID view,
            @RequestParam(required = false) @Nullable String filter,
            @RequestParam(required = false) @Nullable String sort,
            @RequestParam(required = false) @Nullable String fields,
            Viewer viewer,
            HttpServletRequest request) {
        admit(viewer);
        Page page = Page.of(request, 50);
        Moments now = means.moments.of(viewer, request);
        ListView started = view == null ? null : view(view, viewer, now);
        Sort order = sort != null ? sort(sort, viewer) : started == null ? list.usualSort() : started.sort();
        Cursor from = page.cursor() == null ? null : cursor(page.cursor(), order);
        List<Field<?>> wanted = fields(fields);
        Set<Field<?>> columns = new LinkedHashSet<>(wanted);
        columns.addAll(ALWAYS);
        String text = filter != null ? filter : started == null ? "" : started.filter();
        Condition condition = list.condition(text, viewer, now);
        Listing listing =
                means.lists.records(list, condition, order, List.copyOf(columns), page.limit(), from, viewer, now);
        return switch (listing) {
            case Listing.TooMany ignored ->
                throw at("sort", "api.refusal.too_many_for_order", order.field().name());
            case Listing.Page found ->
                page.answer(
                        means.answers.written(list.ticketType(), wanted, found.rows(), viewer, ApiLanguage.of(request)),
                        found.previous() == null ? null : found.previous().encode(),
                        found.next() == null ? null : found.next().encode());
        };
    }

    /** Counts no further than 1,000. */
    @GetMapping("/count")
    JsonNode count(@RequestParam(defaultValue = "") String filter, Viewer viewer, HttpServletRequest request) {
        admit(viewer);
        Moments now = means.moments.of(viewer, request);
        Listing.Count count = list.count(list.condition(filter, viewer, now), viewer, now);
        return JsonNodeFactory.instance.objectNode().put("count", count.value()).put("more", count.more());
    }

    private List<Field<?>> fields(@Nullable String names) {
        List<Field<?>> all = means.store.fields(list.ticketType());
        if (names == null) return all;
        List<Field<?>> wanted = new ArrayList<>();
        for (String name : names.split(",")) {
            wanted.add(all.stream()
                    .filter(field -> field.name().equals(name.strip()) && !field.is(Trait.HIDDEN))
                    .findFirst()
                    .orElseThrow(() -> at("fields", "api.refusal.unknown_field", name)));
        }
        return wanted;
    }

    private ListView view(UUID id, Viewer viewer, Moments now) {
        return means.views.find(list, id, viewer, now).orElseThrow(() -> at("view", "api.refusal.unknown_view", id));
    }

    private Sort sort(String text, Viewer viewer) {
        return list.sort(text)
                .filter(sort -> viewer.isStaff() || sort.field().is(Trait.PUBLIC))
                .orElseThrow(() -> at("sort", "api.refusal.not_sortable", text));
    }

    private static Cursor cursor(String text, Sort sort) {
        return Cursor.decode(text, sort).orElseThrow(() -> at("cursor", "api.refusal.bad_cursor"));
    }

    private static Refusal at(String parameter, String message, Object... arguments) {
        return new Refusal(Refusal.Kind.INVALID, new Refusal.Reason(parameter, message, List.of(arguments)));
    }
}

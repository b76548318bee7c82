package io.mainstay.process.api;

import static io.mainstay.api.Operation.delete;
import static io.mainstay.api.Operation.get;
import static io.mainstay.api.Operation.patch;
import static io.mainstay.api.Operation.post;

import io.mainstay.api.ApiDescription;
import io.mainstay.api.Operation;
import io.mainstay.api.Shape;
import io.mainstay.ticket.TicketProcess;
import io.mainstay.ticket.TicketStore;
import io.mainstay.ticket.TicketTasks;
import io.mainstay.ticket.TicketType;
import java.util.List;

/** What the resources are that every ticket process has alike; the process adds its own. */
public abstract class TicketApiDescription implements ApiDescription {

    private static final String FILTER = "In the language of the lists: state:open priority<=2 team:network vpn";

    private final TicketStore store;
    private final TicketType type;
    private final TicketTasks<?, ?> tasks;
    private final Words words;
    private final String all;
    private final String one;
    private final String task;

    /**
     * How a process is told of.
     *
     * @param one a ticket with its article: {@code an incident}
     * @param several tickets: {@code incidents}
     * @param opening a body that opens one, as JSON
     * @param change a body that changes one, as JSON
     */
    public record Words(String one, String several, String opening, String change) {}

    protected TicketApiDescription(TicketStore store, TicketProcess<?> process, TicketTasks<?, ?> tasks, Words words) {
        this.store = store;
        this.type = process.type();
        this.tasks = tasks;
        this.words = words;
        this.all = "/api/v1" + process.path();
        this.one = all + "/{number}";
        this.task = "/api/v1" + TicketTasksApi.path(tasks.type()) + "/{number}";
    }

    @Override
    public List<Schema> schemas() {
        return List.of(schema(type), schema(tasks.type()));
    }

    private Schema schema(TicketType of) {
        return new Schema(TicketShapes.schema(of), of.name(), store.fields(of));
    }

    protected final Shape writable(TicketType of) {
        return Shape.writable(TicketShapes.schema(of) + "Input", store.fields(of));
    }

    /** What opening one takes. */
    protected Shape opening() {
        return writable(type);
    }

    protected final List<Operation> lists() {
        return List.of(
                get(all, "The " + words.several + " that you may see")
                        .with("filter", "string", FILTER)
                        .with("sort", "string", "A field, descending with a minus in front; -opened unless given.")
                        .with("view", "string", "The id of a saved view: its filter and order, unless given here.")
                        .with("fields", "string", "Which fields to answer, separated by commas; all unless given.")
                        .paged()
                        .listing(TicketShapes.schema(type)),
                get(all + "/count", "How many match, counted no further than 1,000")
                        .with("filter", "string", FILTER)
                        .answering("Count"));
    }

    protected final List<Operation> records() {
        String schema = TicketShapes.schema(type);
        return List.of(
                post(all, "Open " + words.one)
                        .taking(opening(), words.opening)
                        .creating(schema)
                        .versioned(),
                get(one, "Read " + words.one).answering(schema).versioned(),
                patch(one, "Change fields of " + words.one)
                        .taking(writable(type), words.change)
                        .answering(schema),
                delete(one, "Delete " + words.one + " for good; administrators only")
                        .needing("reason", "string", "Why; it stays in the history."),
                get(one + "/history", "What happened, oldest first; to requesters the public part")
                        .paged()
                        .listing("HistoryEntry"),
                post(one + "/notes", "Write an internal note (Markdown)")
                        .answering(schema)
                        .taking(TicketShapes.MESSAGE, "{\"text\": \"Port 4 flaps.\"}"),
                post(
                                one + "/redactions",
                                "Erase a message or file (its seq in the history), or a text wherever it stands")
                        .taking(TicketShapes.REDACTION, "{\"entry\": 4, \"why\": \"A password was pasted\"}")
                        .answering(schema),
                get(one + "/explanation", "Why this priority, whose turn, which moves are legal and why others not"));
    }

    /** A verb, which answers the ticket as it is then. */
    protected final Operation move(String resource, String summary) {
        return post(one + "/" + resource, summary)
                .answering(TicketShapes.schema(type))
                .versioned();
    }

    protected final List<Operation> followers(String resource, String list, String join, String leave) {
        String followers = one + "/" + resource;
        return List.of(
                get(followers, list).listing("Reference"),
                post(followers, join)
                        .taking(TicketShapes.PARTICIPANT, "{\"person\": \"bob\"}")
                        .listing("Reference"),
                delete(followers + "/{person}", leave));
    }

    /** @param isPublic whether the people concerned may read files */
    protected final List<Operation> attachments(boolean isPublic) {
        String attachments = one + "/attachments";
        Operation add = post(attachments, "Attach a file; the body is the file itself, of any media type")
                .needing("name", "string", "The file's name.")
                .creating("Attachment");
        String whether = "Whether the people concerned read it; a requester's file always is.";
        return List.of(
                get(attachments, "The files that you may read").listing("Attachment"),
                isPublic ? add.with("public", "boolean", whether) : add);
    }

    /** @param example a body that adds a task, as JSON */
    protected final List<Operation> tasks(String example, String state) {
        String schema = TicketShapes.schema(tasks.type());
        Shape input = writable(tasks.type());
        return List.of(
                get(one + "/tasks", "The tasks of " + words.one).listing(schema),
                post(one + "/tasks", "Add a task")
                        .taking(input, example)
                        .creating(schema)
                        .versioned(),
                get(task, "Read a task").answering(schema).versioned(),
                patch(task, "Change fields of a task")
                        .taking(input, "{\"assignee\": \"alice\"}")
                        .answering(schema),
                post(task + "/state", "Move a task to another state")
                        .taking(TicketTaskApi.move(tasks), "{\"state\": \"" + state + "\"}")
                        .answering(schema),
                post(task + "/notes", "Write a note on a task")
                        .taking(TicketShapes.MESSAGE, "{\"text\": \"Ordered.\"}")
                        .answering(schema),
                get(task + "/history", "What happened, oldest first").paged().listing("HistoryEntry"));
    }
}

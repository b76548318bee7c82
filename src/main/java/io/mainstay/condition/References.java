package io.mainstay.condition;

import io.mainstay.record.Target;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** How text names a person, team, service and so on; each viewer has only those that they may see. */
public interface References {

    /** The ids that the text names exactly, without regard to case; none if unknown, several if ambiguous. */
    List<UUID> find(Target target, String text);

    /** Text that {@link #find} resolves to this id alone. */
    Optional<String> text(Target target, UUID id);

    /**
     * Something that completes what is being written.
     *
     * @param text as the language writes it
     * @param label what people call it
     */
    record Named(String text, String label) {}

    /** At most {@code limit} whose text, or a word of whose name, starts with a prefix. */
    List<Named> complete(Target target, String prefix, int limit);

    /** Knows nothing: references are ids. */
    References NONE = new References() {
        @Override
        public List<UUID> find(Target target, String text) {
            return List.of();
        }

        @Override
        public Optional<String> text(Target target, UUID id) {
            return Optional.empty();
        }

        @Override
        public List<Named> complete(Target target, String prefix, int limit) {
            return List.of();
        }
    };
}

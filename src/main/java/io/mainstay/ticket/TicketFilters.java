package io.mainstay.ticket;

import io.mainstay.access.Viewer;
import io.mainstay.choice.Choices;
import io.mainstay.condition.ConditionContext;
import io.mainstay.condition.FilterLanguage;
import io.mainstay.condition.FilterVocabulary;
import io.mainstay.record.Coded;
import io.mainstay.record.Field;
import io.mainstay.record.FieldType;
import io.mainstay.record.RecordType;
import io.mainstay.ticket.Names.Found;
import io.mainstay.web.Moments;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The filter language of a ticket type as one reader speaks it. */
@Component
public class TicketFilters {

    private final TicketStore store;
    private final FilterReferences references;
    private final Choices choices;
    private final LinkedFields linked;

    TicketFilters(TicketStore store, FilterReferences references, Choices choices, LinkedFields linked) {
        this.store = store;
        this.references = references;
        this.choices = choices;
        this.linked = linked;
    }

    /** Requesters may ask for public fields only, or a filter would tell them the values of the rest. */
    public FilterLanguage language(
            TicketType type, List<FilterVocabulary.Shorthand> shorthands, Moments moments, Viewer viewer) {
        List<Field<?>> fields = Stream.concat(store.fields(type).stream(), linked.of(type).stream())
                .filter(field -> viewer.isStaff() || field.is(Field.Trait.PUBLIC))
                .toList();
        RecordType all = new RecordType(type.name(), type.record().from(), fields);
        FieldTexts texts = new FieldTexts(type, moments, choices, new Found(Map.of()));
        return new FilterLanguage(
                new FilterVocabulary(all, Map.of(), shorthands),
                references.within(viewer),
                field -> choices(field, texts));
    }

    public static ConditionContext context(Viewer viewer, Moments moments) {
        return new ConditionContext(moments.now(), viewer.zone(), viewer.personId(), viewer.teams());
    }

    private List<io.mainstay.condition.Choices.Choice> choices(Field<?> field, FieldTexts texts) {
        return switch (field.type()) {
            case FieldType.Choice<?> choice ->
                Arrays.stream(choice.choices().getEnumConstants())
                        .map(constant -> ((Coded) constant).code())
                        .map(code -> new io.mainstay.condition.Choices.Choice(code, texts.code(field, code)))
                        .toList();
            case FieldType.Listed listed ->
                choices.of(listed.set()).stream()
                        .map(one -> new io.mainstay.condition.Choices.Choice(one.code(), texts.code(field, one.code())))
                        .toList();
            default -> List.of();
        };
    }
}

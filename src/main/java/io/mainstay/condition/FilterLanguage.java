package io.mainstay.condition;

import io.mainstay.record.Field;
import java.util.List;
import java.util.function.Function;

/**
 * The filter language of one record type for one viewer: text to condition and back.
 *
 * <pre>
 * state:open priority&lt;=2 team:network service:"Customer portal" opened&gt;-7d -category:hardware assignee:me
 * (team:a or team:b) assignee:none state:new,in_progress opened:2026-01-01..2026-02-01 title:vpn* number=INC0001 vpn
 * </pre>
 *
 * Parts side by side must all hold; {@code or} binds weaker; {@code -} and {@code not} negate. Text fields: {@code :}
 * contains (a star at an end anchors the other), {@code =} is exactly. Words without a field are free text; quotes make
 * a phrase, and a value that is otherwise a word of the language.
 */
public record FilterLanguage(FilterVocabulary vocabulary, References references, Choices choices) {

    /** Never throws; any text gives either a condition or problems. Blank text matches every record. */
    public FilterResult parse(String text) {
        return FilterParser.parse(text, this);
    }

    /** The canonical text, which parses to an equal condition; references by what people call them. */
    public String print(Condition condition) {
        return new FilterText(this).print(condition);
    }

    /** The canonical text for storage: references by id, so that renaming a team changes no saved view. */
    public String printForStorage(Condition condition) {
        return new FilterText(new FilterLanguage(vocabulary, References.NONE, choices)).print(condition);
    }

    public List<FilterChip> chips(Condition condition) {
        return FilterChip.of(condition, this);
    }

    /**
     * What might be written at the cursor, best first, at most {@code limit}.
     *
     * @param labels what the viewer calls a field: it completes to the field's name
     */
    public List<FilterCompletion> complete(String text, int cursor, int limit, Function<Field<?>, String> labels) {
        return new FilterCompleter(this, limit, labels).complete(text, Math.clamp(cursor, 0, text.length()));
    }
}

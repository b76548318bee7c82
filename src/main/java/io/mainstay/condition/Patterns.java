package io.mainstay.condition;

import io.mainstay.condition.Condition.Like;
import io.mainstay.condition.Condition.Match;
import io.mainstay.database.Sql;
import io.mainstay.record.Field.Storage;
import java.util.regex.Pattern;

/** How an index of trigrams over long texts, folded by {@link Fold#plainSql}, is asked. */
public final class Patterns {

    private static final Pattern THREE = Pattern.compile("[a-z0-9]{3}");
    private static final String OTHERS = "[^a-z0-9]+";

    private Patterns() {}

    /** Whether it has letters enough for trigrams to tell. */
    public static boolean isSelective(Like like) {
        return Fold.isStorable(like.text())
                && THREE.matcher(Fold.fold(like.text())).find();
    }

    /** Whether {@link #rough} finds no others. */
    public static boolean isExact(Like like) {
        return like.match() == Match.CONTAINS && Fold.fold(like.text()).matches("[a-z0-9]+");
    }

    /**
     * A condition that all matches fulfil and that the index serves: the words of the text in their order. Where a text
     * begins or ends the trigrams do not tell; they would find many that are compared for nothing.
     */
    public static Sql rough(Like like) {
        if (!(like.field().storage() instanceof Storage.Column column))
            throw new IllegalArgumentException(like.field() + " has no index");
        String words = Fold.fold(like.text()).replaceAll(OTHERS, "%");
        return Sql.of(Fold.plainSql(column.sql()) + " like ?", "%" + words + "%");
    }
}

package io.mainstay.record;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The type of a field: how a value is bound to SQL, read from it, and written as the stable text ("code") that history,
 * API and filters use.
 */
public sealed interface FieldType<T> {

    @Nullable
    T read(ResultSet row, int column) throws SQLException;

    /** The JDBC parameter for a value. */
    default Object toSql(T value) {
        return value;
    }

    default String toCode(T value) {
        return value.toString();
    }

    /** @throws IllegalArgumentException if the text is no value of this type */
    T fromCode(String code);

    /** Text of at most {@code maxLength} characters; multi-line text is Markdown. */
    record Text(int maxLength, boolean multiline) implements FieldType<String> {
        @Override
        public @Nullable String read(ResultSet row, int column) throws SQLException {
            return row.getString(column);
        }

        @Override
        public String fromCode(String code) {
            if (code.length() > maxLength)
                throw new IllegalArgumentException("longer than " + maxLength + " characters");
            return code;
        }
    }

    record Whole(int min, int max) implements FieldType<Integer> {
        @Override
        public @Nullable Integer read(ResultSet row, int column) throws SQLException {
            int value = row.getInt(column);
            return row.wasNull() ? null : value;
        }

        @Override
        public Integer fromCode(String code) {
            int value = Integer.parseInt(code.strip());
            if (value < min || value > max) throw new IllegalArgumentException("not between " + min + " and " + max);
            return value;
        }
    }

    record Flag() implements FieldType<Boolean> {
        @Override
        public @Nullable Boolean read(ResultSet row, int column) throws SQLException {
            boolean value = row.getBoolean(column);
            return row.wasNull() ? null : value;
        }

        @Override
        public Boolean fromCode(String code) {
            return switch (code) {
                case "true" -> true;
                case "false" -> false;
                default -> throw new IllegalArgumentException("'" + code + "' is neither true nor false");
            };
        }
    }

    /** An instant in UTC, to the microsecond that PostgreSQL keeps. */
    record Moment() implements FieldType<Instant> {
        @Override
        public @Nullable Instant read(ResultSet row, int column) throws SQLException {
            OffsetDateTime value = row.getObject(column, OffsetDateTime.class);
            return value == null ? null : value.toInstant();
        }

        @Override
        public Object toSql(Instant value) {
            return value.atOffset(ZoneOffset.UTC);
        }

        @Override
        public Instant fromCode(String code) {
            try {
                return OffsetDateTime.parse(code).toInstant();
            } catch (DateTimeParseException e) {
                throw new IllegalArgumentException("'" + code + "' is no date and time like 2026-03-01T08:30:00Z", e);
            }
        }
    }

    record Day() implements FieldType<LocalDate> {
        @Override
        public @Nullable LocalDate read(ResultSet row, int column) throws SQLException {
            return row.getObject(column, LocalDate.class);
        }

        @Override
        public LocalDate fromCode(String code) {
            try {
                return LocalDate.parse(code);
            } catch (DateTimeParseException e) {
                throw new IllegalArgumentException("'" + code + "' is no date like 2026-03-01", e);
            }
        }
    }

    /** One of a closed set that the code knows, such as a state; numeric codes are stored as smallint. */
    record Choice<E extends Enum<E> & Coded>(Class<E> choices, boolean numeric) implements FieldType<E> {
        @Override
        public @Nullable E read(ResultSet row, int column) throws SQLException {
            String code = row.getString(column);
            return code == null ? null : Coded.parse(choices, code);
        }

        @Override
        public Object toSql(E value) {
            return numeric ? (Object) Integer.valueOf(value.code()) : value.code();
        }

        @Override
        public String toCode(E value) {
            return value.code();
        }

        @Override
        public E fromCode(String code) {
            return Coded.parse(choices, code);
        }
    }

    /** One of a set that an administrator edits (table {@code choice}), by its code. */
    record Listed(String set) implements FieldType<String> {
        @Override
        public @Nullable String read(ResultSet row, int column) throws SQLException {
            return row.getString(column);
        }

        @Override
        public String fromCode(String code) {
            if (code.length() > 60) throw new IllegalArgumentException("'" + code + "' is no choice of " + set);
            return code;
        }
    }

    record Reference(Target target) implements FieldType<UUID> {
        @Override
        public @Nullable UUID read(ResultSet row, int column) throws SQLException {
            return row.getObject(column, UUID.class);
        }

        @Override
        public UUID fromCode(String code) {
            return UUID.fromString(code);
        }
    }
}

package io.mainstay.record;

/**
 * A choice with a stable code. Codes, never labels, stand in the database, in history, in filters and in the API;
 * labels come per language from the message bundles.
 */
public interface Coded {
    String code();

    static <E extends Enum<E> & Coded> E parse(Class<E> type, String code) {
        for (E constant : type.getEnumConstants()) {
            if (constant.code().equals(code)) return constant;
        }
        throw new IllegalArgumentException("'" + code + "' is no code of " + type.getSimpleName());
    }
}

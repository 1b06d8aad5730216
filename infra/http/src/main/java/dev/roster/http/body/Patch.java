package dev.roster.http.body;

import org.jspecify.annotations.Nullable;

/** What a merge patch says about one field: keep it, or set it (to null: clear it). */
public sealed interface Patch<T extends @Nullable Object> {

    /** The field after the patch. */
    T or(T present);

    static <T extends @Nullable Object> Patch<T> keep() {
        return new Keep<>();
    }

    static <T extends @Nullable Object> Patch<T> set(T value) {
        return new Set<>(value);
    }

    record Keep<T extends @Nullable Object>() implements Patch<T> {
        @Override
        public T or(T present) {
            return present;
        }
    }

    record Set<T extends @Nullable Object>(T value) implements Patch<T> {
        @Override
        public T or(T present) {
            return value;
        }
    }
}

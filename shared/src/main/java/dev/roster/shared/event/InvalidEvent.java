package dev.roster.shared.event;

import org.jspecify.annotations.Nullable;

/** A record that claims to be a fact and is none; its bytes will never become one. */
public final class InvalidEvent extends RuntimeException {

    public InvalidEvent(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}

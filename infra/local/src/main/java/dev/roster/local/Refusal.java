package dev.roster.local;

/** Why the system cannot be started, in one line that says what to do. */
final class Refusal extends RuntimeException {

    Refusal(String message) {
        super(message);
    }

    Refusal(String message, Throwable cause) {
        super(message, cause);
    }
}

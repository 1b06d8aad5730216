package dev.roster.http;

import java.util.Locale;

/** Every way in which a request can fail, with its status. The name in lower case is the code on the wire. */
public enum ProblemCode {
    MALFORMED_JSON(400, "Malformed JSON"),
    INVALID_PARAMETER(400, "Invalid parameter"),
    UNSUPPORTED_SORT(400, "Unsupported sort"),
    INVALID_CURSOR(400, "Invalid cursor"),
    CURSOR_QUERY_MISMATCH(400, "Cursor of another query"),
    CONFLICTING_PAGINATION_PARAMETERS(400, "Conflicting pagination parameters"),
    OFFSET_TOO_LARGE(400, "Offset too large"),
    INVALID_IDEMPOTENCY_KEY(400, "Invalid idempotency key"),
    INVALID_PRECONDITION(400, "Invalid precondition"),
    INVALID_CONSISTENCY_TOKEN(400, "Invalid consistency token"),
    USER_NOT_FOUND(404, "User not found"),
    ORGANIZATION_NOT_FOUND(404, "Organization not found"),
    MEMBERSHIP_NOT_FOUND(404, "Membership not found"),
    PROJECT_NOT_FOUND(404, "Project not found"),
    TASK_NOT_FOUND(404, "Task not found"),
    NOT_FOUND(404, "Not found"),
    METHOD_NOT_ALLOWED(405, "Method not allowed"),
    NOT_ACCEPTABLE(406, "Not acceptable"),
    ID_ALREADY_USED(409, "Id already used"),
    EMAIL_ALREADY_IN_USE(409, "E-mail already in use"),
    EXTERNAL_ID_ALREADY_USED(409, "External id already used"),
    SLUG_ALREADY_IN_USE(409, "Slug already in use"),
    ALREADY_A_MEMBER(409, "Already a member"),
    LAST_OWNER(409, "Last owner"),
    USER_OWNS_ORGANIZATIONS(409, "User owns organizations"),
    USER_INACTIVE(409, "User inactive"),
    ORGANIZATION_INACTIVE(409, "Organization inactive"),
    MEMBER_LIMIT_REACHED(409, "Member limit reached"),
    PROJECT_ARCHIVED(409, "Project archived"),
    ASSIGNEE_NOT_A_MEMBER(409, "Assignee not a member"),
    INVALID_STATE_TRANSITION(409, "Invalid state transition"),
    IDEMPOTENCY_KEY_IN_USE(409, "Idempotency key in use"),
    VERSION_MISMATCH(412, "Version mismatch"),
    PAYLOAD_TOO_LARGE(413, "Payload too large"),
    UNSUPPORTED_MEDIA_TYPE(415, "Unsupported media type"),
    VALIDATION_FAILED(422, "Validation failed"),
    IDEMPOTENCY_KEY_REUSED(422, "Idempotency key reused"),
    INTERNAL_ERROR(500, "Internal error"),
    DEPENDENCY_UNAVAILABLE(503, "Dependency unavailable"),
    PROJECTION_LAGGING(503, "Projection lagging"),
    OVERLOADED(503, "Overloaded");

    private final int status;
    private final String title;

    ProblemCode(int status, String title) {
        this.status = status;
        this.title = title;
    }

    public int status() {
        return status;
    }

    public String title() {
        return title;
    }

    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether the same request may succeed later without anybody changing anything. */
    public boolean retryable() {
        return status == 503 || this == IDEMPOTENCY_KEY_IN_USE;
    }
}

package dev.roster.http.body;

/** A member of a body breaks a rule. */
public final class InvalidField extends RuntimeException {

    private final String code;
    private final String detail;
    private final String below;

    public InvalidField(String code, String detail) {
        this(code, detail, "");
    }

    /** @param below where in the member, as the rest of a JSON Pointer */
    public InvalidField(String code, String detail, String below) {
        super(detail, null, false, false);
        this.code = code;
        this.detail = detail;
        this.below = below;
    }

    public String code() {
        return code;
    }

    public String detail() {
        return detail;
    }

    String below() {
        return below;
    }
}

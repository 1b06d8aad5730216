package dev.roster.http;

import java.util.List;
import java.util.Map;

/**
 * A request that is refused for a reason that its sender can understand. Changes nothing; is answered as a problem
 * document. The detail must not contain anything private.
 */
public class Refusal extends RuntimeException {

    private final ProblemCode code;
    private final transient List<FieldError> errors;
    private final transient Map<String, Object> members;

    /**
     * @param errors what is wrong with single fields, may be empty
     * @param members further members of the problem document, such as {@code organizationIds}
     */
    public Refusal(ProblemCode code, String detail, List<FieldError> errors, Map<String, Object> members) {
        super(detail, null, false, false);
        this.code = code;
        this.errors = List.copyOf(errors);
        this.members = Map.copyOf(members);
    }

    public Refusal(ProblemCode code, String detail, FieldError... errors) {
        this(code, detail, List.of(errors), Map.of());
    }

    public ProblemCode code() {
        return code;
    }

    public String detail() {
        return String.valueOf(getMessage());
    }

    public List<FieldError> errors() {
        return errors;
    }

    public Map<String, Object> members() {
        return members;
    }
}

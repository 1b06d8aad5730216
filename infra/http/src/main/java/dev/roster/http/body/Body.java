package dev.roster.http.body;

import dev.roster.http.FieldError;
import dev.roster.http.ProblemCode;
import dev.roster.http.Refusal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A request body that is read member by member. Collects everything that is wrong, unknown members included, and
 * refuses it all at once.
 */
public final class Body {

    private final ObjectNode json;
    private final String pointer;
    private final List<FieldError> errors;
    private final Set<String> known = new HashSet<>();

    public Body(ObjectNode json) {
        this(json, "", new ArrayList<>());
    }

    private Body(ObjectNode json, String pointer, List<FieldError> errors) {
        this.json = json;
        this.pointer = pointer;
        this.errors = errors;
    }

    /**
     * Makes a command from the body.
     *
     * @param reader names every member that the command knows; its result is dropped if anything is wrong
     * @throws Refusal {@code validation_failed} with all errors
     */
    public <T> T read(Function<Body, T> reader) {
        var command = reader.apply(this);
        refuseUnknown();
        if (errors.isEmpty()) return command;
        throw new Refusal(ProblemCode.VALIDATION_FAILED, "See errors for each field.", errors, Map.of());
    }

    /** A body without members. */
    public void readNothing() {
        read(body -> body);
    }

    /** A member that must be there and not null. */
    public <T> T required(String name, Field<T> field) {
        var value = member(name);
        if (value == null || value.isNull()) return invalid(name, "required", "This is required.");
        return parse(name, value, field);
    }

    /** A member that may be left out, or null. */
    public <T> @Nullable T optional(String name, Field<T> field) {
        var value = member(name);
        return value == null || value.isNull() ? null : parse(name, value, field);
    }

    /** A member of a merge patch that cannot be cleared. */
    public <T> Patch<T> patch(String name, Field<T> field) {
        var value = member(name);
        if (value == null) return Patch.keep();
        if (value.isNull()) return invalid(name, "required", "This cannot be cleared.");
        return Patch.set(parse(name, value, field));
    }

    /** A member of a merge patch that null clears. */
    public <T> Patch<@Nullable T> patchOrClear(String name, Field<T> field) {
        var value = member(name);
        if (value == null) return Patch.keep();
        return Patch.set(value.isNull() ? null : parse(name, value, field));
    }

    /** A member that is an object of its own and must be there. */
    public <T> T object(String name, Function<Body, T> reader) {
        var value = member(name);
        if (value == null || value.isNull()) return invalid(name, "required", "This is required.");
        return nested(pointerTo(name), value, reader);
    }

    /** A member that is an object of its own and may be left out, or null. */
    public <T> @Nullable T optionalObject(String name, Function<Body, T> reader) {
        var value = member(name);
        return value == null || value.isNull() ? null : nested(pointerTo(name), value, reader);
    }

    /** A member that is a list of objects, and must be there. */
    public <T> List<T> list(String name, int min, int max, Function<Body, T> reader) {
        var value = member(name);
        if (value == null || value.isNull()) return invalid(name, "required", "This is required.");
        if (!value.isArray()) return invalid(name, "type", "This must be a list.");
        if (value.size() < min || value.size() > max) {
            return invalid(name, "out_of_range", "This has from " + min + " to " + max + " items.");
        }
        var items = new ArrayList<T>();
        for (var i = 0; i < value.size(); i++) items.add(nested(pointerTo(name) + "/" + i, value.get(i), reader));
        return items;
    }

    /** A member that is a list of objects, and may be left out, or null. */
    public <T> @Nullable List<T> optionalList(String name, int min, int max, Function<Body, T> reader) {
        var value = member(name);
        return value == null || value.isNull() ? null : list(name, min, max, reader);
    }

    /** A member that is the body of something else, to be read apart from this one; one without members if it is not there. */
    public Body inner(String name) {
        var value = member(name);
        if (value == null || value.isNull()) return new Body(json.objectNode());
        return value instanceof ObjectNode object ? new Body(object) : invalid(name, "type", "This must be an object.");
    }

    /** Whether a member is there and null. */
    public boolean isNull(String name) {
        var value = member(name);
        return value != null && value.isNull();
    }

    private <T> T nested(String pointer, JsonNode value, Function<Body, T> reader) {
        if (!(value instanceof ObjectNode object)) return refuse(pointer, "type", "This must be an object.");
        var body = new Body(object, pointer, errors);
        var result = reader.apply(body);
        body.refuseUnknown();
        return result;
    }

    private @Nullable JsonNode member(String name) {
        known.add(name);
        return json.get(name);
    }

    private <T> T parse(String name, JsonNode value, Field<T> field) {
        try {
            return field.read(value);
        } catch (InvalidField e) {
            errors.add(FieldError.at(pointerTo(name) + e.below(), e.code(), e.detail()));
            return nothing();
        }
    }

    private void refuseUnknown() {
        for (var name : json.propertyNames()) {
            if (!known.contains(name)) invalid(name, "unknown", "There is no such member here.");
        }
    }

    @SuppressWarnings("TypeParameterUnusedInFormals")
    private <T> T invalid(String name, String code, String detail) {
        return refuse(pointerTo(name), code, detail);
    }

    @SuppressWarnings("TypeParameterUnusedInFormals")
    private <T> T refuse(String pointer, String code, String detail) {
        errors.add(FieldError.at(pointer, code, detail));
        return nothing();
    }

    /** Stands in the place of an invalid value, and never leaves {@link #read}. */
    @SuppressWarnings({"NullAway", "TypeParameterUnusedInFormals"})
    private static <T> T nothing() {
        return null;
    }

    private String pointerTo(String name) {
        return pointer + "/" + name.replace("~", "~0").replace("/", "~1");
    }
}

package dev.roster.command.http;

import dev.roster.command.change.Violation;
import dev.roster.http.FieldError;
import dev.roster.http.ProblemCode;
import dev.roster.http.Refusal;
import java.util.Map;
import java.util.function.Supplier;

/** What the violation of each constraint means to the caller; one that is not here is an error of ours. */
final class Constraints {

    private static final Map<String, Supplier<Refusal>> REFUSALS = Map.ofEntries(
            Map.entry("users_pkey", Constraints::idAlreadyUsed),
            Map.entry("organizations_pkey", Constraints::idAlreadyUsed),
            Map.entry("projects_pkey", Constraints::idAlreadyUsed),
            Map.entry("tasks_pkey", Constraints::idAlreadyUsed),
            Map.entry(
                    "users_email_once",
                    () -> duplicate(
                            ProblemCode.EMAIL_ALREADY_IN_USE, "/email", "Another user has this e-mail address.")),
            Map.entry(
                    "users_external_id_once",
                    () -> duplicate(
                            ProblemCode.EXTERNAL_ID_ALREADY_USED, "/externalId", "Another user has this external id.")),
            Map.entry(
                    "organizations_slug_once",
                    () -> duplicate(ProblemCode.SLUG_ALREADY_IN_USE, "/slug", "Another organization has this slug.")),
            Map.entry(
                    "memberships_once",
                    () -> duplicate(
                            ProblemCode.ALREADY_A_MEMBER, "/userId", "The user is a member of the organization.")),
            Map.entry(
                    "memberships_user_id_fkey",
                    () -> new Refusal(ProblemCode.USER_NOT_FOUND, "There is no such user.")),
            Map.entry(
                    "organizations_owner_id_fkey",
                    () -> new Refusal(ProblemCode.USER_NOT_FOUND, "There is no such user.")),
            Map.entry(
                    "memberships_organization_id_fkey",
                    () -> new Refusal(ProblemCode.ORGANIZATION_NOT_FOUND, "There is no such organization.")),
            Map.entry(
                    "projects_organization_id_fkey",
                    () -> new Refusal(ProblemCode.ORGANIZATION_NOT_FOUND, "There is no such organization.")),
            Map.entry(
                    "tasks_project_id_fkey",
                    () -> new Refusal(ProblemCode.PROJECT_NOT_FOUND, "There is no such project.")),
            Map.entry(
                    "tasks_assignee_is_a_member",
                    () -> new Refusal(
                            ProblemCode.ASSIGNEE_NOT_A_MEMBER,
                            "The assignee is not a member of the organization.",
                            FieldError.at(
                                    "/assigneeId",
                                    "not_a_member",
                                    "The assignee is not a member of the organization."))));

    private Constraints() {}

    /** The refusal that a failure means, or the failure itself. */
    static RuntimeException refusal(RuntimeException failure) {
        var constraint = Violation.of(failure);
        var refusal = constraint == null ? null : REFUSALS.get(constraint);
        return refusal == null ? failure : refusal.get();
    }

    private static Refusal idAlreadyUsed() {
        return duplicate(ProblemCode.ID_ALREADY_USED, "/id", "This id was used before.");
    }

    private static Refusal duplicate(ProblemCode code, String pointer, String detail) {
        return new Refusal(code, detail, FieldError.at(pointer, "duplicate", detail));
    }
}

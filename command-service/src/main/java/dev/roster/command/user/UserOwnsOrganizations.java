package dev.roster.command.user;

import dev.roster.http.ProblemCode;
import dev.roster.http.Refusal;
import dev.roster.shared.id.OrganizationId;
import java.util.List;
import java.util.Map;

/** The user owns organizations; transfer or delete them first. */
public final class UserOwnsOrganizations extends Refusal {

    public UserOwnsOrganizations(List<OrganizationId> organizations) {
        super(
                ProblemCode.USER_OWNS_ORGANIZATIONS,
                "The user owns organizations; transfer or delete them first.",
                List.of(),
                Map.of("organizationIds", organizations));
    }
}

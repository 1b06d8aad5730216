package dev.roster.command.user;

import dev.roster.http.ProblemCode;
import dev.roster.http.Refusal;
import dev.roster.shared.id.OrganizationId;
import java.util.List;
import java.util.Map;

/** An organization always has an owner; transfer the ownership first. */
public final class LastOwner extends Refusal {

    public LastOwner(List<OrganizationId> organizations) {
        super(
                ProblemCode.LAST_OWNER,
                "An organization always has an owner; transfer the ownership first.",
                List.of(),
                Map.of("organizationIds", organizations));
    }
}

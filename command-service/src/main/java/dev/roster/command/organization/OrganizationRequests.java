package dev.roster.command.organization;

import static dev.roster.command.http.Fields.NAME;
import static dev.roster.command.http.Fields.NEW_ID;
import static dev.roster.command.http.Fields.REASON;
import static dev.roster.command.http.Fields.UUID_TEXT;

import dev.roster.command.http.Fields;
import dev.roster.command.organization.OrganizationCommand.CreateOrganization;
import dev.roster.command.organization.OrganizationCommand.DeactivateOrganization;
import dev.roster.command.organization.OrganizationCommand.ReactivateOrganization;
import dev.roster.command.organization.OrganizationCommand.TransferOwnership;
import dev.roster.command.organization.OrganizationCommand.UpdateOrganization;
import dev.roster.http.body.Body;
import dev.roster.http.body.Field;
import dev.roster.shared.id.OrganizationId;
import dev.roster.shared.id.UserId;
import java.util.function.Function;

/** Makes commands about organizations from request bodies. */
public final class OrganizationRequests {

    private static final Field<UserId> USER_ID = value -> new UserId(UUID_TEXT.read(value));
    private static final Field<Integer> MAX_MEMBERS = Fields.integer(1, 1_000_000);
    private static final Field<String> SLUG =
            Fields.matching(Slug.PATTERN, "3 to 63 lower-case letters, digits and dashes, with no dash at either end.");

    private OrganizationRequests() {}

    static CreateOrganization createOrganization(Body body) {
        var ownerId = body.required("ownerId", USER_ID);
        return foundedBy(body).apply(ownerId);
    }

    /** The organization of a body that names no owner. */
    public static Function<UserId, CreateOrganization> foundedBy(Body body) {
        var id = body.optional("id", NEW_ID);
        var name = body.required("name", NAME);
        var slug = body.optional("slug", SLUG);
        var maxMembers = body.optional("maxMembers", MAX_MEMBERS);
        return owner ->
                new CreateOrganization(id == null ? null : new OrganizationId(id), name, slug, owner, maxMembers);
    }

    static UpdateOrganization updateOrganization(OrganizationId id, Body body) {
        return new UpdateOrganization(
                id, body.patch("name", NAME), body.patch("slug", SLUG), body.patchOrClear("maxMembers", MAX_MEMBERS));
    }

    static TransferOwnership transferOwnership(OrganizationId id, Body body) {
        return new TransferOwnership(id, body.required("newOwnerId", USER_ID));
    }

    static DeactivateOrganization deactivateOrganization(OrganizationId id, Body body) {
        return new DeactivateOrganization(id, body.optional("reason", REASON));
    }

    static ReactivateOrganization reactivateOrganization(OrganizationId id, Body body) {
        return new ReactivateOrganization(id, body.optional("reason", REASON));
    }
}

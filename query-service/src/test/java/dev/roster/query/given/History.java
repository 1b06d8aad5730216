package dev.roster.query.given;

import dev.roster.shared.event.EventEnvelope;
import dev.roster.shared.event.InboxEvent.Mark;
import dev.roster.shared.event.MembershipRole;
import dev.roster.shared.event.MembershipState;
import dev.roster.shared.event.OrganizationState;
import dev.roster.shared.event.TaskState;
import dev.roster.shared.event.UserRole;
import dev.roster.shared.event.UserState;
import dev.roster.shared.id.UserId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;

/** Makes a plausible history of a small world, full of the coincidences that a real one has seldom. */
public final class History {

    private static final List<String> KINDS =
            List.of("membership.created", "membership.removed", "organization.deactivated", "task.assigned");

    private final World world;
    private final Random random;
    private final WorkHistory work;

    private History(long seed) {
        this.world = new World(seed);
        this.random = new Random(seed);
        this.work = new WorkHistory(world, random);
    }

    public static World of(int changes, long seed) {
        var history = new History(seed);
        for (int i = 0; i < 6; i++) history.world.users.create("First " + i);
        for (int i = 0; i < changes; i++) history.change(i);
        return history.world;
    }

    private void change(int number) {
        world.actor(random.nextBoolean() ? any(world.users.present.values()).id() : null);
        var user = any(world.users.present.values());
        switch (random.nextInt(26)) {
            case 0 -> world.users.create("Ünal " + number);
            case 1 -> world.users.update(user.id(), "Straße " + number, "https://example.org/" + number);
            case 2 -> world.users.changeEmail(user.id(), "IŞIK" + number + "@Example.ORG");
            case 3 -> world.users.changeRole(user.id(), any(List.of(UserRole.values())));
            case 4 -> world.users.setActive(user.id(), !user.active());
            case 5 -> world.users.mute(user.id(), Map.of(any(KINDS), random.nextBoolean()));
            case 6 -> deleteUser(user);
            case 7, 8 -> world.organizations.create("Org " + number, user.id());
            case 9, 10, 11, 12 -> changeOrganization(number, user);
            case 13, 14, 15, 16, 17, 18, 19, 20, 21, 22 -> work.change(number);
            default -> changeInbox(user.id());
        }
    }

    private void deleteUser(UserState user) {
        var isOwner = world.organizations.present.values().stream()
                .anyMatch(organization -> organization.ownerId().equals(user.id()));
        if (!isOwner && world.users.present.size() > 5) world.users.delete(user.id());
    }

    private void changeOrganization(int number, UserState user) {
        if (world.organizations.present.isEmpty()) return;
        var organization = any(world.organizations.present.values());
        switch (random.nextInt(12)) {
            case 0 -> world.organizations.update(organization.id(), "İzmir " + number, number);
            case 1, 2 -> world.organizations.setActive(organization.id(), !organization.active());
            case 3 -> world.organizations.delete(organization.id());
            case 4 -> transfer(organization);
            default -> changeMembership(organization, user);
        }
    }

    private void transfer(OrganizationState organization) {
        var member = any(world.memberships.in(organization.id()));
        if (member.role() != MembershipRole.OWNER) world.organizations.transfer(organization.id(), member.userId());
    }

    private void changeMembership(OrganizationState organization, UserState user) {
        var membership = world.memberships.find(organization.id(), user.id());
        if (membership.isEmpty()) {
            world.memberships.create(organization.id(), user.id(), MembershipRole.MEMBER);
        } else if (membership.get().role() != MembershipRole.OWNER) {
            changeOrEnd(membership.get());
        }
    }

    private void changeOrEnd(MembershipState membership) {
        if (random.nextBoolean()) {
            world.memberships.remove(membership.organizationId(), membership.userId());
        } else {
            var role = membership.role() == MembershipRole.ADMIN ? MembershipRole.MEMBER : MembershipRole.ADMIN;
            world.memberships.changeRole(membership.organizationId(), membership.userId(), role);
        }
    }

    private void changeInbox(UserId user) {
        switch (random.nextInt(3)) {
            case 0 -> world.inboxes.mark(user, Mark.READ, notification(user), notification(user));
            case 1 -> world.inboxes.mark(user, Mark.UNREAD, notification(user));
            default -> world.inboxes.readThrough(user, notification(user));
        }
    }

    /** One that the user has, or could have: of the latest facts. */
    private UUID notification(UserId user) {
        var facts = world.facts();
        var concerning = new ArrayList<EventEnvelope>();
        for (var fact : facts.subList(Math.max(0, facts.size() - 60), facts.size())) {
            var concerns = switch (fact.event().state()) {
                case MembershipState membership -> membership.userId().equals(user);
                case TaskState task -> user.equals(task.assigneeId());
                case OrganizationState organization ->
                    world.memberships.find(organization.id(), user).isPresent();
                default -> false;
            };
            if (concerns) concerning.add(fact);
        }
        return Inboxes.notificationId(concerning.isEmpty() ? world.lastFact() : any(concerning), user);
    }

    private <T> T any(Collection<T> values) {
        return List.copyOf(values).get(random.nextInt(values.size()));
    }
}

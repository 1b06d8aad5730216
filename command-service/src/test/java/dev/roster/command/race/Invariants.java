package dev.roster.command.race;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What holds whatever races, looked up in the tables and in what was appended since the race was prepared. */
final class Invariants {

    private static final Map<String, String> OFFENDERS = new LinkedHashMap<>();

    static {
        OFFENDERS.put("users whose e-mail another has, or that is looked up by another", """
                select u.id::text from users u join appended_fact f on f.aggregate_id = u.id
                where u.email_key <> lower(u.email collate pg_unicode_fast)
                   or exists (select from users other where other.email_key = u.email_key and other.id <> u.id)
                """);
        OFFENDERS.put("organizations whose slug another has", """
                select o.id::text from organizations o join appended_fact f on f.aggregate_id = o.id
                where exists (select from organizations other where other.slug = o.slug and other.id <> o.id)
                """);
        OFFENDERS.put("memberships of the same user in the same organization", """
                select string_agg(m.id::text, ', ') from memberships m
                where m.organization_id in (select partition_key from appended_fact)
                group by m.organization_id, m.user_id having count(*) > 1
                """);
        OFFENDERS.put("organizations without their one active owner", """
                select o.id::text from organizations o
                where o.id in (select partition_key from appended_fact) and not o.ending
                  and ((select count(*) from memberships m where m.organization_id = o.id and m.role = 'owner') <> 1
                    or not exists (
                       select from memberships m join users u on u.id = m.user_id
                       where m.organization_id = o.id and m.user_id = o.owner_id and m.role = 'owner' and u.active))
                """);
        OFFENDERS.put("organizations with more members than they may have", """
                select o.id::text from organizations o
                where o.id in (select partition_key from appended_fact)
                  and (select count(*) from memberships m where m.organization_id = o.id) > o.max_members
                """);
        OFFENDERS.put("memberships that began in an inactive organization or with an inactive user", """
                select joined.aggregate_id::text from appended_fact joined join appended_fact off
                    on off.aggregate_id in (joined.partition_key, (joined.state ->> 'userId')::uuid)
                where joined.type = 'roster.membership.created.v1'
                  and off.type like '%.deactivated.v1' and off.position < joined.position
                  and not exists (
                      select from appended_fact again
                      where again.aggregate_id = off.aggregate_id and again.type like '%.reactivated.v1'
                        and again.position between off.position and joined.position)
                """);
        OFFENDERS.put("tasks that are assigned to no member of their organization", """
                select t.id::text from tasks t
                where t.assignee_id is not null
                  and (t.project_id in (select partition_key from appended_fact)
                    or t.organization_id in (select partition_key from appended_fact))
                  and not exists (select from memberships m
                                  where m.organization_id = t.organization_id and m.user_id = t.assignee_id)
                """);
        OFFENDERS.put("tasks in another organization than their project, or in none", """
                select t.id::text from tasks t left join projects p on p.id = t.project_id
                where t.project_id in (select partition_key from appended_fact)
                  and p.organization_id is distinct from t.organization_id
                """);
        OFFENDERS.put("aggregates whose versions have gaps, repetitions or another order than their facts", """
                select f.aggregate_type || ' ' || f.aggregate_id || ': '
                    || string_agg(f.aggregate_version::text, ', ' order by f.position)
                from appended_fact f group by f.aggregate_type, f.aggregate_id
                having array_agg(f.aggregate_version order by f.position)
                    <> (select array_agg(v) from generate_series(min(f.aggregate_version), max(f.aggregate_version)) v)
                """);
        OFFENDERS.put("aggregates that are not at the version of their last fact", """
                select f.aggregate_type || ' ' || f.aggregate_id
                from (select distinct on (aggregate_type, aggregate_id) * from appended_fact
                      order by aggregate_type, aggregate_id, position desc) f
                left join (
                    select 'user' as type, id, version from users
                    union all select 'settings', id, version from settings
                    union all select 'organization', id, version from organizations
                    union all select 'membership', id, version from memberships
                    union all select 'inbox', id, version from inboxes
                    union all select 'project', id, version from projects
                    union all select 'task', id, version from tasks
                ) a on a.type = f.aggregate_type and a.id = f.aggregate_id
                where case when f.type similar to '%.(deleted|removed).v1'
                           then a.id is not null else a.version is distinct from f.aggregate_version end
                """);
        OFFENDERS.put("users without settings, settings without users", """
                select f.aggregate_id::text from appended_fact f
                where exists (select from users where id = f.aggregate_id)
                    <> exists (select from settings where id = f.aggregate_id)
                """);
    }

    /** All in one question. */
    private static final String ALL = OFFENDERS.entrySet().stream()
            .map(each ->
                    "select '%s: ' || offender from (%s) as t (offender)".formatted(each.getKey(), each.getValue()))
            .collect(Collectors.joining("\nunion all "));

    private Invariants() {}

    static void hold(JdbcClient jdbc) {
        assertThat(jdbc.sql(ALL).query((row, _) -> row.getString(1)).list()).isEmpty();
    }
}

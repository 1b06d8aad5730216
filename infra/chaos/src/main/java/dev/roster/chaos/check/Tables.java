package dev.roster.chaos.check;

import dev.roster.chaos.rig.Postgres;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** What each screen shows, once from the write tables and once from the read tables: an id and all shown columns. */
final class Tables {

    /** A screen: how its rows follow from the write tables, and how they stand in the read tables. */
    private record Screen(String written, String read) {}

    private static final Map<String, Screen> SCREENS = new LinkedHashMap<>();

    static {
        SCREENS.put("user", new Screen("""
                select id, row(name, email, role, active, avatar_url, external_id, created_at, updated_at, version)
                from users""", """
                select id, row(name, email, role, active, avatar_url, external_id, created_at, updated_at, version)
                from user_list_item"""));
        SCREENS.put("user in the directory", new Screen("""
                select id, row(name, email, avatar_url, active) from users""", """
                select id, row(name, email, avatar_url, active) from directory_user"""));
        SCREENS.put("organization", new Screen("""
                select id, row(name, slug, owner_id, active, max_members, created_at, updated_at, version,
                    (select count(*) from memberships m where m.organization_id = o.id))
                from organizations o where not ending""", """
                select id, row(name, slug, owner_id, active, max_members, created_at, updated_at, version, member_count)
                from organization_list_item"""));
        SCREENS.put("member", new Screen("""
                select m.id, row(m.organization_id, m.user_id, m.role, m.created_at, m.updated_at, m.version, u.name,
                    u.email, u.avatar_url, u.active)
                from memberships m join users u on u.id = m.user_id""", """
                select id, row(organization_id, user_id, role, joined_at, updated_at, version, user_name,
                    user_email, user_avatar_url, user_active)
                from member_list_item"""));
        SCREENS.put("organization of a user", new Screen("""
                select m.id, row(m.organization_id, m.user_id, m.role, m.created_at, o.name, o.active)
                from memberships m join organizations o on o.id = m.organization_id""", """
                select membership_id, row(organization_id, user_id, role, joined_at, organization_name,
                    organization_active)
                from organization_list_member"""));
        SCREENS.put("member to notify", new Screen("""
                select id, row(organization_id, user_id) from memberships""", """
                select membership_id, row(organization_id, user_id) from notification_member"""));
        SCREENS.put("project", new Screen("""
                select p.id, row(p.organization_id, p.name, p.description, p.archived, p.created_at, p.updated_at,
                    p.version, count(t.id) filter (where t.status = 'todo'),
                    count(t.id) filter (where t.status = 'in_progress'),
                    count(t.id) filter (where t.status = 'done'), count(t.id) filter (where t.status = 'cancelled'))
                from projects p left join tasks t on t.project_id = p.id where not p.ending group by p.id""", """
                select id, row(organization_id, name, description, archived, created_at, updated_at, version, todo,
                    in_progress, done, cancelled)
                from project_list_item"""));
        SCREENS.put("task", new Screen("""
                select id, row(project_id, organization_id, title, description, status, assignee_id, created_by, due_at,
                    created_at, updated_at, version)
                from tasks""", """
                select id, row(project_id, organization_id, title, description, status, assignee_id, created_by, due_at,
                    created_at, updated_at, version)
                from task_list_item"""));
        SCREENS.put("settings", new Screen("""
                select id, row(array(select unnest(muted) order by 1)) from settings""", """
                select user_id, row(array(select unnest(muted) order by 1)) from notification_settings"""));
        SCREENS.put("line up to which a user has read", new Screen("""
                select id, row(read_through) from inboxes where read_through is not null""", """
                select user_id, row((array_agg(up_to order by up_to desc))[1]) from read_through group by user_id"""));
    }

    private static final String APPLIED = """
            select aggregate_type || ' ' || aggregate_id, row(version) from applied""";
    private static final String NOTIFICATION = """
            select user_id || ' ' || id, row(kind, organization_id, subject_type, subject_id, actor_id, created_at)
            from notification""";
    private static final String ACTIVITY = """
            select organization_id || ' ' || id, row(type) from activity""";
    private static final String PARKED = """
            select topic || '-' || partition || '@' || "offset", row(1) from parked""";
    private static final String CONSUMED = """
            select topic || '-' || partition, row(next_offset) from consumed""";

    private Tables() {}

    static Map<String, Map<String, String>> written(Postgres postgres) throws SQLException {
        var tables = new LinkedHashMap<String, Map<String, String>>();
        for (var screen : SCREENS.entrySet())
            tables.put(screen.getKey(), ask(postgres, screen.getValue().written()));
        return tables;
    }

    static Map<String, Map<String, String>> read(Postgres postgres) throws SQLException {
        var tables = new LinkedHashMap<String, Map<String, String>>();
        for (var screen : SCREENS.entrySet())
            tables.put(screen.getKey(), ask(postgres, screen.getValue().read()));
        tables.put("applied", ask(postgres, APPLIED));
        tables.put("notification", ask(postgres, NOTIFICATION));
        tables.put("activity", ask(postgres, ACTIVITY));
        tables.put("parked", ask(postgres, PARKED));
        tables.put("consumed", ask(postgres, CONSUMED));
        return tables;
    }

    static Map<String, String> ask(Postgres postgres, String sql) throws SQLException {
        try (var connection = postgres.connect();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select k::text, v::text from (" + sql + ") as t (k, v)")) {
            var answer = new HashMap<String, String>();
            while (rows.next()) {
                if (answer.put(rows.getString(1), rows.getString(2)) != null) {
                    throw new IllegalStateException("twice: " + rows.getString(1) + " in " + sql);
                }
            }
            return answer;
        }
    }
}

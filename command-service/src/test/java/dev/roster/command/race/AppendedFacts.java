package dev.roster.command.race;

import dev.roster.shared.event.AggregateType;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What was appended to the outbox, kept by the database in the same transaction: the outbox itself is emptied by the relay
 * while one looks at it.
 */
record AppendedFacts(JdbcClient jdbc) {

    private static final String TABLE = """
            create table appended_fact (
                position          bigint not null,
                aggregate_type    text not null,
                aggregate_id      uuid not null,
                aggregate_version bigint not null,
                partition_key     uuid not null,
                type              text not null,
                state             jsonb not null,
                primary key (aggregate_id, aggregate_type, position)
            )
            """;

    private static final String COPY = """
            create function keep_appended_fact() returns trigger language plpgsql as $$
            begin
                insert into appended_fact values (new.position, new.aggregate_type, new.aggregate_id,
                    new.aggregate_version, new.partition_key, new.type,
                    convert_from(new.payload, 'UTF8')::jsonb -> 'state');
                return null;
            end $$
            """;

    private static final String TRIGGER = """
            create trigger keep_appended_fact after insert on outbox
                for each row execute function keep_appended_fact()
            """;

    void keep() {
        for (var sql : List.of(TABLE, COPY, TRIGGER)) jdbc.sql(sql).update();
    }

    void keepNoMore() {
        jdbc.sql("drop trigger keep_appended_fact on outbox").update();
        jdbc.sql("drop function keep_appended_fact").update();
        jdbc.sql("drop table appended_fact").update();
    }

    void forget() {
        jdbc.sql("delete from appended_fact").update();
    }

    /** In the order in which they were appended. */
    List<Long> versions(AggregateType type, String id) {
        return jdbc.sql("""
                select aggregate_version from appended_fact where aggregate_type = ? and aggregate_id = ?
                order by position
                """)
                .params(type.wireName(), UUID.fromString(id))
                .query((row, _) -> row.getLong(1))
                .list();
    }

    String membership(String organization, String user) {
        return jdbc.sql("""
                select distinct aggregate_id::text from appended_fact
                where aggregate_type = 'membership' and partition_key = ? and state ->> 'userId' = ?
                """)
                .params(UUID.fromString(organization), user)
                .query(String.class)
                .single();
    }
}

package dev.roster.command.fuzz;

import java.util.List;

/** What nobody should send, and somebody does. */
final class Hostile {

    /** As they stand in a path, one segment each. */
    static final List<String> SEGMENTS = List.of(
            "x",
            "1-1-1-1-1",
            "00000000-0000-0000-0000-000000000000",
            "ffffffff-ffff-ffff-ffff-ffffffffffff",
            "%00",
            "%20",
            "%2F",
            "%5c",
            "%25",
            "%ff%fe",
            "%ed%a0%80",
            "%F0%9F%9A%80",
            "%E2%80%AE",
            "x;a=b",
            "{id}".replace("{", "%7B").replace("}", "%7D"),
            "a".repeat(3_000));

    static final List<String> QUERIES =
            List.of("a=1", "limit=1", "a", "a=", "=", "&", "a=1&a=2", "%00=1", "a=%ff", "%ed%a0%80=1", "%F0%9F%9A%80");

    static final List<String> HEADER_VALUES = List.of(
            "",
            " ",
            "x",
            "*",
            "\"\"",
            "\"1\"",
            "W/\"1\"",
            "\"1\", \"2\"",
            "\"9223372036854775808\"",
            "\"-1\"",
            "0",
            "-1",
            "1e999999",
            "99999999999999999999",
            "wait=1e9",
            "wait=",
            "wait=-1, handling=lenient",
            "a\tb",
            "'; drop table users; --",
            "\u00e4\u00ff",
            "${jndi:ldap://127.0.0.1:1/a}",
            "00-00000000000000000000000000000000-0000000000000000-00",
            "00000000-0000-0000-0000-000000000000",
            "a".repeat(256),
            "a,".repeat(1_500));

    static final List<String> MEDIA_TYPES = List.of(
            "text/plain",
            "application/xml",
            "application/*",
            "*/*",
            "application/json; charset=latin1",
            "application/json; charset=nothing",
            "application/json;",
            "/",
            "json",
            ";",
            "multipart/form-data; boundary=x",
            "application/x-www-form-urlencoded",
            "application/json, application/json",
            "application/json; q=\"");

    /** JSON texts that stand where something else should, or something of this kind but not like this. */
    static final List<String> VALUES = List.of(
            "null",
            "true",
            "0",
            "-1",
            "1.5",
            "1e999999",
            "-1e-999999",
            "9223372036854775808",
            "123456789".repeat(120),
            "[]",
            "{}",
            "[[]]",
            "{\"\": null}",
            "\"\"",
            "\" \"",
            "\"\\u0000\"",
            "\"a\\u0000b\"",
            "\"\\ud800\"",
            "\"\\udc00\\ud800\"",
            "\"\\u202e\\u2066\"",
            "\"\\ufeff\"",
            "\"\\uffff\"",
            "\"İıſK\"",
            "\"" + "\ud83d\ude80".repeat(101) + "\"",
            "\"e\\u0301\"",
            "\"'; drop table users; --\"",
            "\"${jndi:ldap://127.0.0.1:1/a}\"",
            "\"" + "x".repeat(20_000) + "\"");

    private Hostile() {}
}

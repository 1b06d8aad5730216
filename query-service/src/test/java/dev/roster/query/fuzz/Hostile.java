package dev.roster.query.fuzz;

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
            "a".repeat(3_000));

    /** As they stand behind the name of a parameter. */
    static final List<String> VALUES = List.of(
            "",
            "%20",
            "%00",
            "a%00b",
            "%ff",
            "%ed%a0%80",
            "%F0%9F%9A%80",
            "%F4%8F%BF%BF%F4%8F%BF%BF",
            "%EF%BF%BF%EF%BF%BF",
            "%E2%80%AE%E2%81%A6",
            "%C4%B0%C4%B1%C5%BF%E2%84%AA%C3%9F",
            "e%CC%81e%CC%81",
            "0",
            "-1",
            "01",
            "1e9",
            "1.0",
            "2147483648",
            "99999999999999999999999",
            "%D9%A3",
            "true",
            "TRUE",
            "null",
            "%25%5F%5C",
            "%27%3B%20drop%20table%20users%3B--",
            "%24%7Bjndi%3Aldap%3A%2F%2F127.0.0.1%3A1%2Fa%7D",
            "id,id,,name",
            "-",
            "--createdAt",
            "a@b.c",
            "AAAA",
            "A".repeat(5_000));

    /** As they stand behind all else. */
    static final List<String> QUERIES =
            List.of("a=1", "a", "a=", "=", "&&", "=1", "%00=1", "%ed%a0%80=1", "limit=1&limit=1", "LIMIT=1");

    static final List<String> HEADER_VALUES = List.of(
            "",
            " ",
            "x",
            "*",
            "\"\"",
            "W/\"1\"",
            "\"1\", \"2\"",
            "\"",
            "\"9223372036854775808\"",
            "-1",
            "1e999999",
            "wait=1e9",
            "wait=",
            "wait=-1, handling=lenient",
            "handling=strict, handling=lenient",
            "a\tb",
            "'; drop table users; --",
            "\u00e4\u00ff",
            "00000000-0000-0000-0000-000000000000",
            "a".repeat(256),
            "a,".repeat(1_500));

    static final List<String> MEDIA_TYPES = List.of(
            "text/plain", "application/xml", "application/*", "*/*", "/", "json", ";", "*", "application/json;q=\"");

    private Hostile() {}
}

package io.mainstay.access;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/** Input that has broken somebody's software before. */
final class HostileCorpus {

    /** Texts, whatever they are put into. */
    static final List<String> TEXTS = List.of(
            "",
            " ",
            "\t\r\n",
            "a\0b",
            "\u0001\u001f\u007f",
            "\uFEFF\u200b\u202Etxet\u2066",
            "\uD83D\uDE92\uD83C\uDDE9\uD83C\uDDEA",
            "Z\u0351\u036b\u0343a\u0329\u0321l\u034eg\u033ao",
            "İıſKß",
            "'",
            "\"",
            "' or 1=1 --",
            "'; drop table ticket; --",
            "$$; select pg_sleep(9); $$",
            "%s%n%d{0}#{1}${2}",
            "${jndi:ldap://127.0.0.1/a}",
            "@{System.exit(1)} !{x} ${'a'.repeat(9)}",
            "<script>alert(1)</script><img src=x onerror=alert(1)>",
            "]]><!--<![CDATA[",
            "[a](javascript:alert(1)) ![b](data:text/html,x) <details open>",
            "*".repeat(3000),
            "[".repeat(3000),
            ">".repeat(3000),
            "((((((((((((((((((((".repeat(50),
            "../../../../etc/passwd",
            "..\\..\\x",
            "x".repeat(6000),
            "-1",
            "0",
            "99999999999999999999999999",
            "1e309",
            "NaN",
            "0x10",
            "١٢٣",
            "2026-02-30",
            "0000-00-00T00:00:00Z",
            "+999999999-12-31T23:59:59Z",
            "-7d",
            "99999999999d",
            "null",
            "true",
            "[]",
            "{}",
            "00000000-0000-0000-0000-000000000000",
            "opened>-99999999999d",
            "priority<=99999999999999 state:open",
            "title:\"unclosed",
            "a or or (b and",
            "not not not not x",
            "a:b:c:d",
            "custom.x:1 nothing:2",
            "%",
            "_",
            "\\",
            "~!@#^&*()=+|;:,?/");

    /** Octets that are no UTF-8, as they stand in an address. */
    private static final List<String> BROKEN = List.of("%ff%fe", "%c0%af", "%ed%a0%80", "%e2%28%a1", "%f8%a1%a1%a1%a1");

    /** Whole bodies. */
    static final List<String> BODIES = List.of(
            "",
            "{",
            "]",
            "null",
            "[]",
            "\"x\"",
            "{}",
            "{\"\": 1}",
            "{\"a\": 1, \"a\": 2}",
            "{\"title\": " + "[".repeat(2000) + "]".repeat(2000) + "}",
            "{\"x\":".repeat(2000) + "1" + "}".repeat(2000),
            "\u0000\u0001\u0002",
            "a=b&a=b&&&=&%zz=%",
            "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><x>&e;</x>",
            "x".repeat(200_000));

    private HostileCorpus() {}

    /** All texts as they stand in an address. */
    static List<String> addresses() {
        return Stream.concat(TEXTS.stream().map(HostileCorpus::encoded), BROKEN.stream())
                .toList();
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}

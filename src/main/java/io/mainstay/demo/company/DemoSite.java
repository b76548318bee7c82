package io.mainstay.demo.company;

import java.time.ZoneId;

/**
 * One of the four sites.
 *
 * @param language in which its people write, besides English
 * @param phonePrefix what stands before the three digits of an extension
 * @param people how many work there
 */
public record DemoSite(String code, String city, ZoneId zone, String language, String phonePrefix, int people) {}

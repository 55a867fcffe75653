package dev.hotseat.core.place;

import java.util.regex.Pattern;

/**
 * The chat service that something belongs to. The core knows no platform by name: each adapter owns its constant.
 *
 * @param slug 1 to 16 lower-case letters; part of every stored key, so it never changes
 */
public record Platform(String slug) {
    private static final Pattern SLUG = Pattern.compile("[a-z]{1,16}");

    public Platform {
        if (!SLUG.matcher(slug).matches()) {
            throw new IllegalArgumentException("not a platform slug: " + slug);
        }
    }
}

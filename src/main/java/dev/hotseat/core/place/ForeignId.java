package dev.hotseat.core.place;

/** Checks ids that a platform gave us, before they become part of a key. */
final class ForeignId {
    private static final int LONGEST = 64;

    private ForeignId() {}

    /**
     * The id itself.
     *
     * @throws IllegalArgumentException if it is empty, longer than 64 characters, or has anything but visible ASCII
     *     without the slash, which separates the parts of a key
     */
    static String checked(String id) {
        if (id.isEmpty() || id.length() > LONGEST || !id.chars().allMatch(c -> c > ' ' && c < 127 && c != '/')) {
            throw new IllegalArgumentException("not an id of a platform: " + id);
        }
        return id;
    }
}

package dev.hotseat.core.place;

/**
 * A tenant of a platform: a Discord server, a Slack team, the playground. A direct conversation on a platform without a
 * tenant around it counts as a workspace of its own, so that no row is without one.
 *
 * @param tenant the platform's own id
 */
public record WorkspaceId(Platform platform, String tenant) {
    public WorkspaceId {
        ForeignId.checked(tenant);
    }

    /** {@code platform/tenant}, the form in which stores keep it; unique over all platforms. */
    public String key() {
        return platform.slug() + "/" + tenant;
    }

    /**
     * The workspace with that key.
     *
     * @throws IllegalArgumentException if {@link #key()} did not write it
     */
    public static WorkspaceId ofKey(String key) {
        var parts = key.split("/", -1);
        if (parts.length != 2) {
            throw new IllegalArgumentException("not the key of a workspace: " + key);
        }
        return new WorkspaceId(new Platform(parts[0]), parts[1]);
    }
}

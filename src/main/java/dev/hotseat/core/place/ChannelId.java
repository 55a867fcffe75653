package dev.hotseat.core.place;

/** A channel of a workspace. A thread is not one: it counts as its parent. */
public record ChannelId(WorkspaceId workspace, String channel) {
    public ChannelId {
        ForeignId.checked(channel);
    }

    /** {@code platform/tenant/channel}. */
    public String key() {
        return workspace.key() + "/" + channel;
    }
}

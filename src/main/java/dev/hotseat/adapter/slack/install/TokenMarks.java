package dev.hotseat.adapter.slack.install;

import dev.hotseat.adapter.slack.Slack;
import dev.hotseat.app.port.Credentials;
import dev.hotseat.chat.Bytes;
import dev.hotseat.core.place.WorkspaceId;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Map;
import java.util.Optional;

/**
 * Which team a token is of, as Slack said when the token was last good: of a token that it refuses, Slack says nothing more.
 * Kept among the credentials is a byte for the version and the SHA-256 of the workspace and the token. A token is long
 * and random, so that nobody finds it from its digest.
 */
public final class TokenMarks {
    /** Another one than that of sealed installations. */
    private static final byte VERSION = 2;

    private static final int BYTES = 1 + 32;

    private final Credentials credentials;

    public TokenMarks(Credentials credentials) {
        this.credentials = credentials;
    }

    /**
     * Remembers whose token it is. An installation that was sealed there stays instead: the bot may have been that of many
     * teams before, and may be it again.
     */
    public void note(String team, String token) {
        var workspace = Slack.workspace(team);
        var mark = mark(workspace, token);
        var kept = credentials.of(workspace);
        if (kept.isEmpty() || (isMark(kept.get()) && !kept.get().equals(mark))) {
            credentials.keep(workspace, mark);
        }
    }

    /** The team that it was of. */
    public Optional<String> team(String token) {
        return credentials.all(Slack.PLATFORM).entrySet().stream()
                .filter(one -> one.getValue().equals(mark(one.getKey(), token)))
                .map(Map.Entry::getKey)
                .map(WorkspaceId::tenant)
                .findFirst();
    }

    /** Whether it is no installation, but what was noted here. */
    static boolean isMark(Bytes kept) {
        var bytes = kept.toArray();
        return bytes.length == BYTES && bytes[0] == VERSION;
    }

    private static Bytes mark(WorkspaceId workspace, String token) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update((workspace.key() + "\n" + token).getBytes(StandardCharsets.UTF_8));
            return Bytes.of(
                    ByteBuffer.allocate(BYTES).put(VERSION).put(digest.digest()).array());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}

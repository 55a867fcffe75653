package dev.hotseat.adapter.slack.install;

import dev.hotseat.app.port.Credentials;
import dev.hotseat.chat.Bytes;
import dev.hotseat.core.place.Platform;
import dev.hotseat.core.place.WorkspaceId;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Credentials in a map of the test's, by the keys of the workspaces. */
record InMemory(Map<String, Bytes> rows) implements Credentials {
    @Override
    public void keep(WorkspaceId workspace, Bytes sealed) {
        rows.put(workspace.key(), sealed);
    }

    @Override
    public Optional<Bytes> of(WorkspaceId workspace) {
        return Optional.ofNullable(rows.get(workspace.key()));
    }

    @Override
    public Map<WorkspaceId, Bytes> all(Platform platform) {
        return rows.entrySet().stream()
                .collect(Collectors.toMap(row -> WorkspaceId.ofKey(row.getKey()), Map.Entry::getValue));
    }

    @Override
    public void forget(WorkspaceId workspace) {
        rows.remove(workspace.key());
    }
}

package dev.hotseat.start;

import dev.hotseat.adapter.storage.Database;
import java.util.Optional;

/** Opens the database that the settings name. */
final class Databases {
    private Databases() {}

    static Database open(Settings settings) {
        return settings.databaseUrl()
                .map(url -> Database.postgresql(url.reveal(), Optional.empty(), Optional.empty()))
                .orElseGet(() -> Database.sqlite(settings.data()));
    }
}

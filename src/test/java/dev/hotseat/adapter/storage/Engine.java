package dev.hotseat.adapter.storage;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.Optional;
import java.util.TimeZone;
import java.util.concurrent.atomic.AtomicInteger;

/** The two databases, as tests open them: an empty one each time. */
enum Engine {
    SQLITE {
        @Override
        Opened open() {
            var folder = folder();
            return new Opened(Database.sqlite(folder), () -> Database.sqlite(folder), () -> remove(folder));
        }
    },
    POSTGRESQL {
        @Override
        Opened open() {
            var url = freshUrl();
            // A session gets the time zone that Java has when it begins. Ours begin in another one than the test's.
            var zone = TimeZone.getDefault();
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Chatham"));
            try {
                return new Opened(open(url), () -> open(url), () -> {});
            } finally {
                TimeZone.setDefault(zone);
            }
        }

        private static Database open(String url) {
            return Database.postgresql(url, Optional.of("postgres"), Optional.of("postgres"));
        }
    };

    abstract Opened open();

    /** A new empty folder. */
    static Path folder() {
        try {
            return Files.createTempDirectory("hotseat-test");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void remove(Path folder) {
        try (var files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The URL of a new empty database on the server that all tests share. */
    static String freshUrl() {
        var name = "test" + Server.COUNT.incrementAndGet();
        try (var connection = Server.SHARED.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("create database " + name);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return Server.SHARED.getJdbcUrl("postgres", name);
    }

    /** A database that a test opened. */
    record Opened(Database database, java.util.function.Supplier<Database> another, Runnable remover)
            implements AutoCloseable {

        /** The same database once more, as another process would open it. */
        Database again() {
            return another.get();
        }

        @Override
        public void close() {
            database.close();
            remover.run();
        }
    }

    /** Started once for all tests, at first use. */
    private static final class Server {
        static final EmbeddedPostgres SHARED = start();
        static final AtomicInteger COUNT = new AtomicInteger();

        private static EmbeddedPostgres start() {
            try {
                var server = EmbeddedPostgres.builder()
                        .setServerConfig("fsync", "off")
                        .setServerConfig("max_connections", "200")
                        .start();
                Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(server)));
                return server;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static void stop(EmbeddedPostgres server) {
            try {
                server.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}

package dev.hotseat.adapter.seed.markdown;

import dev.hotseat.adapter.seed.BankFiles;
import dev.hotseat.adapter.seed.BankReading;
import dev.hotseat.adapter.seed.Fault;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * Writes question files into a folder: all of them or none. They are written and read back beside their place first, so
 * that nothing gets there that the bank would refuse.
 */
final class NewFiles {
    private final Path folder;
    private final Map<String, String> files;

    /**
     * Not written yet.
     *
     * @param files contents by name
     */
    NewFiles(Path folder, Map<String, String> files) {
        this.folder = folder.toAbsolutePath();
        this.files = files;
    }

    /**
     * Writes them.
     *
     * @return why not; empty if they are there
     * @throws IOException if the folder cannot be written to
     */
    List<String> write() throws IOException {
        if (Files.exists(folder) && !Files.isDirectory(folder)) {
            return List.of(folder + " is a file: name a folder");
        }
        var there = files.keySet().stream()
                .filter(name -> Files.exists(folder.resolve(name)))
                .toList();
        if (!there.isEmpty()) {
            return there.stream()
                    .map(name -> folder.resolve(name) + " is there already: name another folder, or move the file away")
                    .toList();
        }
        var parent = Files.isDirectory(folder) ? folder : Files.createDirectories(folder.getParent());
        var around = Files.createTempDirectory(parent, ".hotseat-import-");
        try {
            return write(Files.createDirectory(around.resolve("bank")));
        } finally {
            remove(around);
        }
    }

    private List<String> write(Path beside) throws IOException {
        for (var file : files.entrySet()) {
            Files.writeString(beside.resolve(file.getKey()), file.getValue());
        }
        return switch (BankFiles.in(beside).read()) {
            case BankReading.Faulty(var faults) ->
                faults.stream().map(Fault::text).toList();
            case BankReading.Read _ -> {
                move(beside);
                yield List.of();
            }
        };
    }

    private void move(Path beside) throws IOException {
        if (!Files.exists(folder)) {
            Files.move(beside, folder);
            return;
        }
        var moved = new ArrayList<Path>();
        try {
            for (var name : files.keySet()) {
                Files.move(beside.resolve(name), folder.resolve(name));
                moved.add(folder.resolve(name));
            }
        } catch (IOException e) {
            for (var file : moved) {
                Files.deleteIfExists(file);
            }
            throw e;
        }
    }

    private static void remove(Path folder) throws IOException {
        try (var all = Files.walk(folder)) {
            for (var path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }
}

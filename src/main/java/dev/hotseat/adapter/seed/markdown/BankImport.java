package dev.hotseat.adapter.seed.markdown;

import dev.hotseat.adapter.seed.YamlText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What {@code bank import} does: Markdown lists of questions become question files, one a topic. */
public final class BankImport {
    /** A document that is larger than this is no list of questions. */
    private static final int LARGEST = 16 * 1024 * 1024;

    /** More files are not read as one bank. */
    private static final int MOST_TOPICS = 1000;

    /** What came of an import. */
    public sealed interface Result {
        /**
         * What was placed where and what could not be placed, for people; ends with a line break. Every line of the
         * documents that is not blank is in a file or in here.
         */
        String report();

        /** The files are there. */
        record Imported(String report) implements Result {}

        /**
         * Nothing was written.
         *
         * @param reasons never empty
         * @param report empty where the documents could not be read
         */
        record Refused(List<String> reasons, String report) implements Result {
            public Refused {
                reasons = List.copyOf(reasons);
            }
        }
    }

    private BankImport() {}

    /**
     * Imports documents into a folder, which need not be there. No file that is there is touched.
     *
     * @param documents names of Markdown files in any encoding; one that is named twice counts once
     */
    public static Result into(Path folder, List<Path> documents) {
        var faults = new ArrayList<String>();
        var read = new ArrayList<ReadDocument>();
        var existing = ExistingBank.in(folder);
        var names = new HashSet<>(existing.documents());
        for (var file : new LinkedHashSet<>(documents)) {
            try {
                var content = content(file);
                if (content.length > LARGEST) {
                    faults.add(file + " is larger than " + LARGEST / 1024 / 1024 + " MB: divide it");
                } else {
                    read.add(DocumentReader.read(Manuscript.of(file.toString(), name(file, names), content)));
                }
            } catch (IOException e) {
                faults.add(file + " cannot be read: " + words(e));
            }
        }
        return faults.isEmpty() ? write(folder, read, existing) : new Result.Refused(faults, "");
    }

    private static byte[] content(Path file) throws IOException {
        if (Files.isDirectory(file)) {
            throw new IOException("it is a folder");
        }
        try (var in = Files.newInputStream(file)) {
            return in.readNBytes(LARGEST + 1);
        }
    }

    private static String name(Path file, Set<String> taken) {
        var document = Manuscript.document(String.valueOf(file.getFileName()));
        var name = document;
        for (int i = 2; !taken.add(name); i++) {
            name = document + "-" + i;
        }
        return name;
    }

    private static Result write(Path folder, List<ReadDocument> documents, ExistingBank existing) {
        var taxonomy = new Taxonomy(existing.ids());
        documents.forEach(taxonomy::add);
        var files = new LinkedHashMap<String, String>();
        taxonomy.files().forEach(file -> files.put(file.slug() + ".yaml", YamlText.of(file.tree())));
        if (files.isEmpty()) {
            return new Result.Refused(
                    List.of("no question was found"), ImportReport.of(folder.toString(), List.of(), documents));
        }
        if (files.size() > MOST_TOPICS) {
            return new Result.Refused(
                    List.of(files.size() + " topics were found, and a bank has at most " + MOST_TOPICS
                            + ": divide the documents"),
                    "");
        }
        try {
            var faults = new NewFiles(folder, files).write();
            return faults.isEmpty()
                    ? new Result.Imported(ImportReport.of(folder.toString(), taxonomy.files(), documents))
                    : new Result.Refused(faults, "");
        } catch (IOException e) {
            return new Result.Refused(List.of(folder + " cannot be written to: " + words(e)), "");
        }
    }

    private static String words(IOException e) {
        return switch (e) {
            case java.nio.file.NoSuchFileException _ -> "it does not exist";
            case java.nio.file.AccessDeniedException _ -> "access is denied";
            default -> e.getMessage() == null ? e.toString() : e.getMessage();
        };
    }
}

package dev.hotseat.adapter.seed;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A set of question files: a folder, or the bank that travels in the jar. Each call reads the files anew; all results are
 * immutable.
 */
public final class BankFiles {
    private final Contents contents;
    private final boolean checkedByTheBuild;

    private BankFiles(Contents contents, boolean checkedByTheBuild) {
        this.contents = contents;
        this.checkedByTheBuild = checkedByTheBuild;
    }

    /** The question files ({@code *.yaml}) of a folder, not of folders below it. */
    public static BankFiles in(Path folder) {
        return new BankFiles(new Contents.Folder(folder), false);
    }

    /** The bank that ships with the program. */
    public static BankFiles shipped() {
        return new BankFiles(new Contents.Shipped(), true);
    }

    /**
     * The bank of these files. The shipped files are not held against the JSON Schema here, since the build did that and
     * the program's start waits for this; every other check is made.
     */
    public BankReading read() {
        return switch (parse(!checkedByTheBuild)) {
            case Parsed.Sound(var files) -> new BankReading.Read(QuestionReader.bank(files));
            case Parsed.Unsound(var faults) -> new BankReading.Faulty(faults);
        };
    }

    /** The trees of the files after every check that {@code read} makes, and the schema's where asked for. */
    Parsed parse(boolean againstSchema) {
        var files = new ArrayList<QuestionFile>();
        var faults = new ArrayList<Fault>();
        for (var file : contents.files(faults::add)) {
            YamlTree.parse(file.name(), file.bytes(), faults::add)
                    .ifPresent(tree -> files.add(new QuestionFile(file.name(), tree)));
        }
        if (againstSchema && !files.isEmpty()) {
            var schema = SchemaCheck.shipped();
            files.forEach(file -> schema.check(file, faults::add));
        }
        new CrossCheck(files, faults::add).check();
        return faults.isEmpty() ? new Parsed.Sound(files) : new Parsed.Unsound(inOrder(faults));
    }

    private static List<Fault> inOrder(List<Fault> faults) {
        return faults.stream()
                .distinct()
                .sorted(java.util.Comparator.comparing(Fault::file))
                .toList();
    }

    /** A question file as a tree that keeps the order of its keys. */
    record QuestionFile(String name, JsonNode tree) {}

    sealed interface Parsed {
        record Sound(List<QuestionFile> files) implements Parsed {}

        record Unsound(List<Fault> faults) implements Parsed {}
    }
}

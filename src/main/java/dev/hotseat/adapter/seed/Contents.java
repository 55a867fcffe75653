package dev.hotseat.adapter.seed;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import org.jspecify.annotations.Nullable;

/** Where question files lie. */
sealed interface Contents {
    String ENDING = ".yaml";

    /** A file that is larger than this is no question file. */
    int LARGEST_FILE = 16 * 1024 * 1024;

    int MOST_FILES = 1000;

    record Named(String name, ByteBuffer bytes) {}

    /** The files by name. What cannot be read is a fault and left out. */
    List<Named> files(Consumer<Fault> faults);

    record Folder(Path path) implements Contents {
        @Override
        public List<Named> files(Consumer<Fault> faults) {
            var names = names(faults);
            if (names.size() > MOST_FILES) {
                faults.accept(Fault.inFile(
                        path.toString(),
                        "holds " + names.size() + " question files, at most " + MOST_FILES + " are read",
                        "name the folder of the bank itself"));
                return List.of();
            }
            var files = new ArrayList<Named>();
            for (var file : names) {
                read(file, faults, files);
            }
            return files;
        }

        private List<Path> names(Consumer<Fault> faults) {
            try (var listed = Files.list(path)) {
                var names = listed.filter(Files::isRegularFile)
                        .filter(file -> !file.getFileName().toString().startsWith("."))
                        .sorted()
                        .toList();
                names.stream()
                        .map(file -> file.getFileName().toString())
                        .filter(name -> name.endsWith(".yml"))
                        .forEach(name -> faults.accept(Fault.inFile(
                                name, "is not read, because its name ends in .yml", "rename it to end in .yaml")));
                var found = names.stream()
                        .filter(file -> file.getFileName().toString().endsWith(ENDING))
                        .toList();
                if (found.isEmpty()) {
                    faults.accept(Fault.inFile(
                            path.toString(), "holds no question file (*.yaml)", "name the folder with the files"));
                }
                return found;
            } catch (NoSuchFileException _) {
                faults.accept(Fault.inFile(path.toString(), "does not exist", "name the folder with the files"));
            } catch (NotDirectoryException _) {
                faults.accept(Fault.inFile(path.toString(), "is not a folder", "name the folder with the files"));
            } catch (IOException | UncheckedIOException e) {
                faults.accept(unreadable(path.toString(), e));
            }
            return List.of();
        }

        private static void read(Path file, Consumer<Fault> faults, List<Named> files) {
            var name = file.getFileName().toString();
            try (var in = Files.newInputStream(file)) {
                var bytes = in.readNBytes(LARGEST_FILE + 1);
                if (bytes.length > LARGEST_FILE) {
                    faults.accept(Fault.inFile(
                            name,
                            "is larger than " + LARGEST_FILE / 1024 / 1024 + " MB",
                            "divide it into several topics"));
                } else {
                    files.add(new Named(name, ByteBuffer.wrap(bytes)));
                }
            } catch (IOException e) {
                faults.accept(unreadable(name, e));
            }
        }

        private static Fault unreadable(String name, Exception e) {
            return Fault.inFile(name, "cannot be read (" + e + ")", "check its permissions and the disk");
        }
    }

    /** The resources that the build packs; they are the same for the life of the program. */
    record Shipped() implements Contents {
        private static final String PLACE = "seeds/bank/";

        /** {@return a file beside the shipped question files} */
        static byte[] resource(String name) {
            try (var in = Shipped.class.getResourceAsStream("/" + PLACE + name)) {
                return required(in, name).readAllBytes();
            } catch (IOException e) {
                throw new UncheckedIOException("cannot read the shipped " + PLACE + name, e);
            }
        }

        @Override
        public List<Named> files(Consumer<Fault> faults) {
            try {
                return names(required(Shipped.class.getResource("/" + PLACE + SchemaCheck.FILE), SchemaCheck.FILE))
                        .stream()
                        .filter(name -> name.endsWith(ENDING))
                        .sorted()
                        .map(name -> new Named(name, ByteBuffer.wrap(resource(name))))
                        .toList();
            } catch (IOException e) {
                throw new UncheckedIOException("cannot list the shipped " + PLACE, e);
            }
        }

        private static List<String> names(URL beside) throws IOException {
            if (beside.openConnection() instanceof JarURLConnection inJar) {
                // The class loader keeps its jars open, so this costs a walk over the directory of the jar
                return inJar.getJarFile().stream()
                        .map(ZipEntry::getName)
                        .filter(name -> name.startsWith(PLACE))
                        .map(name -> name.substring(PLACE.length()))
                        .toList();
            }
            try (var files = Files.list(Path.of(beside.toURI()).resolveSibling("."))) {
                return files.map(file -> file.getFileName().toString()).toList();
            } catch (URISyntaxException e) {
                throw new IllegalStateException("the shipped bank lies at " + beside, e);
            }
        }

        private static <T> T required(@Nullable T there, String name) {
            if (there == null) {
                throw new IllegalStateException("the program was built without " + PLACE + name);
            }
            return there;
        }
    }
}

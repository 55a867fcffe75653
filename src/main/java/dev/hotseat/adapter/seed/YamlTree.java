package dev.hotseat.adapter.seed;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.error.YAMLException;

/**
 * Turns the bytes of a question file into a tree. It refuses what YAML allows but a question file has no use for: keys
 * given twice, aliases, tags for binary data, several documents.
 */
final class YamlTree {
    private static final int DEEPEST = 20;
    private static final YAMLFactory YAML =
            YAMLFactory.builder().loaderOptions(limits()).build();
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final String file;
    private final YAMLParser in;
    private final Consumer<Fault> faults;

    private YamlTree(String file, YAMLParser in, Consumer<Fault> faults) {
        this.file = file;
        this.in = in;
        this.faults = faults;
    }

    private static LoaderOptions limits() {
        var limits = new LoaderOptions();
        limits.setCodePointLimit(Contents.LARGEST_FILE);
        limits.setNestingDepthLimit(DEEPEST);
        return limits;
    }

    /** The tree, or nothing where the file cannot be understood at all. */
    static Optional<JsonNode> parse(String file, ByteBuffer bytes, Consumer<Fault> faults) {
        var text = decode(file, bytes, faults);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try (var in = YAML.createParser(text.get())) {
            if (in.nextToken() == null) {
                faults.accept(Fault.inFile(file, "is empty", "write a topic into it or remove it"));
                return Optional.empty();
            }
            var tree = new YamlTree(file, in, faults);
            var node = tree.value(0);
            if (in.nextToken() != null) {
                tree.fault("a second document begins after ---", "keep one document a file");
            }
            return Optional.of(node);
        } catch (JacksonException e) {
            var at = e.getLocation();
            faults.accept(Fault.inFile(
                    file,
                    "is not YAML at line " + at.getLineNr() + ", column " + at.getColumnNr() + " ("
                            + oneLine(e.getOriginalMessage()) + ")",
                    "check the indentation there, and put text with a colon, hash or quotation mark in quotes"));
        } catch (YAMLException e) {
            faults.accept(Fault.inFile(file, "is not YAML (" + oneLine(e.toString()) + ")", "check its text"));
        } catch (TooDeep _) {
            faults.accept(Fault.inFile(
                    file, "is nested more than " + DEEPEST + " levels deep", "follow the form of the shipped files"));
        } catch (IOException e) {
            throw new UncheckedIOException("reading from memory", e);
        }
        return Optional.empty();
    }

    private static Optional<String> decode(String file, ByteBuffer bytes, Consumer<Fault> faults) {
        var out = CharBuffer.allocate(bytes.remaining());
        var result = StandardCharsets.UTF_8.newDecoder().decode(bytes.duplicate(), out, true);
        if (result.isError()) {
            var line = out.flip().chars().filter(c -> c == '\n').count() + 1;
            faults.accept(Fault.inFile(file, "is not UTF-8 text at line " + line, "save the file as UTF-8"));
            return Optional.empty();
        }
        var text = out.flip().toString();
        return Optional.of(text.startsWith("\uFEFF") ? text.substring(1) : text);
    }

    private JsonNode value(int depth) throws IOException {
        if (depth > DEEPEST) {
            throw new TooDeep();
        }
        if (in.isCurrentAlias()) {
            fault("'*" + in.getText() + "' refers to another place", "write the text out");
        }
        return switch (in.currentToken()) {
            case START_OBJECT -> object(depth);
            case START_ARRAY -> array(depth);
            case VALUE_TRUE -> NODES.booleanNode(true);
            case VALUE_FALSE -> NODES.booleanNode(false);
            case VALUE_NULL -> NODES.nullNode();
            case VALUE_NUMBER_INT -> wholeNumber();
            case VALUE_NUMBER_FLOAT -> number();
            case VALUE_EMBEDDED_OBJECT -> {
                fault("binary data", "write text");
                yield NODES.textNode(in.getText());
            }
            case VALUE_STRING, FIELD_NAME, END_OBJECT, END_ARRAY, NOT_AVAILABLE -> NODES.textNode(in.getText());
        };
    }

    private JsonNode wholeNumber() throws IOException {
        return in.getNumberType() == JsonParser.NumberType.INT
                ? NODES.numberNode(in.getIntValue())
                : NODES.numberNode(in.getBigIntegerValue());
    }

    private JsonNode number() throws IOException {
        return in.isNaN() ? NODES.textNode(in.getText()) : NODES.numberNode(in.getDecimalValue());
    }

    private JsonNode object(int depth) throws IOException {
        var object = NODES.objectNode();
        while (in.nextToken() != JsonToken.END_OBJECT) {
            var key = in.currentName();
            in.nextToken();
            if (object.has(key)) {
                fault("the key '" + key + "' stands twice in one entry", "keep one of them");
            }
            object.set(key, value(depth + 1));
        }
        return object;
    }

    private JsonNode array(int depth) throws IOException {
        var array = NODES.arrayNode();
        while (in.nextToken() != JsonToken.END_ARRAY) {
            array.add(value(depth + 1));
        }
        return array;
    }

    private void fault(String problem, String remedy) {
        faults.accept(Fault.inFile(file, "line " + in.currentTokenLocation().getLineNr() + ": " + problem, remedy));
    }

    /** The message without the pictures of the place that SnakeYAML draws on indented lines. */
    private static String oneLine(String message) {
        return message.lines()
                .filter(line -> !line.isBlank() && !line.startsWith(" "))
                .collect(Collectors.joining(", "));
    }

    private static final class TooDeep extends RuntimeException {
        private static final long serialVersionUID = 1;
    }
}

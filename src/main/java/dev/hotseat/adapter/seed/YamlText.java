package dev.hotseat.adapter.seed;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.Map;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.DumperOptions.FlowStyle;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/**
 * Writes trees as the shipped files are written: slugs plain, sentences in double quotes, texts of several lines as
 * blocks, origins on one line each. Reading the result gives the same tree.
 */
public final class YamlText {
    /** Slugs that YAML takes for nothing but text. */
    private static final Pattern PLAIN =
            Pattern.compile("(?!(null|true|false|yes|no|on|off|y|n)$)[a-z][a-z0-9]*(-[a-z0-9]+)*");

    private static final DumperOptions OPTIONS = options();

    private YamlText() {}

    private static DumperOptions options() {
        var options = new DumperOptions();
        options.setIndent(2);
        options.setIndicatorIndent(2);
        options.setIndentWithIndicator(true);
        options.setAllowUnicode(true);
        options.setSplitLines(false);
        options.setWidth(Integer.MAX_VALUE);
        return options;
    }

    /** The tree as YAML that ends with a line break. */
    public static String of(JsonNode tree) {
        var out = new StringWriter();
        new Yaml(OPTIONS).serialize(node(tree, FlowStyle.BLOCK), out);
        return out.toString();
    }

    private static Node node(JsonNode tree, FlowStyle style) {
        return switch (tree.getNodeType()) {
            case OBJECT -> {
                var entries = new ArrayList<NodeTuple>();
                for (Map.Entry<String, JsonNode> e : tree.properties()) {
                    var key = scalar(Tag.STR, e.getKey(), ScalarStyle.PLAIN);
                    entries.add(new NodeTuple(key, node(e.getValue(), style)));
                }
                yield new MappingNode(Tag.MAP, entries, style);
            }
            case ARRAY -> {
                var entries = new ArrayList<Node>();
                for (var entry : tree) {
                    entries.add(node(entry, isOrigin(entry) ? FlowStyle.FLOW : style));
                }
                yield new SequenceNode(Tag.SEQ, entries, style);
            }
            case STRING -> text(tree.textValue());
            case NUMBER -> scalar(tree.isIntegralNumber() ? Tag.INT : Tag.FLOAT, tree.asText(), ScalarStyle.PLAIN);
            case BOOLEAN -> scalar(Tag.BOOL, tree.asText(), ScalarStyle.PLAIN);
            case NULL, MISSING, BINARY, POJO -> scalar(Tag.NULL, "null", ScalarStyle.PLAIN);
        };
    }

    private static boolean isOrigin(JsonNode entry) {
        return entry.has("document") && entry.has("number");
    }

    private static Node text(String text) {
        if (text.indexOf('\n') >= 0) {
            return scalar(Tag.STR, text, ScalarStyle.LITERAL);
        }
        return scalar(Tag.STR, text, PLAIN.matcher(text).matches() ? ScalarStyle.PLAIN : ScalarStyle.DOUBLE_QUOTED);
    }

    private static Node scalar(Tag tag, String text, ScalarStyle style) {
        return new ScalarNode(tag, text, null, null, style);
    }
}

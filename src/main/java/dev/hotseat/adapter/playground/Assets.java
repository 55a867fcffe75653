package dev.hotseat.adapter.playground;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What the page consists of besides its HTML, out of our own jar and that of htmx. */
final class Assets {
    private static final String JAVASCRIPT = "text/javascript; charset=utf-8";
    private static final String SVG = "image/svg+xml";

    private final Map<String, Asset> assets = new LinkedHashMap<>();

    private record Asset(Answer whole, String tag) {}

    /** Reads them all, so that a jar that lacks one does not start. */
    Assets() {
        add("playground.css", "text/css; charset=utf-8", "/playground/playground.css");
        add("playground.js", JAVASCRIPT, "/playground/playground.js");
        add("icons.svg", SVG, "/playground/icons.svg");
        add("mark.svg", SVG, "/playground/mark.svg");
        add("htmx.js", JAVASCRIPT, "/META-INF/resources/webjars/htmx.org/2.0.10/dist/htmx.min.js");
    }

    private void add(String name, String mediaType, String resource) {
        try (InputStream in = Assets.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("the playground lacks " + resource);
            }
            var content = in.readAllBytes();
            var tag = '"' + digest(content) + '"';
            var headers = Map.of("ETag", tag, "Cache-Control", "no-cache");
            assets.put(name, new Asset(Answer.bytes(mediaType, content, headers), tag));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + resource, e);
        }
    }

    private static String digest(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content), 0, 12);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * The asset of that name.
     *
     * @param known the tag of the browser's own copy, if it has one
     */
    Optional<Answer> answer(String name, Optional<String> known) {
        return Optional.ofNullable(assets.get(name))
                .map(asset -> known.filter(asset.tag()::equals).isPresent()
                        ? asset.whole().unchanged()
                        : asset.whole());
    }
}

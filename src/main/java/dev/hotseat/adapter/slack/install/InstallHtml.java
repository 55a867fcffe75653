package dev.hotseat.adapter.slack.install;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.DocumentType;
import org.jsoup.nodes.Element;

/** Writes a page that stands alone: it loads nothing, and nothing may be put into it. */
final class InstallHtml {
    private static final String STYLE = """
        :root { color-scheme: light dark; font: 1.06rem/1.6 system-ui, sans-serif; }
        body { margin: 0; min-height: 100vh; display: grid; place-items: center; }
        main { box-sizing: border-box; max-width: 36rem; padding: 2rem; }
        h1 { font-size: 1.6rem; line-height: 1.25; margin: 0 0 1rem; }
        p { margin: 0 0 .8rem; overflow-wrap: anywhere; }
        a { display: inline-block; margin-top: .6rem; padding: .6rem 1.1rem; border-radius: .5rem;
            background: #7a2e1d; color: #fff; text-decoration: none; }
        a:focus-visible { outline: .2rem solid; outline-offset: .2rem; }
        """;

    /** Allows the style above and nothing else. */
    static final String POLICY = "default-src 'none'; style-src 'sha256-" + digest(STYLE)
            + "'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private InstallHtml() {}

    static String of(InstallPage page) {
        var document = Document.createShell("");
        document.prependChild(new DocumentType("html", "", ""));
        document.outputSettings().prettyPrint(false);
        document.getElementsByTag("html").attr("lang", "en");
        document.title(page.heading());
        document.head().appendElement("meta").attr("charset", "utf-8");
        document.head()
                .appendElement("meta")
                .attr("name", "viewport")
                .attr("content", "width=device-width, initial-scale=1");
        document.head().appendElement("style").appendChild(new DataNode(STYLE));
        var main = document.body().appendElement("main");
        main.appendElement("h1").text(page.heading());
        page.lines().forEach(line -> main.appendChild(new Element("p").text(line)));
        if (page.again()) {
            main.appendElement("a").attr("href", InstallSite.INSTALL).text("Begin anew");
        }
        return document.outerHtml();
    }

    private static String digest(String words) {
        try {
            return Base64.getEncoder()
                    .encodeToString(
                            MessageDigest.getInstance("SHA-256").digest(words.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}

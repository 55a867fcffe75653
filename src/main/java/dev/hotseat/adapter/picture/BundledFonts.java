package dev.hotseat.adapter.picture;

import java.awt.Font;
import java.awt.FontFormatException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;

/**
 * The fonts that travel with the program: DejaVu Sans Condensed, for Latin, Greek, Cyrillic, Hebrew, Arabic and many signs.
 *
 * @param plain of one point, as is {@code bold}
 */
record BundledFonts(Font plain, Font bold) {
    /** Where JasperReports' font package, which is used for its files alone, has them. */
    private static final String FOLDER = "/net/sf/jasperreports/fonts/dejavu/";

    private static final String PLAIN = "DejaVuSansCondensed.ttf";
    private static final String BOLD = "DejaVuSansCondensed-Bold.ttf";
    private static final String CONFIGURATION = "sun.awt.fontconfig";

    /** Unpacks them into a temporary folder, where they stay as long as the process runs: glyphs are read when needed. */
    static BundledFonts unpacked() throws IOException, FontFormatException {
        var folder = Files.createTempDirectory("hotseat-fonts");
        folder.toFile().deleteOnExit();
        var plain = unpack(PLAIN, folder);
        var bold = unpack(BOLD, folder);
        if (System.getProperty("os.name", "").startsWith("Linux") && System.getProperty(CONFIGURATION) == null) {
            System.setProperty(CONFIGURATION, configuration(plain, folder).toString());
        }
        return new BundledFonts(
                Font.createFont(Font.TRUETYPE_FONT, plain.toFile()),
                Font.createFont(Font.TRUETYPE_FONT, bold.toFile()));
    }

    /**
     * Before it opens any font, Java on Linux looks for the system's through libfontconfig, and fails for good in an image
     * that has none. A configuration in which every font is ours spares it the search.
     */
    private static Path configuration(Path font, Path folder) throws IOException {
        var fonts = new Properties();
        fonts.setProperty("version", "1");
        fonts.setProperty("sequence.allfonts", "latin-1");
        fonts.setProperty("allfonts.latin-1", "bundled");
        fonts.setProperty("filename.bundled", font.toString());
        var file = folder.resolve("fontconfig.properties");
        file.toFile().deleteOnExit();
        try (var out = Files.newOutputStream(file)) {
            fonts.store(out, null);
        }
        return file;
    }

    private static Path unpack(String name, Path folder) throws IOException {
        var file = folder.resolve(name);
        file.toFile().deleteOnExit();
        try (var in = BundledFonts.class.getResourceAsStream(FOLDER + name)) {
            if (in == null) {
                throw new FileNotFoundException(FOLDER + name);
            }
            Files.copy(in, file);
        }
        return file;
    }
}

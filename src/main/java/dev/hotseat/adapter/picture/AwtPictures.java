package dev.hotseat.adapter.picture;

import dev.hotseat.adapter.picture.Sheet.Side;
import dev.hotseat.app.port.FinalScores;
import dev.hotseat.app.port.Pictures;
import dev.hotseat.chat.Bytes;
import java.awt.AWTError;
import java.awt.FontFormatException;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Draws with AWT. The fonts are opened with the first picture: most processes never need one. */
public final class AwtPictures implements Pictures {
    static final int WIDTH = 1200;
    static final int HEIGHT = 630;

    private static final Logger LOG = LoggerFactory.getLogger(AwtPictures.class);
    private static final int MARGIN = 32;
    private static final int TOP = 136;
    private static final int PODIUM_WIDTH = 480;

    /** A picture takes three megabytes while it is drawn, out of a heap of eighty: so one at a time. */
    private final ReentrantLock drawing = new ReentrantLock();

    private final FontSource source;
    private @Nullable BundledFonts fonts;
    private boolean failed;

    public AwtPictures() {
        this(BundledFonts::unpacked);
    }

    AwtPictures(FontSource source) {
        this.source = source;
    }

    /** Where the fonts come from. */
    interface FontSource {
        BundledFonts open() throws IOException, FontFormatException;
    }

    @Override
    public Optional<Bytes> podium(FinalScores scores) {
        drawing.lock();
        try {
            // Java does not get over fonts that it could not open, and each try would leave files
            if (failed && fonts == null) {
                return Optional.empty();
            }
            return Optional.of(png(scores));
        } catch (IOException | FontFormatException | RuntimeException | LinkageError | AWTError | InternalError e) {
            // A platform without what AWT needs shows in any of these
            if (!failed) {
                LOG.warn("A picture could not be drawn, so a quiz ends without one; said this once", e);
            }
            failed = true;
            return Optional.empty();
        } finally {
            drawing.unlock();
        }
    }

    private Bytes png(FinalScores scores) throws IOException, FontFormatException {
        if (fonts == null) {
            fonts = source.open();
        }
        var image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        var graphics = image.createGraphics();
        try {
            draw(new Sheet(graphics, fonts), scores);
            return encoded(image);
        } finally {
            graphics.dispose();
            image.flush();
        }
    }

    private static void draw(Sheet sheet, FinalScores scores) {
        var results = scores.results();
        int width = WIDTH - 2 * MARGIN;
        sheet.fill(new Rectangle2D.Double(0, 0, WIDTH, HEIGHT), Palette.GROUND);
        sheet.write(scores.title(), Style.bold(40, Palette.TEXT), Side.LEFT, MARGIN, 66, width);
        var size = counted(results.rounds().size(), "round") + " · "
                + counted(results.placings().size(), "player");
        sheet.write(size, Style.plain(26, Palette.QUIET), Side.LEFT, MARGIN, 108, width);
        int height = HEIGHT - TOP - MARGIN;
        var left = new Rectangle2D.Double(MARGIN, TOP, PODIUM_WIDTH, height);
        var right =
                new Rectangle2D.Double(MARGIN * 1.5 + PODIUM_WIDTH, TOP, width - MARGIN * 0.5 - PODIUM_WIDTH, height);
        sheet.panel(left, "Podium");
        new PodiumPanel(sheet, left, scores).draw();
        sheet.panel(right, "Points after each round");
        new RacePanel(sheet, right, scores).draw();
    }

    private static String counted(int number, String what) {
        return String.format(Locale.ROOT, "%,d %s%s", number, what, number == 1 ? "" : "s");
    }

    private static Bytes encoded(BufferedImage image) throws IOException {
        var bytes = new ByteArrayOutputStream(64_000);
        var writer = ImageIO.getImageWritersByFormatName("png").next();
        // In memory: ImageIO's own choice is a temporary file
        try (var out = new MemoryCacheImageOutputStream(bytes)) {
            writer.setOutput(out);
            writer.write(image);
        } finally {
            writer.dispose();
        }
        return Bytes.of(bytes.toByteArray());
    }
}

package dev.hotseat.adapter.picture;

/** The marks of an axis. */
final class Ticks {
    private static final int MOST = 5;
    private static final int[] ROUND = {1, 2, 5};

    private Ticks() {}

    /**
     * The distance of the marks from 0 up: 1, 2 or 5 with zeros, so that {@value #MOST} of them reach {@code highest}.
     *
     * @param highest from 0 to a billion
     */
    static int step(int highest) {
        for (int unit = 1; ; unit *= 10) {
            for (int factor : ROUND) {
                if ((long) MOST * factor * unit >= highest) {
                    return factor * unit;
                }
            }
        }
    }
}

package dev.hotseat.adapter.holidays;

/** How much of a file was worked on: a small file can mean endless dates. */
final class Work {
    private static final int MOST = 100_000;

    private int done;

    /**
     * One more date was looked at.
     *
     * @throws TooMuch if a file of holidays cannot mean so many
     */
    void step() throws TooMuch {
        done++;
        if (done > MOST) {
            throw new TooMuch();
        }
    }

    /** The file means more dates than anybody would look at. */
    static final class TooMuch extends Exception {
        private static final long serialVersionUID = 1;
    }
}

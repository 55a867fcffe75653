package dev.hotseat.bench;

/** A column of a table of figures. */
interface Column {
    String table();

    String heading();
}

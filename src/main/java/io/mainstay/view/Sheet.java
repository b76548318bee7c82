package io.mainstay.view;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;

/** A table that is written row by row in constant memory; the first row holds the headings. */
public interface Sheet extends Closeable {

    void row(List<String> cells) throws IOException;
}

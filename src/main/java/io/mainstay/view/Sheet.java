package io.mainstay.view;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;

/** A table that is written row by row in constant memory; the first row holds the headings. */
public interface Sheet extends Closeable {

    /** Begins a sheet; called when nothing stands in the way of writing it any more. */
    interface Opening {
        Sheet open() throws IOException;
    }

    void row(List<String> cells) throws IOException;
}

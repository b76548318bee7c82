package io.mainstay.postgres;

import org.jspecify.annotations.Nullable;

/** A reason not to start that the operator can do something about; the message is the one sentence they read. */
public final class StartFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public StartFailure(String sentence) {
        super(sentence);
    }

    public StartFailure(String sentence, @Nullable Throwable cause) {
        super(sentence, cause);
    }
}

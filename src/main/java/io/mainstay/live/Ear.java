package io.mainstay.live;

/** Hears what nodes tell each other on one channel. */
interface Ear {

    /** A name that SQL need not quote. */
    String channel();

    void hear(String text);

    /** For a while nothing could be heard, and something may have been said. */
    default void resume() {}

    /** Called now and then, whether or not anything is said. */
    default void tick() {}
}

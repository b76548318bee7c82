package io.mainstay.postgres;

/** Whether a commit waits for the disk. */
public enum Durability {
    /** An acknowledged write survives a crash of the machine. */
    FULL,
    /** For tests only: a crash of the machine destroys the data. */
    NONE
}

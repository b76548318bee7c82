package io.mainstay.web;

/** One choice of a select or of radio buttons. */
public record Option(String value, String label) {}

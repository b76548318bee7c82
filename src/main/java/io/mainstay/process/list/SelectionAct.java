package io.mainstay.process.list;

/**
 * What a process offers for the selected rows of a list, its own or another's: a page that takes their numbers. Given as
 * a bean, and offered to agents.
 *
 * @param type the name of the type whose list offers it
 * @param text the key of its label
 * @param address to which the numbers are added, with commas between
 */
public record SelectionAct(String type, String icon, String text, String address) {}

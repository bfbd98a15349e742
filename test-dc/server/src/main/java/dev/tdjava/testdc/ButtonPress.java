package dev.tdjava.testdc;

/**
 * A button of a bot that someone pressed.
 *
 * @param message the message with the button
 * @param data what the bot gave the button, in UTF-8
 */
public record ButtonPress(TestUser user, TestMessage message, String data) {}

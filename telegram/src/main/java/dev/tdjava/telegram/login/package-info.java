/**
 * Logging in: each state in which TDLib waits for a login is a question, which a handler answers.
 */
@NullMarked
package dev.tdjava.telegram.login;

import org.jspecify.annotations.NullMarked;

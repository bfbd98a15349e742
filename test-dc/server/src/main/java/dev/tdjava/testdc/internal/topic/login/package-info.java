/** Logging in and out: codes, passwords, QR codes, and the list of devices. */
@NullMarked
package dev.tdjava.testdc.internal.topic.login;

import org.jspecify.annotations.NullMarked;

/** Logins with real TDLib. */
@NullMarked
package dev.tdjava.telegram.login;

import org.jspecify.annotations.NullMarked;

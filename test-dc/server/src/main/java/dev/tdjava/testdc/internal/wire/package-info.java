/**
 * Bytes in and out: the one thread, the listening sockets, the SOCKS5 front and MTProto's TCP
 * transports; knows packets, not what is in them.
 */
@NullMarked
package dev.tdjava.testdc.internal.wire;

import org.jspecify.annotations.NullMarked;

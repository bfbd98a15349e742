/**
 * MTProto 2.0 from the server's side: keys and their handshake, encryption, and sessions that bring
 * calls to an {@link dev.tdjava.testdc.internal.mtproto.RpcHandler} and answers and updates back.
 */
@NullMarked
package dev.tdjava.testdc.internal.mtproto;

import org.jspecify.annotations.NullMarked;

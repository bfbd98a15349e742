package dev.tdjava.boundary;

import org.jspecify.annotations.Nullable;

/**
 * The JVM's side of TDLib's JSON interface. Everything that passes is UTF-8 in byte arrays; nothing
 * is parsed here. Get one from {@link Boundaries}.
 *
 * <p>TDLib ends the process when a request has invalid UTF-8 or a lone surrogate; callers have
 * replaced these before.
 */
public interface Boundary {

  /** Which way it is, such as {@code jni} or {@code jna}. */
  String name();

  /** A new client of TDLib; nothing comes from it before its first request. Any thread. */
  int createClientId();

  /**
   * Hands a request to a client without waiting. Any thread, also several at once.
   *
   * @param request a JSON object in UTF-8, followed by a zero byte; copied before this returns
   * @param length the length without that zero
   * @throws IllegalArgumentException if no zero follows
   */
  void send(int clientId, byte[] request, int length);

  /**
   * Waits for the next message of any client. It must never run on two threads at once: TDLib then
   * ends the process.
   *
   * @param timeoutSeconds how long to wait at most
   * @param into where the message goes, or its tail alone where memory has no room for all of it
   *     ({@link ReceiveBuffer#isTail}); reused from call to call
   * @return false when nothing came, which can be earlier than the timeout
   */
  boolean receive(double timeoutSeconds, ReceiveBuffer into);

  /**
   * Performs one of the requests that TDLib answers at once. Any thread, also several at once.
   *
   * @param request as for {@link #send}
   * @return the answer, or null where TDLib gives none
   * @throws OutOfMemoryError if the heap or an array has no room for the answer
   */
  byte @Nullable [] execute(byte[] request, int length);

  /**
   * Sets who gets TDLib's log messages, instead of whoever did before; null for nobody. There is
   * one callback in the process.
   *
   * @param maxVerbosityLevel the finest level that is wanted, from 0 to 1024
   */
  void setLogMessageCallback(int maxVerbosityLevel, @Nullable LogMessageCallback callback);
}

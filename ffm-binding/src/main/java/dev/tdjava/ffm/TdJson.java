package dev.tdjava.ffm;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_DOUBLE;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import dev.tdjava.boundary.internal.LoadFailure;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.invoke.MethodHandle;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * TDLib's five C functions. The handles are constants, which the compiler of the JVM turns into
 * plain calls; where the functions are in memory is known when the library has been loaded.
 *
 * <p>Texts come as addresses, 0 for none: an object for each would have to be collected.
 */
final class TdJson {

  private static final Linker LINKER = Linker.nativeLinker();
  private static final MethodHandle CREATE_CLIENT_ID =
      LINKER.downcallHandle(FunctionDescriptor.of(JAVA_INT));
  private static final MethodHandle SEND =
      LINKER.downcallHandle(FunctionDescriptor.ofVoid(JAVA_INT, ADDRESS));
  private static final MethodHandle RECEIVE =
      LINKER.downcallHandle(FunctionDescriptor.of(JAVA_LONG, JAVA_DOUBLE));
  private static final MethodHandle EXECUTE =
      LINKER.downcallHandle(FunctionDescriptor.of(JAVA_LONG, ADDRESS));
  private static final MethodHandle SET_LOG_MESSAGE_CALLBACK =
      LINKER.downcallHandle(FunctionDescriptor.ofVoid(JAVA_INT, ADDRESS));
  // It neither waits nor calls back, so the thread need not leave Java for it.
  private static final MethodHandle STRLEN =
      LINKER.downcallHandle(
          LINKER.defaultLookup().find("strlen").orElseThrow(),
          FunctionDescriptor.of(JAVA_LONG, JAVA_LONG),
          Linker.Option.critical(false));

  private static final MethodHandle ON_EXIT =
      LINKER.downcallHandle(FunctionDescriptor.of(JAVA_INT, ADDRESS, ADDRESS));

  private final AtomicBoolean stopsLogAtExit = new AtomicBoolean();
  private final MemorySegment createClientId;
  private final MemorySegment send;
  private final MemorySegment receive;
  private final MemorySegment execute;
  private final MemorySegment setLogMessageCallback;

  /** Loads the library for good: its threads never end. Its symbols stay its own. */
  TdJson(Path library) {
    SymbolLookup lookup;
    try {
      lookup = SymbolLookup.libraryLookup(library, Arena.global());
    } catch (IllegalArgumentException e) {
      throw LoadFailure.of(library, e.getMessage(), e);
    }
    createClientId = find(lookup, library, "td_create_client_id");
    send = find(lookup, library, "td_send");
    receive = find(lookup, library, "td_receive");
    execute = find(lookup, library, "td_execute");
    setLogMessageCallback = find(lookup, library, "td_set_log_message_callback");
  }

  /**
   * Has the C library take the callback from TDLib when the process exits, before TDLib destroys
   * its clients, which logs on a thread that is no thread of Java. The last registered comes first,
   * and TDLib registers with its first client. The function is called with the exit code and the
   * given pointer, here null, which are just its arguments. glibc alone has it.
   */
  private void stopLogAtExit(MemorySegment onExit) {
    try {
      int unused = (int) ON_EXIT.invokeExact(onExit, setLogMessageCallback, MemorySegment.NULL);
    } catch (Throwable t) {
      throw unexpected(t);
    }
  }

  private static MemorySegment find(SymbolLookup lookup, Path library, String name) {
    return lookup
        .find(name)
        .orElseThrow(
            () ->
                LoadFailure.of(
                    library, "it has no " + name + ", so it is not TDLib's JSON library", null));
  }

  int createClientId() {
    int id;
    try {
      id = (int) CREATE_CLIENT_ID.invokeExact(createClientId);
    } catch (Throwable t) {
      throw unexpected(t);
    }
    if (!stopsLogAtExit.getAndSet(true)) {
      LINKER.defaultLookup().find("on_exit").ifPresent(this::stopLogAtExit);
    }
    return id;
  }

  void send(int clientId, MemorySegment request) {
    try {
      SEND.invokeExact(send, clientId, request);
    } catch (Throwable t) {
      throw unexpected(t);
    }
  }

  long receive(double timeout) {
    try {
      return (long) RECEIVE.invokeExact(receive, timeout);
    } catch (Throwable t) {
      throw unexpected(t);
    }
  }

  long execute(MemorySegment request) {
    try {
      return (long) EXECUTE.invokeExact(execute, request);
    } catch (Throwable t) {
      throw unexpected(t);
    }
  }

  void setLogMessageCallback(int maxVerbosityLevel, MemorySegment callback) {
    try {
      SET_LOG_MESSAGE_CALLBACK.invokeExact(setLogMessageCallback, maxVerbosityLevel, callback);
    } catch (Throwable t) {
      throw unexpected(t);
    }
  }

  /** The length of a text. */
  static long length(long text) {
    try {
      return (long) STRLEN.invokeExact(text);
    } catch (Throwable t) {
      throw unexpected(t);
    }
  }

  /** A C function throws nothing, but the JVM may, such as when the stack is used up. */
  private static RuntimeException unexpected(Throwable t) {
    if (t instanceof Error error) {
      throw error;
    }
    return t instanceof RuntimeException e ? e : new IllegalStateException(t);
  }
}

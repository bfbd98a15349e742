package dev.tdjava.ffm;

import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import dev.tdjava.boundary.internal.LogSink;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.ref.Reference;
import java.lang.ref.WeakReference;
import java.util.Objects;

/**
 * The function that TDLib calls with a log message.
 *
 * <p>It is never freed, because a thread of TDLib may be about to call it long after TDLib was told
 * of another. So that this class loader may go all the same, it consists of the JDK's own method
 * handles, and finds what it hands messages to by a weak reference.
 */
final class LogStub {

  private static final MethodType MESSAGE =
      MethodType.methodType(void.class, int.class, long.class);

  private final MethodHandle target;
  private final MemorySegment address;

  LogStub() {
    MethodHandles.Lookup lookup = MethodHandles.lookup();
    try {
      target = lookup.findStatic(LogStub.class, "log", MESSAGE);
      MethodHandle get =
          lookup
              .findVirtual(Reference.class, "get", MethodType.methodType(Object.class))
              .bindTo(new WeakReference<>(target))
              .asType(MethodType.methodType(MethodHandle.class));
      address =
          Linker.nativeLinker()
              .upcallStub(
                  whereThere(get), FunctionDescriptor.ofVoid(JAVA_INT, JAVA_LONG), Arena.global());
    } catch (ReflectiveOperationException e) {
      throw new LinkageError("LogStub.log or Reference.get is not there", e);
    }
  }

  /** Calls the handle that {@code get} gives, or nothing where it gives none. */
  private static MethodHandle whereThere(MethodHandle get) throws ReflectiveOperationException {
    MethodHandle call = MethodHandles.exactInvoker(MESSAGE);
    MethodHandle nothing = MethodHandles.empty(call.type());
    MethodHandle isThere =
        MethodHandles.publicLookup()
            .findStatic(
                Objects.class, "nonNull", MethodType.methodType(boolean.class, Object.class))
            .asType(MethodType.methodType(boolean.class, MethodHandle.class));
    return MethodHandles.foldArguments(MethodHandles.guardWithTest(isThere, call, nothing), get);
  }

  MemorySegment address() {
    return address;
  }

  /** Called by TDLib. An exception that left it would end the process. */
  @SuppressWarnings("unused")
  private static void log(int verbosityLevel, long message) {
    try {
      TdlibThreads.name();
      LogSink.deliver(verbosityLevel, FfmBoundary.bytes(message));
    } catch (Throwable t) {
      LogSink.failed(t);
    }
  }
}

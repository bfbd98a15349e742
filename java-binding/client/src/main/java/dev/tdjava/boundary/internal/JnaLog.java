package dev.tdjava.boundary.internal;

import com.sun.jna.CallbackProxy;
import com.sun.jna.CallbackThreadInitializer;
import com.sun.jna.Function;
import com.sun.jna.Native;
import com.sun.jna.NativeLibrary;
import com.sun.jna.Pointer;

/**
 * What TDLib calls with a log message. It is never freed, because a thread of TDLib may be about to
 * call it long after TDLib was told of another.
 */
interface JnaLog {

  /** Has TDLib call it, or nothing. */
  void set(int maxVerbosityLevel, boolean wanted);

  /** The one that fits how long this class loader lives. */
  static JnaLog of(NativeLibrary library) {
    String name = "td_set_log_message_callback";
    return Lifetime.isForGood(JnaLog.class.getClassLoader())
        ? new ForGood(library.getFunction(name))
        : new Plain(new JnaFunction(library, name, Libffi.VOID, Libffi.INT, Libffi.POINTER));
  }

  private static void deliver(int verbosityLevel, Pointer message) {
    try {
      LogSink.deliver(verbosityLevel, JnaBoundary.bytes(message));
    } catch (Throwable t) { // it would end the process if it reached TDLib
      LogSink.failed(t);
    }
  }

  /** Attaches each thread of TDLib once. JNA keeps it, and its class, for ever. */
  final class ForGood implements JnaLog, CallbackProxy {

    private final Function function;

    ForGood(Function function) {
      this.function = function;
      Native.setCallbackThreadInitializer(
          this, new CallbackThreadInitializer(/* daemon= */ true, /* detach= */ false, "tdlib"));
    }

    @Override
    public void set(int maxVerbosityLevel, boolean wanted) {
      function.invoke(new Object[] {maxVerbosityLevel, wanted ? this : Pointer.NULL});
    }

    @Override
    public Class<?>[] getParameterTypes() {
      return new Class<?>[] {int.class, Pointer.class};
    }

    @Override
    public Class<?> getReturnType() {
      return void.class;
    }

    @Override
    public Object callback(Object[] arguments) {
      deliver((int) arguments[0], (Pointer) arguments[1]);
      return 0; // of no interest
    }
  }

  /** Attaches a thread of TDLib for each message anew; JNA keeps nothing. */
  final class Plain implements JnaLog {

    /** Held here, as what {@link Libffi} makes of it does not hold it. */
    private static final Native.ffi_callback CALLBACK = Plain::called;

    private final JnaFunction function;
    private final long address;

    Plain(JnaFunction function) {
      this.function = function;
      address = Libffi.function(function.signature(), CALLBACK);
    }

    @Override
    public void set(int maxVerbosityLevel, boolean wanted) {
      function.call(function.arguments().first(maxVerbosityLevel).second(wanted ? address : 0));
    }

    @SuppressWarnings("unused")
    private static void called(long signature, long result, long arguments) {
      Pointer array = new Pointer(arguments);
      deliver(array.getPointer(0).getInt(0), array.getPointer(Long.BYTES).getPointer(0));
    }
  }
}

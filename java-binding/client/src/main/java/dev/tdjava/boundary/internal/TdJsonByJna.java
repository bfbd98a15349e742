package dev.tdjava.boundary.internal;

import com.sun.jna.Callback;
import com.sun.jna.Pointer;
import org.jspecify.annotations.Nullable;

/** TDLib's functions, mapped by JNA by their names. Pointers are numbers, so that none is boxed. */
@SuppressWarnings("MemberName") // they are TDLib's names
final class TdJsonByJna {

  /** TDLib's log callback. */
  interface LogCallback extends Callback {
    /** Called by TDLib. */
    void invoke(int verbosityLevel, Pointer message);
  }

  private TdJsonByJna() {}

  static native int td_create_client_id();

  static native void td_send(int clientId, byte[] request);

  static native long td_receive(double timeout);

  static native long td_execute(byte[] request);

  static native void td_set_log_message_callback(
      int maxVerbosityLevel, @Nullable LogCallback callback);
}

package dev.tdjava.testdc.rpc;

import dev.tdjava.testdc.tl.TlObject;
import dev.tdjava.testdc.world.User;

/** Two-step verification. */
final class PasswordMethods {

  void addTo(Methods methods) {}

  /** Logs the user in, or asks for the password first. */
  TlObject enter(Request request, User user) {
    return LoginMethods.enter(request, user);
  }
}

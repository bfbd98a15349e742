package dev.tdjava.testdc.junit;

import dev.tdjava.api.TdFunction;
import dev.tdjava.errors.TdErrorException;

/** What requests are refused with, in one text. */
final class Refusals {

  private Refusals() {}

  /** Sends a request that is to be refused, and gives the code and the message. */
  static String refusal(TestClient client, TdFunction<?> request) {
    TdErrorException refusal = client.refusal(request);
    return refusal.code() + " " + refusal.errorMessage();
  }
}

// Generated from TDLib's schema. Do not edit.
package dev.tdjava.api;

import dev.tdjava.api.internal.Values;
import javax.annotation.processing.Generated;

/**
 * TDLib's {@code proxy}.
 *
 * @param secret TDLib's {@code secret}
 * @param port TDLib's {@code port}
 * @see <a href="https://core.telegram.org/tdlib/docs/classtd_1_1td__api_1_1proxy.html">TDLib's proxy</a>
 */
@Generated("dev.tdjava.codegen")
public record Proxy(String secret, int port) implements TdObject {
  /**
   * Refuses null where the schema has a value, and makes lists unmodifiable.
   *
   * @param secret the value for the {@code secret} component
   * @param port the value for the {@code port} component
   */
  public Proxy {
    Values.required(secret, "Proxy.secret");
  }

  @Override
  public String typeName() {
    return "proxy";
  }

  @Override
  public String toString() {
    return "Proxy[secret=***, port=" + port
        + "]";
  }
}

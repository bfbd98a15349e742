// Generated from TDLib's schema. Do not edit.
package dev.tdjava.api;

import javax.annotation.processing.Generated;

/**
 * Facts about the schema from which this API was generated.
 */
@Generated("dev.tdjava.codegen")
public final class TdSchema {
  /**
   * TDLib's version.
   */
  public static final String VERSION = "1.2.3".intern();

  private TdSchema() {
  }
}

// Generated from TDLib's schema. Do not edit.
package dev.tdjava.api;

import dev.tdjava.api.internal.Values;
import javax.annotation.processing.Generated;

/**
 * TDLib's {@code sample}.
 *
 * @param flag TDLib's {@code flag}
 * @param small TDLib's {@code small}
 * @param medium TDLib's {@code medium}
 * @param big TDLib's {@code big}
 * @param real TDLib's {@code real}
 * @param text TDLib's {@code text}
 * @param content TDLib's {@code content}
 * @see <a href="https://core.telegram.org/tdlib/docs/classtd_1_1td__api_1_1sample.html">TDLib's sample</a>
 */
@Generated("dev.tdjava.codegen")
public record Sample(boolean flag, int small, long medium, long big, double real, String text,
    Bytes content) implements TdObject {
  /**
   * Refuses null where the schema has a value, and makes lists unmodifiable.
   *
   * @param flag the value for the {@code flag} component
   * @param small the value for the {@code small} component
   * @param medium the value for the {@code medium} component
   * @param big the value for the {@code big} component
   * @param real the value for the {@code real} component
   * @param text the value for the {@code text} component
   * @param content the value for the {@code content} component
   */
  public Sample {
    Values.required(text, "Sample.text");
    Values.required(content, "Sample.content");
  }

  @Override
  public String typeName() {
    return "sample";
  }
}

// Generated from TDLib's schema. Do not edit.
package dev.tdjava.api;

import dev.tdjava.api.internal.Values;
import javax.annotation.processing.Generated;

/**
 * A note with &lt;b&gt;tags&lt;/b&gt;, an &#123;&#64;link end&#125;, a C:&#92;users path, "*
 * /" and R&amp;D.
 *
 * @param text The text; a description so long that the file has it on more than one line,
 *     which is joined again and then broken at another place
 * @param length Its length; 0-1024
 * @see <a href="https://core.telegram.org/tdlib/docs/classtd_1_1td__api_1_1note.html">TDLib's note</a>
 */
@Generated("dev.tdjava.codegen")
public record Note(String text, int length) implements TdObject {
  /**
   * Refuses null where the schema has a value, and makes lists unmodifiable.
   *
   * @param text the value for the {@code text} component
   * @param length the value for the {@code length} component
   */
  public Note {
    Values.required(text, "Note.text");
  }

  @Override
  public String typeName() {
    return "note";
  }

  /**
   * Begins with 0, false, empty strings and lists, and null for objects.
   *
   * @return a new builder
   */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Collects the components of {@link Note}. Not thread-safe.
   */
  public static final class Builder {
    private String text = "";

    private int length;

    private Builder() {
    }

    /**
     * Sets {@code text}.
     *
     * @param text The text; a description so long that the file has it on more than one line,
     *     which is joined again and then broken at another place
     * @return this builder
     */
    public Builder text(String text) {
      this.text = text;
      return this;
    }

    /**
     * Sets {@code length}.
     *
     * @param length Its length; 0-1024
     * @return this builder
     */
    public Builder length(int length) {
      this.length = length;
      return this;
    }

    /**
     * Makes the record.
     *
     * @return a record with the components as they are now
     */
    public Note build() {
      return new Note(text, length);
    }
  }
}

// Generated from TDLib's schema. Do not edit.
package dev.tdjava.api;

import javax.annotation.processing.Generated;

/**
 * TDLib's {@code filter}.
 *
 * @param from TDLib's {@code from}
 * @param to TDLib's {@code to}
 * @see <a href="https://core.telegram.org/tdlib/docs/classtd_1_1td__api_1_1filter.html">TDLib's filter</a>
 */
@Generated("dev.tdjava.codegen")
public record Filter(int from, int to) implements TdObject {
  @Override
  public String typeName() {
    return "filter";
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
   * Collects the components of {@link Filter}. Not thread-safe.
   */
  public static final class Builder {
    private int from;

    private int to;

    private Builder() {
    }

    /**
     * Sets {@code from}.
     *
     * @param from TDLib's {@code from}
     * @return this builder
     */
    public Builder from(int from) {
      this.from = from;
      return this;
    }

    /**
     * Sets {@code to}.
     *
     * @param to TDLib's {@code to}
     * @return this builder
     */
    public Builder to(int to) {
      this.to = to;
      return this;
    }

    /**
     * Makes the record.
     *
     * @return a record with the components as they are now
     */
    public Filter build() {
      return new Filter(from, to);
    }
  }
}

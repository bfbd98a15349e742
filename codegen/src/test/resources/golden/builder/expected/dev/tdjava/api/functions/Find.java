// Generated from TDLib's schema. Do not edit.
package dev.tdjava.api.functions;

import dev.tdjava.api.Filter;
import dev.tdjava.api.Result;
import dev.tdjava.api.Scope;
import dev.tdjava.api.TdFunction;
import dev.tdjava.api.internal.Values;
import java.util.List;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/**
 * TDLib's {@code find}.
 *
 * @param chatId TDLib's {@code chat_id}
 * @param filter TDLib's {@code filter}
 * @param scope TDLib's {@code scope}; or null
 * @param words TDLib's {@code words}
 * @param limit TDLib's {@code limit}
 * @see <a href="https://core.telegram.org/tdlib/docs/classtd_1_1td__api_1_1find.html">TDLib's find</a>
 */
@Generated("dev.tdjava.codegen")
public record Find(long chatId, Filter filter, @Nullable Scope scope, List<String> words,
    int limit) implements TdFunction<Result> {
  /**
   * Refuses null where the schema has a value, and makes lists unmodifiable.
   *
   * @param chatId the value for the {@code chatId} component
   * @param filter the value for the {@code filter} component
   * @param scope the value for the {@code scope} component
   * @param words the value for the {@code words} component
   * @param limit the value for the {@code limit} component
   */
  public Find {
    Values.required(filter, "Find.filter");
    words = Values.list(words, "Find.words");
  }

  @Override
  public String typeName() {
    return "find";
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
   * Collects the components of {@link Find}. Not thread-safe.
   */
  public static final class Builder {
    private long chatId;

    private @Nullable Filter filter;

    private @Nullable Scope scope;

    private List<String> words = List.of();

    private int limit;

    private Builder() {
    }

    /**
     * Sets {@code chatId}.
     *
     * @param chatId TDLib's {@code chat_id}
     * @return this builder
     */
    public Builder chatId(long chatId) {
      this.chatId = chatId;
      return this;
    }

    /**
     * Sets {@code filter}.
     *
     * @param filter TDLib's {@code filter}
     * @return this builder
     */
    public Builder filter(Filter filter) {
      this.filter = filter;
      return this;
    }

    /**
     * Sets {@code scope}.
     *
     * @param scope TDLib's {@code scope}; or null
     * @return this builder
     */
    public Builder scope(@Nullable Scope scope) {
      this.scope = scope;
      return this;
    }

    /**
     * Sets {@code words}.
     *
     * @param words TDLib's {@code words}
     * @return this builder
     */
    public Builder words(List<String> words) {
      this.words = words;
      return this;
    }

    /**
     * Sets {@code limit}.
     *
     * @param limit TDLib's {@code limit}
     * @return this builder
     */
    public Builder limit(int limit) {
      this.limit = limit;
      return this;
    }

    /**
     * Makes the record.
     *
     * @return a record with the components as they are now
     * @throws NullPointerException if an object that must be there is not set
     */
    @SuppressWarnings("NullAway")
    public Find build() {
      return new Find(chatId, filter, scope, words, limit);
    }
  }
}

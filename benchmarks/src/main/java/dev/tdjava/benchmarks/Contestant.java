package dev.tdjava.benchmarks;

import dev.tdjava.benchmarks.gson.GsonStreamDecoder;
import dev.tdjava.benchmarks.gson.GsonTreeDecoder;
import dev.tdjava.benchmarks.jackson.JacksonDecoder;

/** Who decodes; all of them into the same records. */
public enum Contestant {
  /** The generated codec. */
  TDJAVA,
  /** Jackson's streaming parser with hand-written switches. */
  JACKSON,
  /** Gson's streaming reader with hand-written switches. */
  GSON_STREAM,
  /** Gson's tree. */
  GSON_TREE;

  /** A decoder of one's own. */
  public Decoder decoder() {
    return switch (this) {
      case TDJAVA -> new TdjavaDecoder();
      case JACKSON -> new JacksonDecoder();
      case GSON_STREAM -> new GsonStreamDecoder();
      case GSON_TREE -> new GsonTreeDecoder();
    };
  }
}

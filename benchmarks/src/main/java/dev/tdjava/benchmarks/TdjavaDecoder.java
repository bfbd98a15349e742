package dev.tdjava.benchmarks;

import dev.tdjava.api.Update;
import dev.tdjava.codec.internal.Codecs;
import dev.tdjava.codec.internal.JsonReader;
import dev.tdjava.codec.internal.generated.UpdateCodec;

/** tdjava's generated codec, called as the receive loop calls it. */
public final class TdjavaDecoder implements Decoder {

  private final JsonReader in = new JsonReader();

  @Override
  public Update decode(byte[] json, int length) {
    return Codecs.guarded(in.reset(json, length), UpdateCodec::decode);
  }
}

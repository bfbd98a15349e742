package dev.tdjava.benchmarks.gson;

import com.google.gson.JsonParser;
import dev.tdjava.api.Update;
import dev.tdjava.benchmarks.Decoder;
import java.nio.charset.StandardCharsets;

/** Gson's tree, and the records from that. */
public final class GsonTreeDecoder implements Decoder {

  @Override
  public Update decode(byte[] json, int length) {
    String text = new String(json, 0, length, StandardCharsets.UTF_8);
    return GsonTreeUpdates.update(JsonParser.parseString(text).getAsJsonObject());
  }
}

package dev.tdjava.benchmarks.gson;

import com.google.gson.stream.JsonReader;
import dev.tdjava.api.Update;
import dev.tdjava.benchmarks.Decoder;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;

/** Gson's streaming reader with a switch for each type. */
public final class GsonStreamDecoder implements Decoder {

  @Override
  public Update decode(byte[] json, int length) throws IOException {
    // Faster than an InputStreamReader over the bytes, which brings a buffer of 8 kB each time.
    String text = new String(json, 0, length, StandardCharsets.UTF_8);
    return GsonStreamUpdates.update(new JsonReader(new StringReader(text)));
  }

  /** Enters an object; TDLib prints its type first. */
  static String type(JsonReader in) throws IOException {
    in.beginObject();
    if (!in.nextName().equals("@type")) {
      throw new IOException("The type does not come first");
    }
    return in.nextString();
  }
}

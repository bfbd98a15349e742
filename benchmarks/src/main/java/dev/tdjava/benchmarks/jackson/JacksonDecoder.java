package dev.tdjava.benchmarks.jackson;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamReadFeature;
import dev.tdjava.api.Update;
import dev.tdjava.benchmarks.Decoder;
import java.io.IOException;

/** Jackson's streaming parser, straight from the bytes, with a switch for each type. */
public final class JacksonDecoder implements Decoder {

  private final JsonFactory factory =
      JsonFactory.builder().enable(StreamReadFeature.USE_FAST_DOUBLE_PARSER).build();

  @Override
  public Update decode(byte[] json, int length) throws IOException {
    try (JsonParser in = factory.createParser(json, 0, length)) {
      in.nextToken();
      return JacksonUpdates.update(in);
    }
  }

  /** Reads the type of the object that was just entered; TDLib prints it first. */
  static String type(JsonParser in) throws IOException {
    if (!"@type".equals(in.nextFieldName())) {
      throw new IOException("The type does not come first");
    }
    return in.nextTextValue();
  }
}

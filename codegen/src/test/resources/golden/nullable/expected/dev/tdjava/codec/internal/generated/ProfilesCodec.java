// Generated from TDLib's schema. Do not edit.
package dev.tdjava.codec.internal.generated;

import dev.tdjava.api.Photo;
import dev.tdjava.api.Profiles;
import dev.tdjava.codec.internal.JsonKey;
import dev.tdjava.codec.internal.JsonReader;
import dev.tdjava.codec.internal.JsonWriter;
import dev.tdjava.codec.internal.ObjectCodec;
import java.util.List;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/**
 * Reads and writes {@link Profiles}.
 */
@Generated("dev.tdjava.codegen")
@SuppressWarnings("NullAway")
public final class ProfilesCodec implements ObjectCodec<Profiles> {
  /**
   * The only one; it has no state.
   */
  public static final ProfilesCodec INSTANCE = new ProfilesCodec();

  private static final JsonKey TYPE_PROFILES = JsonKey.type("profiles");

  private static final JsonKey KEY_PHOTOS = JsonKey.field("photos");

  private ProfilesCodec() {
  }

  /**
   * Reads an object, or null.
   *
   * @param in stands before the object
   * @return the object, or null for JSON's null
   */
  public static @Nullable Profiles decode(JsonReader in) {
    return in.beginObject(TYPE_PROFILES) ? decodeProfiles(in) : null;
  }

  private static Profiles decodeProfiles(JsonReader in) {
    List<@Nullable Photo> photos = List.of();
    if (in.field(KEY_PHOTOS)) {
      photos = PhotoCodec.decodeListOfNullable(in);
    }
    while (in.more()) {
      switch (in.name()) {
        case "photos" -> photos = PhotoCodec.decodeListOfNullable(in);
        default -> in.skip();
      }
    }
    return new Profiles(photos);
  }

  /**
   * Writes an object.
   *
   * @param out where to
   * @param value the object
   */
  public static void encode(JsonWriter out, Profiles value) {
    out.beginObject(TYPE_PROFILES);
    out.key(KEY_PHOTOS);
    PhotoCodec.encodeList(out, value.photos());
    out.endObject();
  }

  @Override
  public @Nullable Profiles read(JsonReader in) {
    return decode(in);
  }

  @Override
  public void write(JsonWriter out, Profiles value) {
    encode(out, value);
  }
}

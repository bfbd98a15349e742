package dev.tdjava.testdc.internal.topic.file;

import dev.tdjava.testdc.internal.tl.TlObject;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Telegram shows a short MPEG4 video without sound as an animation, unless the client that sends it
 * says {@code nosound_video}.
 */
public final class SilentVideo {

  /** Larger ones stay videos. */
  private static final int MAX_SIZE = 10 << 20;

  /** The type of a sound track's handler in an MPEG4 file. */
  private static final String SOUND = "soun";

  private SilentVideo() {}

  /** The attributes of a document that was uploaded, as the server completes them. */
  public static List<TlObject> attributes(TlObject input, String mimeType, Content content) {
    List<TlObject> attributes = input.getList("attributes");
    boolean video =
        attributes.stream()
            .anyMatch(one -> one.is("documentAttributeVideo") && !one.isTrue("round_message"));
    if (!video
        || !mimeType.equals("video/mp4")
        || input.isTrue("nosound_video")
        || input.isTrue("force_file")
        || content.size() > MAX_SIZE
        || attributes.stream().anyMatch(one -> one.is("documentAttributeAnimated"))
        || new String(content.readAll(), StandardCharsets.ISO_8859_1).contains(SOUND)) {
      return attributes;
    }
    List<TlObject> animated = new ArrayList<>(attributes);
    animated.add(TlObject.of("documentAttributeAnimated"));
    return animated;
  }
}

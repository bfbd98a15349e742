package dev.tdjava.telegram.content;

import dev.tdjava.api.Animation;
import dev.tdjava.api.Audio;
import dev.tdjava.api.Document;
import dev.tdjava.api.FormattedText;
import dev.tdjava.api.MessageAnimatedEmoji;
import dev.tdjava.api.MessageAnimation;
import dev.tdjava.api.MessageAudio;
import dev.tdjava.api.MessageChecklist;
import dev.tdjava.api.MessageContact;
import dev.tdjava.api.MessageContent;
import dev.tdjava.api.MessageDice;
import dev.tdjava.api.MessageDocument;
import dev.tdjava.api.MessageExpiredPhoto;
import dev.tdjava.api.MessageExpiredVideo;
import dev.tdjava.api.MessageExpiredVideoNote;
import dev.tdjava.api.MessageExpiredVoiceNote;
import dev.tdjava.api.MessageGame;
import dev.tdjava.api.MessageGiveaway;
import dev.tdjava.api.MessageGiveawayWinners;
import dev.tdjava.api.MessageInvoice;
import dev.tdjava.api.MessageLocation;
import dev.tdjava.api.MessagePaidMedia;
import dev.tdjava.api.MessagePhoto;
import dev.tdjava.api.MessagePoll;
import dev.tdjava.api.MessageStakeDice;
import dev.tdjava.api.MessageSticker;
import dev.tdjava.api.MessageStory;
import dev.tdjava.api.MessageText;
import dev.tdjava.api.MessageUnsupported;
import dev.tdjava.api.MessageVenue;
import dev.tdjava.api.MessageVideo;
import dev.tdjava.api.MessageVideoNote;
import dev.tdjava.api.MessageVoiceNote;
import dev.tdjava.api.Sticker;
import dev.tdjava.api.StickerFormatTgs;
import dev.tdjava.api.StickerFormatWebm;
import dev.tdjava.api.UnknownMessageContent;
import dev.tdjava.api.Video;
import dev.tdjava.api.VideoNote;
import dev.tdjava.api.VoiceNote;
import dev.tdjava.telegram.text.Text;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What is in a message, whatever kind of message it is. */
public final class ContentInfo {

  private static final FormattedText NOTHING = Text.plain("");

  /** What is no service message; a test knows the others. */
  private static final Set<Class<? extends MessageContent>> SENT =
      Set.of(
          MessageAnimatedEmoji.class,
          MessageAnimation.class,
          MessageAudio.class,
          MessageChecklist.class,
          MessageContact.class,
          MessageDice.class,
          MessageDocument.class,
          MessageExpiredPhoto.class,
          MessageExpiredVideo.class,
          MessageExpiredVideoNote.class,
          MessageExpiredVoiceNote.class,
          MessageGame.class,
          MessageGiveaway.class,
          MessageGiveawayWinners.class,
          MessageInvoice.class,
          MessageLocation.class,
          MessagePaidMedia.class,
          MessagePhoto.class,
          MessagePoll.class,
          MessageStakeDice.class,
          MessageSticker.class,
          MessageStory.class,
          MessageText.class,
          MessageUnsupported.class,
          MessageVenue.class,
          MessageVideo.class,
          MessageVideoNote.class,
          MessageVoiceNote.class);

  private ContentInfo() {}

  /**
   * The text, or the caption of what has one.
   *
   * @return with its formatting; empty if there is none
   */
  public static FormattedText formattedText(MessageContent content) {
    if (content instanceof MessageText it) {
      return it.text();
    } else if (content instanceof MessagePhoto it) {
      return it.caption();
    } else if (content instanceof MessageVideo it) {
      return it.caption();
    } else if (content instanceof MessageDocument it) {
      return it.caption();
    } else if (content instanceof MessageAnimation it) {
      return it.caption();
    } else if (content instanceof MessageAudio it) {
      return it.caption();
    } else if (content instanceof MessageVoiceNote it) {
      return it.caption();
    } else if (content instanceof MessagePaidMedia it) {
      return it.caption();
    } else if (content instanceof MessageAnimatedEmoji it) {
      return Text.plain(it.emoji()); // it was sent as a text
    }
    return NOTHING;
  }

  /** The text or the caption without its formatting; empty if there is none. */
  public static String text(MessageContent content) {
    return formattedText(content).text();
  }

  /**
   * The file and what is known of it.
   *
   * @return of a photo, video, document, animation, audio, sticker, video or voice note; null for
   *     others
   */
  public static @Nullable Media media(MessageContent content) {
    if (content instanceof MessagePhoto it) {
      return Media.of(it.photo());
    } else if (content instanceof MessageVideo it) {
      return of(it.video());
    } else if (content instanceof MessageDocument it) {
      return of(it.document());
    } else if (content instanceof MessageAnimation it) {
      return of(it.animation());
    } else if (content instanceof MessageAudio it) {
      return of(it.audio());
    } else if (content instanceof MessageVoiceNote it) {
      return of(it.voiceNote());
    } else if (content instanceof MessageVideoNote it) {
      return of(it.videoNote());
    } else if (content instanceof MessageSticker it) {
      return of(it.sticker());
    }
    return null;
  }

  /**
   * Whether it says what has happened, such as that someone has joined or pinned a message, in
   * place of what someone has written or sent. False for kinds that are not known.
   */
  public static boolean isService(MessageContent content) {
    return !(content instanceof UnknownMessageContent || SENT.contains(content.getClass()));
  }

  private static Media of(Video it) {
    return Media.of(it.video(), it.fileName(), it.mimeType(), it.thumbnail())
        .ofSize(it.width(), it.height())
        .playing(it.duration());
  }

  private static Media of(Document it) {
    return Media.of(it.document(), it.fileName(), it.mimeType(), it.thumbnail());
  }

  private static Media of(Animation it) {
    return Media.of(it.animation(), it.fileName(), it.mimeType(), it.thumbnail())
        .ofSize(it.width(), it.height())
        .playing(it.duration());
  }

  private static Media of(Audio it) {
    return Media.of(it.audio(), it.fileName(), it.mimeType(), it.albumCoverThumbnail())
        .playing(it.duration());
  }

  private static Media of(VoiceNote it) {
    return Media.of(it.voice(), "", it.mimeType(), null).playing(it.duration());
  }

  private static Media of(VideoNote it) {
    return Media.of(it.video(), "", "video/mp4", it.thumbnail())
        .ofSize(it.length(), it.length())
        .playing(it.duration());
  }

  private static Media of(Sticker it) {
    String mimeType =
        it.format() instanceof StickerFormatTgs
            ? "application/x-tgsticker"
            : it.format() instanceof StickerFormatWebm ? "video/webm" : "image/webp";
    return Media.of(it.sticker(), "", mimeType, it.thumbnail()).ofSize(it.width(), it.height());
  }
}

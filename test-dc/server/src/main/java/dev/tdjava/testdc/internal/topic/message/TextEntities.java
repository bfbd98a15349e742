package dev.tdjava.testdc.internal.topic.message;

import dev.tdjava.testdc.internal.tl.TlObject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Links, names, tags and commands that a text has by itself, as the server finds them for clients
 * which do not. Offsets and lengths are in UTF-16 units, as Java's are.
 *
 * @see <a href="https://core.telegram.org/api/entities">Styled text</a>
 */
public final class TextEntities {

  /** What a text may have only where no other of these is. */
  private static final Set<String> EXCLUSIVE =
      Set.of(
          "messageEntityCode",
          "messageEntityPre",
          "messageEntityTextUrl",
          "messageEntityMentionName",
          "messageEntityCustomEmoji",
          "messageEntityMention",
          "messageEntityHashtag",
          "messageEntityCashtag",
          "messageEntityBotCommand",
          "messageEntityUrl",
          "messageEntityEmail",
          "messageEntityPhone",
          "messageEntityBankCard");

  private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

  private static final Set<String> DOMAINS =
      Set.of(
          "com", "org", "net", "info", "biz", "edu", "gov", "mil", "int", "name", "app", "dev",
          "xyz", "online", "site", "store", "shop", "blog", "cloud", "tech", "news", "club", "live",
          "page", "link", "pro", "top", "eu");

  private static final String HOST = "(?:[\\p{L}\\p{N}_](?:[\\p{L}\\p{N}_-]*[\\p{L}\\p{N}])?\\.)+";

  /**
   * A kind of entity.
   *
   * @param host whether there is a host in it, with the group {@code end} as its last part
   */
  private record Kind(String entity, boolean host, Pattern pattern) {}

  private static final List<Kind> KINDS =
      List.of(
          new Kind(
              "messageEntityEmail",
              true,
              Pattern.compile(
                  "(?<![\\w.+-])[a-zA-Z0-9._%+-]+@(?:[a-zA-Z0-9-]+\\.)+(?<end>[a-zA-Z]{2,24})"
                      + "(?![\\w-])")),
          new Kind(
              "messageEntityUrl",
              true,
              Pattern.compile(
                  "(?<![\\w@.])(?:https?://|ftp://|tg://|ton://)?"
                      + "(?:[^\\s/@:]+(?::[^\\s/@]*)?@)?"
                      + "(?:"
                      + HOST
                      + "(?<end>[\\p{L}]{2,24})|localhost|\\d{1,3}(?:\\.\\d{1,3}){3}|(?<=tg://)\\w+)"
                      + "(?![\\p{L}\\p{N}_@-])(?::\\d{1,5})?(?:[/?#][^\\s<>\"]*)?")),
          new Kind(
              "messageEntityMention",
              false,
              Pattern.compile("(?<![\\w@/])@[a-zA-Z0-9_]{2,32}(?!\\w)")),
          new Kind(
              "messageEntityHashtag",
              false,
              Pattern.compile(
                  "(?<![\\p{L}\\p{N}_#@])#(?=[\\p{N}_]*\\p{L})[\\p{L}\\p{N}_]{1,256}"
                      + "(?![\\p{L}\\p{N}_#])")),
          new Kind(
              "messageEntityCashtag", false, Pattern.compile("(?<![\\w$])\\$[A-Z]{3,8}(?![\\w$])")),
          new Kind(
              "messageEntityBotCommand",
              false,
              Pattern.compile("(?<![\\w/<>])/[a-zA-Z0-9_]{1,64}(?:@\\w{3,32})?(?![\\w/<>])")),
          new Kind("messageEntityPhone", false, Pattern.compile("(?<![\\w+])\\+\\d{7,15}(?!\\w)")));

  private TextEntities() {}

  /** The entities that came with a text and those that are found in it, by where they begin. */
  public static List<TlObject> in(String text, List<TlObject> given) {
    List<TlObject> all = new ArrayList<>(given);
    for (Kind kind : KINDS) {
      Matcher matcher = kind.pattern().matcher(text);
      while (matcher.find()) {
        int length = trimmed(text, matcher.start(), matcher.end(), kind) - matcher.start();
        if (isMeant(kind, matcher) && isFree(all, matcher.start(), length)) {
          all.add(TlObject.of(kind.entity(), "offset", matcher.start(), "length", length));
        }
      }
    }
    all.sort(
        Comparator.<TlObject>comparingInt(entity -> entity.getInt("offset"))
            .thenComparing(entity -> -entity.getInt("length")));
    return List.copyOf(all);
  }

  /** A link does not end in what ends the sentence around it. */
  private static int trimmed(String text, int start, int end, Kind kind) {
    if (!kind.entity().equals("messageEntityUrl")) {
      return end;
    }
    int last = end;
    while (last > start && ".,:;!?'\"»)]}".indexOf(text.charAt(last - 1)) >= 0) {
      if (text.charAt(last - 1) == ')' && isClosing(text.substring(start, last))) {
        break;
      }
      last--;
    }
    return last;
  }

  /** Whether the last bracket of a link belongs to one inside it. */
  private static boolean isClosing(String link) {
    return link.chars().filter(c -> c == '(').count() >= link.chars().filter(c -> c == ')').count();
  }

  /** A name with dots is a host only if it ends in a domain that there is, or has a scheme. */
  private static boolean isMeant(Kind kind, Matcher matcher) {
    if (!kind.host() || matcher.group().contains("://")) {
      return true;
    }
    String end = matcher.group("end");
    return end == null
        ? Character.isDigit(matcher.group().charAt(0))
        : DOMAINS.contains(end.toLowerCase(Locale.ROOT))
            || COUNTRIES.contains(end.toUpperCase(Locale.ROOT));
  }

  private static boolean isFree(List<TlObject> entities, int offset, int length) {
    return entities.stream()
        .filter(entity -> EXCLUSIVE.contains(entity.name()))
        .noneMatch(
            entity ->
                entity.getInt("offset") < offset + length
                    && offset < entity.getInt("offset") + entity.getInt("length"));
  }
}

package dev.tdjava.testdc.internal.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A user's lists of chats, the main one and the archive: the chat with the newest message first. To
 * find a place takes steps that grow with the logarithm of the number of chats.
 */
public final class DialogLists {

  /**
   * Where a chat stands in its list.
   *
   * @param date of the newest message, in seconds of the server's clock; 0 if there is none
   * @param topId that message's id, or 0
   */
  public record Place(int date, int topId, long chatId) {

    private static final Comparator<Place> ORDER =
        Comparator.comparing(Place::date)
            .thenComparing(Place::topId)
            .thenComparing(Place::chatId)
            .reversed();

    private static Place of(Dialog dialog) {
      Message top = dialog.top();
      return new Place(top == null ? 0 : top.date(), dialog.topId(), dialog.peer().chatId());
    }
  }

  /** Where a chat was put, and how much of it was counted as unread. */
  private record Placed(int folder, @Nullable Place place, int unread) {}

  private final Map<Integer, NavigableMap<Place, Dialog>> lists = new HashMap<>();
  private final Map<Dialog, Placed> placed = new HashMap<>();
  private int unread;
  private long visited;

  /** Puts a chat where it belongs now, which may be nowhere. */
  void place(Dialog dialog) {
    Placed before = placed.get(dialog);
    if (before != null) {
      unread -= before.unread();
      if (before.place() != null) {
        list(before.folder()).remove(before.place());
      }
    }
    Placed now =
        new Placed(dialog.folder(), dialog.isListed() ? Place.of(dialog) : null, dialog.unread());
    placed.put(dialog, now);
    unread += now.unread();
    if (now.place() != null) {
      list(now.folder()).put(now.place(), dialog);
    }
    dialog.owner().changed();
  }

  private NavigableMap<Place, Dialog> list(int folder) {
    return lists.computeIfAbsent(folder, f -> new TreeMap<>(Place.ORDER));
  }

  /** How many messages are unread in all chats. */
  public int unread() {
    return unread;
  }

  /** How many chats there are in a list, with those that are pinned. */
  public int size(int folder) {
    return list(folder).size();
  }

  /**
   * The next chats of a list that are not pinned.
   *
   * @param after what they come behind; null to begin with the first
   */
  public List<Dialog> notPinned(int folder, @Nullable Place after, int limit) {
    NavigableMap<Place, Dialog> rest = list(folder);
    if (after != null) {
      rest = rest.tailMap(after, false);
    }
    List<Dialog> page = new ArrayList<>();
    for (Dialog dialog : rest.values()) {
      if (page.size() >= limit) {
        break;
      }
      visited++;
      if (!dialog.isPinned()) {
        page.add(dialog);
      }
    }
    return page;
  }

  /** How many chats were looked at so far, for tests of what it costs. */
  public long visited() {
    return visited;
  }
}

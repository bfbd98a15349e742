package dev.tdjava.testdc.internal.topic.dialog;

import dev.tdjava.testdc.internal.model.Attribute;
import dev.tdjava.testdc.internal.model.RpcError;
import dev.tdjava.testdc.internal.model.User;
import dev.tdjava.testdc.internal.rpc.Methods;
import dev.tdjava.testdc.internal.rpc.Request;
import dev.tdjava.testdc.internal.tl.TlObject;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Folders of chats, which Telegram calls dialog filters.
 *
 * @see <a href="https://core.telegram.org/api/folders">Folders</a>
 */
final class DialogFilterMethods {

  /** An account's {@code dialogFilter} objects in their order. */
  private static final Attribute<User, List<TlObject>> FOLDERS =
      new Attribute<>(user -> new ArrayList<>());

  private static final int MAX_FOLDERS = 10;
  private static final int FIRST_ID = 2;
  private static final int LAST_ID = 255;

  /** The place of all chats among the folders. */
  private static final int ALL_CHATS = 0;

  void addTo(Methods methods) {
    methods
        .add("messages.getDialogFilters", DialogFilterMethods::list)
        .add("messages.updateDialogFilter", DialogFilterMethods::update)
        .add("messages.updateDialogFiltersOrder", DialogFilterMethods::reorder)
        .add("messages.getSuggestedDialogFilters", request -> List.of());
  }

  private static TlObject list(Request request) {
    List<TlObject> folders = new ArrayList<>(FOLDERS.of(request.user()));
    if (folders.stream().noneMatch(folder -> id(folder) == ALL_CHATS)) {
      folders.add(0, TlObject.of("dialogFilterDefault"));
    }
    return TlObject.of("messages.dialogFilters", "filters", folders);
  }

  private static int id(TlObject folder) {
    return folder.getInt("id", ALL_CHATS);
  }

  private static @Nullable TlObject find(List<TlObject> folders, int id) {
    return folders.stream().filter(folder -> id(folder) == id).findFirst().orElse(null);
  }

  private static Boolean update(Request request) {
    int id = request.tl().getInt("id");
    if (id < FIRST_ID || id > LAST_ID) {
      throw RpcError.bad("FILTER_ID_INVALID");
    }
    List<TlObject> folders = FOLDERS.of(request.user());
    TlObject before = find(folders, id);
    TlObject folder = request.tl().findObject("filter");
    if (folder == null) {
      folders.remove(before);
    } else {
      check(folder);
      TlObject stored = folder.copy().put("id", id);
      if (before != null) {
        folders.set(folders.indexOf(before), stored);
      } else if (folders.stream().filter(f -> id(f) != ALL_CHATS).count() >= MAX_FOLDERS) {
        throw RpcError.bad("FILTERS_TOO_MUCH");
      } else {
        folders.add(stored);
      }
      folder = stored;
    }
    request
        .delivery()
        .note(request.user(), TlObject.of("updateDialogFilter", "id", id, "filter", folder));
    return true;
  }

  private static void check(TlObject folder) {
    if (folder.getObject("title").getString("text").isBlank()) {
      throw RpcError.bad("FILTER_TITLE_EMPTY");
    }
    boolean kinds =
        List.of("contacts", "non_contacts", "groups", "broadcasts", "bots").stream()
            .anyMatch(folder::isTrue);
    if (!kinds
        && folder.getList("include_peers").isEmpty()
        && folder.getList("pinned_peers").isEmpty()) {
      throw RpcError.bad("FILTER_INCLUDE_EMPTY");
    }
  }

  private static Boolean reorder(Request request) {
    List<Integer> order = request.tl().getList("order");
    List<TlObject> folders = FOLDERS.of(request.user());
    List<TlObject> sorted = new ArrayList<>();
    for (int id : order) {
      TlObject folder = id == ALL_CHATS ? TlObject.of("dialogFilterDefault") : find(folders, id);
      if (folder != null && !sorted.contains(folder)) {
        sorted.add(folder);
      }
    }
    folders.stream()
        .filter(folder -> id(folder) != ALL_CHATS && !sorted.contains(folder))
        .forEach(sorted::add);
    folders.clear();
    folders.addAll(sorted);
    request.delivery().note(request.user(), TlObject.of("updateDialogFilterOrder", "order", order));
    return true;
  }
}

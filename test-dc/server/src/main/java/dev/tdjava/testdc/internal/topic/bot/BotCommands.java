package dev.tdjava.testdc.internal.topic.bot;

import dev.tdjava.testdc.internal.model.Chat;
import dev.tdjava.testdc.internal.model.Member;
import dev.tdjava.testdc.internal.model.Peer;
import dev.tdjava.testdc.internal.model.User;
import dev.tdjava.testdc.internal.tl.TlObject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A bot's commands, which can be others for other chats, people and languages.
 *
 * @see <a href="https://core.telegram.org/api/bots/commands">Bot commands</a>
 */
public final class BotCommands {

  /**
   * For whom a list of commands is.
   *
   * @param kind the name of the {@code BotCommandScope}
   * @param language a two-letter code, or empty for all who have no list of their language
   */
  public record Scope(String kind, @Nullable Peer peer, @Nullable User user, String language) {}

  /** The widest scope. */
  public static final Scope EVERYONE = new Scope("botCommandScopeDefault", null, null, "");

  private final Map<Scope, List<TlObject>> lists = new HashMap<>();

  /** The {@code botCommand} objects for exactly that scope. */
  public List<TlObject> of(Scope scope) {
    return lists.getOrDefault(scope, List.of());
  }

  /** Sets the commands of a scope; no commands let the wider scopes hold. */
  public void set(Scope scope, List<TlObject> commands) {
    if (commands.isEmpty()) {
      lists.remove(scope);
    } else {
      lists.put(scope, List.copyOf(commands));
    }
  }

  /**
   * The commands that someone is offered: those of the narrowest scope that has any.
   *
   * @param chat the chat as that person calls it; for a private chat anything but a {@link Chat}
   */
  public List<TlObject> offered(Peer chat, User viewer, String language) {
    for (Scope scope : narrowestFirst(chat, viewer)) {
      Scope inLanguage = new Scope(scope.kind(), scope.peer(), scope.user(), language);
      List<TlObject> commands = lists.getOrDefault(inLanguage, lists.get(scope));
      if (commands != null) {
        return commands;
      }
    }
    return List.of();
  }

  private static List<Scope> narrowestFirst(Peer peer, User viewer) {
    List<Scope> scopes = new ArrayList<>();
    if (peer instanceof Chat chat) {
      Member member = chat.member(viewer);
      boolean admin = member != null && member.isAdmin();
      scopes.add(new Scope("botCommandScopePeerUser", chat, viewer, ""));
      if (admin) {
        scopes.add(new Scope("botCommandScopePeerAdmins", chat, null, ""));
      }
      scopes.add(new Scope("botCommandScopePeer", chat, null, ""));
      if (admin) {
        scopes.add(new Scope("botCommandScopeChatAdmins", null, null, ""));
      }
      scopes.add(new Scope("botCommandScopeChats", null, null, ""));
    } else {
      scopes.add(new Scope("botCommandScopePeer", viewer, null, ""));
      scopes.add(new Scope("botCommandScopeUsers", null, null, ""));
    }
    scopes.add(EVERYONE);
    return scopes;
  }
}

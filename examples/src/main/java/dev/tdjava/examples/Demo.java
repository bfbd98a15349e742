package dev.tdjava.examples;

import dev.tdjava.api.AuthorizationStateWaitTdlibParameters;
import dev.tdjava.api.ChatListMain;
import dev.tdjava.api.Update;
import dev.tdjava.api.UpdateAuthorizationState;
import dev.tdjava.api.User;
import dev.tdjava.api.functions.GetChat;
import dev.tdjava.api.functions.GetChats;
import dev.tdjava.api.functions.GetMe;
import dev.tdjava.api.functions.GetOption;
import dev.tdjava.api.functions.GetTextEntities;
import dev.tdjava.api.functions.TestSquareInt;
import dev.tdjava.client.TdClient;
import dev.tdjava.errors.TdErrorException;
import dev.tdjava.rx.RxTdClient;
import io.reactivex.rxjava3.core.Flowable;
import java.util.concurrent.Future;

/** TDLib from Java. Without an account of Telegram's it talks to nothing but this process. */
public final class Demo {

  public static void main(String[] args) throws Exception {
    Screen screen = Screen.open();
    Account account = Account.ofEnvironment();
    try (Telegram telegram = Telegram.of(account, screen)) {

      screen.title("Synchronous requests: typed, without a client");
      screen.show("version", TdClient.execute(new GetOption("version")));
      TdClient.execute(new GetTextEntities("Ask @durov about #java on t.me/tdlib"))
          .entities()
          .forEach(entity -> screen.show("entity", entity));

      screen.title("A client: first subscribe, then start, and no update is lost");
      RxTdClient client = RxTdClient.create();
      Future<Long> updates =
          client.updates().doOnNext(screen::update).takeUntil(Demo::isOpen).count().toFuture();
      telegram.start(client);
      client.send(account.parameters()).ignoreElement().blockingAwait();
      screen.total(updates.get(), "updates");

      screen.title("Log in: answer each authorization state until it is Ready");
      Login.at(client, screen, telegram.answers());
      User me = client.send(new GetMe()).blockingGet();
      screen.show("me", me.firstName() + ", +" + me.phoneNumber());
      screen.show("authorization", client.authorizationStates().blockingFirst()); // replayed

      screen.title("The chat list");
      client
          .send(new GetChats(new ChatListMain(), 10))
          .flattenAsFlowable(chats -> chats.chatIds())
          .concatMapSingle(id -> client.send(new GetChat(id)))
          .blockingForEach(chat -> screen.show(chat.title(), chat.type()));

      telegram.show(client); // others write, a bot answers, a file comes, the connection is cut

      screen.title("Requests: each is a Single of its own result type");
      long sum =
          Flowable.range(1, 10_000)
              .flatMapSingle(n -> client.send(new TestSquareInt(n)))
              .reduce(0L, (total, square) -> total + square.value())
              .blockingGet();
      screen.show("1² + 2² + … + 10000²", sum);
      screen.total(10_000, "requests");

      screen.title("Errors are typed too");
      try {
        screen.show("chat", client.send(new GetChat(1)).blockingGet());
      } catch (TdErrorException e) {
        screen.error(e);
      }

      screen.title("Close: TDLib writes its database, streams complete");
      client.close().blockingAwait();
      screen.show("authorization", client.authorizationStates().blockingFirst());
      account.forget();
      telegram.farewell();
    }
  }

  private static boolean isOpen(Update update) {
    return update instanceof UpdateAuthorizationState now
        && !(now.authorizationState() instanceof AuthorizationStateWaitTdlibParameters);
  }
}

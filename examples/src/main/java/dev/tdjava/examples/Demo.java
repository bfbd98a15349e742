package dev.tdjava.examples;

import dev.tdjava.api.AuthorizationStateWaitTdlibParameters;
import dev.tdjava.api.ChatListMain;
import dev.tdjava.api.NetworkTypeNone;
import dev.tdjava.api.OptionValueInteger;
import dev.tdjava.api.TextParseModeMarkdown;
import dev.tdjava.api.Update;
import dev.tdjava.api.UpdateAuthorizationState;
import dev.tdjava.api.functions.GetChat;
import dev.tdjava.api.functions.GetChats;
import dev.tdjava.api.functions.GetMe;
import dev.tdjava.api.functions.GetOption;
import dev.tdjava.api.functions.GetTextEntities;
import dev.tdjava.api.functions.ParseTextEntities;
import dev.tdjava.api.functions.SetNetworkType;
import dev.tdjava.api.functions.SetOption;
import dev.tdjava.api.functions.TestSquareInt;
import dev.tdjava.client.TdClient;
import dev.tdjava.errors.TdErrorException;
import dev.tdjava.rx.RxTdClient;
import io.reactivex.rxjava3.core.Flowable;
import java.util.concurrent.Future;

/** TDLib from Java in one file. It stays off the network unless it is given an account. */
public final class Demo {

  public static void main(String[] args) throws Exception {
    Screen screen = Screen.open();
    Account account = Account.ofEnvironment();

    screen.title("Synchronous requests: typed, without a client");
    screen.show("version", TdClient.execute(new GetOption("version")));
    TdClient.execute(new GetTextEntities("Ask @durov about #java on t.me/tdlib"))
        .entities()
        .forEach(entity -> screen.show("entity", entity));
    screen.show(
        "markdown",
        TdClient.execute(new ParseTextEntities("so *bold*", new TextParseModeMarkdown(2))));

    screen.title("A client: first subscribe, then start, and no update is lost");
    RxTdClient client = RxTdClient.create();
    Future<Long> updates =
        client.updates().doOnNext(screen::update).takeUntil(Demo::hasParameters).count().toFuture();
    client.start();
    if (!account.isReal()) { // TDLib will dial nothing; it answers once it has its parameters
      client.send(new SetNetworkType(new NetworkTypeNone())).subscribe();
    }
    client.send(account.parameters()).ignoreElement().blockingAwait();
    screen.total(updates.get(), "updates");

    screen.title("Requests: each is a Single of its own result type");
    long sum =
        Flowable.range(1, 10_000)
            .flatMapSingle(n -> client.send(new TestSquareInt(n)))
            .reduce(0L, (total, square) -> total + square.value())
            .blockingGet();
    screen.show("1² + 2² + … + 10000²", sum);
    screen.total(10_000, "requests");

    screen.title("State is replayed to those who come late, then goes on live");
    client
        .send(new SetOption("x_demo", new OptionValueInteger(42)))
        .ignoreElement()
        .blockingAwait();
    screen.show("authorization", client.authorizationStates().blockingFirst());
    screen.show("connection", client.connectionStates().blockingFirst());
    screen.show(
        "option", client.options().filter(it -> it.name().equals("x_demo")).blockingFirst());

    if (account.isReal()) {
      screen.title("Log in");
      Login.at(client, screen);
      screen.show("me", client.send(new GetMe()).blockingGet());
      client
          .send(new GetChats(new ChatListMain(), 10))
          .flattenAsFlowable(chats -> chats.chatIds())
          .concatMapSingle(id -> client.send(new GetChat(id)))
          .blockingForEach(chat -> screen.show("chat", chat.title()));
    } else {
      screen.title("Errors are typed too");
      try {
        screen.show("me", client.send(new GetMe()).blockingGet());
      } catch (TdErrorException e) {
        screen.error(e);
      }
    }

    screen.title("Close: TDLib writes its database, streams complete");
    client.close().blockingAwait();
    screen.show("authorization", client.authorizationStates().blockingFirst());
    account.forget();
  }

  private static boolean hasParameters(Update update) {
    return update instanceof UpdateAuthorizationState now
        && !(now.authorizationState() instanceof AuthorizationStateWaitTdlibParameters);
  }
}

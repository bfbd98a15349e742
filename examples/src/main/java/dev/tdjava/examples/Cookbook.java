package dev.tdjava.examples;

import com.google.gson.JsonObject;
import dev.tdjava.api.ConnectionState;
import dev.tdjava.api.FormattedText;
import dev.tdjava.api.InputMessageText;
import dev.tdjava.api.Message;
import dev.tdjava.api.MessageSenderUser;
import dev.tdjava.api.MessageText;
import dev.tdjava.api.OptionValue;
import dev.tdjava.api.Proxy;
import dev.tdjava.api.ProxyTypeSocks5;
import dev.tdjava.api.UpdateNewMessage;
import dev.tdjava.api.UpdateOption;
import dev.tdjava.api.User;
import dev.tdjava.api.functions.AddProxy;
import dev.tdjava.api.functions.GetMe;
import dev.tdjava.api.functions.GetOption;
import dev.tdjava.api.functions.GetUser;
import dev.tdjava.api.functions.SendMessage;
import dev.tdjava.api.functions.SetTdlibParameters;
import dev.tdjava.client.Overflow;
import dev.tdjava.client.TdClient;
import dev.tdjava.codec.TdJson;
import dev.tdjava.errors.FloodWaitException;
import dev.tdjava.errors.TdErrorException;
import dev.tdjava.rx.RxTdClient;
import io.reactivex.rxjava3.core.Completable;
import io.reactivex.rxjava3.core.Flowable;
import io.reactivex.rxjava3.core.Single;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** One small method for each thing one does with tdjava; the README shows them. */
final class Cookbook {

  private Cookbook() {}

  static Single<Message> request(RxTdClient client, long chatId) {
    SendMessage request =
        SendMessage.builder()
            .chatId(chatId)
            .inputMessageContent(
                InputMessageText.builder().text(new FormattedText("Hello", List.of())).build())
            .build();
    Single<Message> message = client.send(request); // sent when subscribed to
    return message;
  }

  static Flowable<String> updates(RxTdClient client) {
    Flowable<String> texts =
        client
            .updates(UpdateNewMessage.class)
            .map(update -> update.message().content())
            .ofType(MessageText.class)
            .map(content -> content.text().text());
    return texts;
  }

  static Flowable<ConnectionState> values(RxTdClient client) {
    // What updates themselves carry, such as a state; replayed, where it is one:
    Flowable<ConnectionState> changes = client.values(ConnectionState.class);
    Flowable<ConnectionState> nowAndChanges = client.connectionStates();
    return changes.mergeWith(nowAndChanges);
  }

  static Single<User> errors(RxTdClient client) {
    return client
        .send(new GetMe())
        .doOnError(
            failure -> {
              if (failure instanceof TdErrorException error && error.code() == 401) {
                // SetTdlibParameters has this code too, for a wrong key of the database.
                System.out.println(
                    error.errorMessage().equals("Unauthorized") ? "Not logged in" : error);
              }
            })
        .retryWhen(
            failures ->
                failures.flatMap(
                    failure ->
                        failure instanceof FloodWaitException flood
                            ? Flowable.timer(flood.retryAfter().toSeconds(), TimeUnit.SECONDS)
                            : Flowable.error(failure)));
  }

  static void untilClosed(RxTdClient client) {
    client.updates(UpdateNewMessage.class).doOnNext(System.out::println).subscribe();
    client.start();
    client.closed().blockingAwait(); // threads of tdjava are daemons: they keep no program alive
  }

  static Completable proxy(RxTdClient client, SetTdlibParameters parameters) {
    Proxy proxy = new Proxy("127.0.0.1", 1080, new ProxyTypeSocks5("", ""));
    // Both are sent before an answer is waited for: TDLib has none before it has its parameters.
    return Single.mergeArray(client.send(new AddProxy(proxy, true)), client.send(parameters))
        .ignoreElements();
  }

  static Flowable<User> requestForEachUpdate(RxTdClient client) {
    return client
        .updates(UpdateNewMessage.class)
        .map(update -> update.message().senderId())
        .ofType(MessageSenderUser.class)
        .flatMapSingle(sender -> client.send(new GetUser(sender.userId())), false, 16);
  }

  static Flowable<User> errorForEachUpdate(RxTdClient client) {
    return client
        .updates(UpdateNewMessage.class)
        .flatMapMaybe(
            update ->
                Single.defer(() -> sender(client, update.message())) // where code throws, too
                    .doOnError(failure -> System.out.println("Passed over: " + failure))
                    .onErrorComplete(),
            false,
            16);
  }

  private static Single<User> sender(RxTdClient client, Message message) {
    return client.send(new GetUser(((MessageSenderUser) message.senderId()).userId()));
  }

  static Flowable<UpdateOption> backpressure(RxTdClient client) {
    return client.updates(UpdateOption.class, Overflow.dropOldest(1_000));
  }

  static OptionValue synchronous() {
    OptionValue version = TdClient.execute(new GetOption("version"));
    return version;
  }

  static Single<JsonObject> json(RxTdClient client) {
    JsonObject request = new JsonObject();
    request.addProperty("@type", "testSquareInt");
    request.addProperty("x", 12);
    Single<JsonObject> answer = client.send(request);
    return answer;
  }

  static FormattedText jsonOfRecords(FormattedText text) {
    String json = TdJson.toJson(text); // {"@type":"formattedText","text":…
    FormattedText same = TdJson.fromJson(FormattedText.class, json);
    return same;
  }

  static CompletableFuture<User> withoutRx(TdClient client) {
    client.onUpdate(UpdateNewMessage.class, update -> System.out.println(update.message().id()));
    client.start();
    return client.send(new GetMe());
  }
}

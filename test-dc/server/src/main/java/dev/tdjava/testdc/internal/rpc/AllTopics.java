package dev.tdjava.testdc.internal.rpc;

import dev.tdjava.testdc.internal.files.FileStore;
import dev.tdjava.testdc.internal.world.LoginCodes;
import java.util.List;
import java.util.function.IntSupplier;

/** All that this data centre knows of Telegram. */
public final class AllTopics {

  private AllTopics() {}

  /**
   * The topics of one server.
   *
   * @param port where it listens, once it does
   */
  public static List<Topic> of(
      IntSupplier port, int dataCentres, LoginCodes codes, FileStore files) {
    return List.of(
        new HelpTopic(port, dataCentres),
        new LoginTopic(codes),
        new AccountTopic(codes, files),
        new ContactTopic(),
        new UpdateTopic(),
        new DialogTopic(),
        new FileTopic(files),
        new MediaTopic(),
        new MessageTopic(files),
        new ReactionTopic(),
        new MemberTopic(),
        new ChatTopic(),
        new InviteTopic(),
        new BotTopic(),
        new InlineTopic());
  }
}

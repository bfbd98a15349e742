package dev.tdjava.testdc.internal;

import dev.tdjava.testdc.internal.rpc.Topic;
import dev.tdjava.testdc.internal.topic.account.AccountTopic;
import dev.tdjava.testdc.internal.topic.bot.BotTopic;
import dev.tdjava.testdc.internal.topic.chat.ChatTopic;
import dev.tdjava.testdc.internal.topic.contact.ContactTopic;
import dev.tdjava.testdc.internal.topic.dialog.DialogTopic;
import dev.tdjava.testdc.internal.topic.file.FileStore;
import dev.tdjava.testdc.internal.topic.file.FileTopic;
import dev.tdjava.testdc.internal.topic.forum.ForumsTopic;
import dev.tdjava.testdc.internal.topic.help.HelpTopic;
import dev.tdjava.testdc.internal.topic.inline.InlineTopic;
import dev.tdjava.testdc.internal.topic.invite.InviteTopic;
import dev.tdjava.testdc.internal.topic.login.LoginCodes;
import dev.tdjava.testdc.internal.topic.login.LoginTopic;
import dev.tdjava.testdc.internal.topic.media.MediaTopic;
import dev.tdjava.testdc.internal.topic.member.MemberTopic;
import dev.tdjava.testdc.internal.topic.message.MessageTopic;
import dev.tdjava.testdc.internal.topic.reaction.ReactionTopic;
import dev.tdjava.testdc.internal.topic.update.UpdateTopic;
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
        new InlineTopic(),
        new ForumsTopic());
  }
}

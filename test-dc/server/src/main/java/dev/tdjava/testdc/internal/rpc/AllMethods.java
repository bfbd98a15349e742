package dev.tdjava.testdc.internal.rpc;

import dev.tdjava.testdc.internal.files.FileStore;
import dev.tdjava.testdc.internal.world.LoginCodes;
import java.util.function.IntSupplier;

/** All methods that this data centre serves. */
public final class AllMethods {

  private AllMethods() {}

  /**
   * The methods for one server.
   *
   * @param port where it listens, once it does
   */
  public static Methods of(IntSupplier port, int dataCentres, LoginCodes codes, FileStore files) {
    Methods methods = new Methods();
    new HelpMethods(port, dataCentres).addTo(methods);
    new LoginMethods(codes).addTo(methods);
    new PasswordMethods().addTo(methods);
    new RecoveryMethods().addTo(methods);
    new QrLoginMethods().addTo(methods);
    new SessionMethods().addTo(methods);
    new ContactMethods().addTo(methods);
    new ProfileMethods(codes).addTo(methods);
    new PrivacyMethods().addTo(methods);
    new NotifyMethods().addTo(methods);
    new UpdateMethods().addTo(methods);
    new DialogMethods().addTo(methods);
    new HistoryMethods().addTo(methods);
    new SearchMethods().addTo(methods);
    new ThreadMethods().addTo(methods);
    new SendMethods().addTo(methods);
    new ReadMethods().addTo(methods);
    new UserMethods().addTo(methods);
    new BotMethods().addTo(methods);
    new StartMethods().addTo(methods);
    new CallbackMethods().addTo(methods);
    new InlineMethods().addTo(methods);
    new ReactionMethods().addTo(methods);
    new ReactionListMethods().addTo(methods);
    MediaInput media = new MediaInput(files);
    new FileMethods(files).addTo(methods);
    new MediaMethods(media).addTo(methods);
    new EditMethods(media).addTo(methods);
    new ForwardMethods().addTo(methods);
    new PollMethods().addTo(methods);
    new ScheduledMethods().addTo(methods);
    new ContentReadMethods().addTo(methods);
    new PhotoMethods(files, media).addTo(methods);
    addChats(methods);
    NotServed.addTo(methods);
    return methods;
  }

  private static void addChats(Methods methods) {
    new ChatMethods().addTo(methods);
    new GroupMethods().addTo(methods);
    new ChannelMethods().addTo(methods);
    new MemberMethods().addTo(methods);
    new InviteMethods().addTo(methods);
    new JoinRequestMethods().addTo(methods);
    new DialogMarkMethods().addTo(methods);
    new FolderMethods().addTo(methods);
    new DraftMethods().addTo(methods);
    new PinMethods().addTo(methods);
    new ClearMethods().addTo(methods);
    new MentionMethods().addTo(methods);
  }
}

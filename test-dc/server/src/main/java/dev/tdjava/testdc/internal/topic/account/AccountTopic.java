package dev.tdjava.testdc.internal.topic.account;

import dev.tdjava.testdc.internal.model.User;
import dev.tdjava.testdc.internal.rpc.Methods;
import dev.tdjava.testdc.internal.rpc.Topic;
import dev.tdjava.testdc.internal.tl.TlObject;
import dev.tdjava.testdc.internal.topic.file.FileStore;
import dev.tdjava.testdc.internal.topic.login.LoginCodes;
import dev.tdjava.testdc.internal.topic.media.MediaInput;

/** What users tell of themselves, and who may see it. */
public final class AccountTopic implements Topic {

  private final LoginCodes codes;
  private final FileStore files;

  public AccountTopic(LoginCodes codes, FileStore files) {
    this.codes = codes;
    this.files = files;
  }

  @Override
  public void serve(Methods methods) {
    new ProfileMethods(codes).addTo(methods);
    new PrivacyMethods().addTo(methods);
    new UserMethods().addTo(methods);
    new PhotoMethods(files, new MediaInput(files)).addTo(methods);
    methods
        .refuse("photos.updateProfilePhoto", "fallback")
        .refuse(
            "photos.uploadProfilePhoto",
            "fallback",
            "video",
            "video_start_ts",
            "video_emoji_markup");
  }

  @Override
  public void user(TlObject fields, User user, User viewer) {
    fields
        .put("phone", Privacy.showsPhone(user, viewer) ? user.phone() : null)
        .put("status", user.isBot() ? null : Privacy.status(user, viewer));
  }
}

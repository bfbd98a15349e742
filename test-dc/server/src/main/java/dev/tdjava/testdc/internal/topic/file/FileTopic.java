package dev.tdjava.testdc.internal.topic.file;

import dev.tdjava.testdc.internal.rpc.Methods;
import dev.tdjava.testdc.internal.rpc.Topic;

/** Uploading and downloading. */
public final class FileTopic implements Topic {

  private final FileStore files;

  public FileTopic(FileStore files) {
    this.files = files;
  }

  @Override
  public void serve(Methods methods) {
    new FileMethods(files).addTo(methods);
  }
}

// TDLib's log, from TDLib's threads into Java.
#pragma once

#include <jni.h>

namespace tdjava {

// Remembers where log messages go: the static method deliver(int, byte[]) of the class. False with a Java exception
// pending when the class has no such method.
bool prepare_log_bridge(JavaVM *vm, JNIEnv *env, jclass sink);

// From now on messages are dropped: the class loader of the sink is gone.
void abandon_log_bridge();

// Keeps TDLib's threads out of a JVM that is being torn down; to be called when TDLib has a client.
void stop_log_bridge_at_exit();

// TDLib's callback: any thread, any time. A message of level 0 is delivered before this returns and TDLib aborts.
void on_tdlib_log(int verbosity_level, const char *message);

}  // namespace tdjava

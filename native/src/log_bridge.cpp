#include "log_bridge.h"

#include <atomic>
#include <climits>
#include <cstdlib>
#include <cstring>
#include <new>

#include "thread_exit.h"

namespace tdjava {
namespace {

struct Sink {
  JavaVM *vm;
  jweak type;  // weak: a class loader must be free to go, though TDLib stays
  jmethodID deliver;
};

// A sink is replaced when the library is loaded anew, and never freed: a thread of TDLib may be about to use it.
std::atomic<Sink *> current_sink{nullptr};
std::atomic<bool> stopped{false};
std::atomic<bool> abandoned{false};
bool exit_hook_ready = false;  // each copy of this library needs a slot of the system's, which has some hundreds

void detach_thread() {
  Sink *sink = current_sink.load();
  if (sink != nullptr && !stopped.load()) {
    sink->vm->DetachCurrentThread();
  }
}

// The thread's environment; a thread of TDLib becomes a daemon thread of Java at its first message and stays one
// until it ends, because attaching costs more than the message. Says in `attached` whether that was now.
JNIEnv *environment(JavaVM *vm, bool &attached) {
  void *env = nullptr;
  jint state = vm->GetEnv(&env, JNI_VERSION_1_8);
  if (state == JNI_OK) {
    return static_cast<JNIEnv *>(env);
  }
  if (state != JNI_EDETACHED) {
    return nullptr;
  }
  char name[] = "tdlib";
  JavaVMAttachArgs arguments{JNI_VERSION_1_8, name, nullptr};
  if (vm->AttachCurrentThreadAsDaemon(&env, &arguments) != JNI_OK) {
    return nullptr;
  }
  attached = true;
  return static_cast<JNIEnv *>(env);
}

// To be called last with a thread that was attached for a message.
void leave_attached(JavaVM *vm) {
  if (exit_hook_ready) {
    at_thread_exit();
  } else {
    vm->DetachCurrentThread();
  }
}

// Reports and forgets an exception; true when there was one.
bool cleared_exception(JNIEnv *env) {
  if (env->ExceptionCheck() == JNI_FALSE) {
    return false;
  }
  env->ExceptionDescribe();
  env->ExceptionClear();
  return true;
}

void deliver(JNIEnv *env, const Sink &sink, jclass type, int verbosity_level, const char *message) {
  std::size_t size = std::strlen(message);
  jsize length = size > INT_MAX ? INT_MAX : static_cast<jsize>(size);
  jbyteArray bytes = env->NewByteArray(length);
  if (cleared_exception(env)) {
    return;
  }
  env->SetByteArrayRegion(bytes, 0, length, reinterpret_cast<const jbyte *>(message));
  if (!cleared_exception(env)) {
    env->CallStaticVoidMethod(type, sink.deliver, static_cast<jint>(verbosity_level), bytes);
    cleared_exception(env);
  }
  env->DeleteLocalRef(bytes);
}

}  // namespace

bool prepare_log_bridge(JavaVM *vm, JNIEnv *env, jclass sink) {
  jmethodID method = env->GetStaticMethodID(sink, "deliver", "(I[B)V");
  if (method == nullptr) {
    return false;
  }
  jweak type = env->NewWeakGlobalRef(sink);
  if (type == nullptr) {
    return false;
  }
  if (!exit_hook_ready) {
    exit_hook_ready = prepare_thread_exit(detach_thread);
  }
  void *memory = std::malloc(sizeof(Sink));
  if (memory == nullptr) {
    return false;
  }
  current_sink.store(new (memory) Sink{vm, type, method});
  abandoned.store(false);
  return true;
}

void abandon_log_bridge() { abandoned.store(true); }

void stop_log_bridge_at_exit() {
  // The last registered runs first, and TDLib registers the end of its clients with the first of them.
  static std::atomic<bool> registered{false};
  if (!registered.exchange(true)) {
    std::atexit([] { stopped.store(true); });
  }
}

void on_tdlib_log(int verbosity_level, const char *message) {
  Sink *sink = current_sink.load();
  if (sink == nullptr || stopped.load() || abandoned.load()) {
    return;
  }
  bool attached = false;
  JNIEnv *env = environment(sink->vm, attached);
  if (env == nullptr) {
    return;
  }
  auto type = static_cast<jclass>(env->NewLocalRef(sink->type));
  if (type != nullptr) {
    deliver(env, *sink, type, verbosity_level, message);
    env->DeleteLocalRef(type);
  }
  if (attached) {
    leave_attached(sink->vm);
  }
}

}  // namespace tdjava

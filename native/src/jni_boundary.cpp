// The native methods of the Java class JniBoundary: TDLib's five functions, with Java's byte arrays.
// Arrays are copied region by region and never pinned, so a slow call never holds the garbage collector up.
#include <jni.h>

#include <climits>
#include <cstdio>
#include <cstdlib>
#include <cstring>

#include "log_bridge.h"
#include "shared_library.h"
#include "tdjson.h"

namespace tdjava {
namespace {

// Where JniBoundary and LogSink are; in a jar that relocates packages it is another one.
constexpr char kPackageProperty[] = "tdjava.jni.package";

TdJson tdjson;

// The end of what td_receive returned when it did not fit the caller's array; good until the thread's next TDLib call.
thread_local const char *pending_end = nullptr;

void throw_java(JNIEnv *env, const char *type, const char *message) {
  jclass found = env->FindClass(type);
  if (found != nullptr) {
    env->ThrowNew(found, message);
    env->DeleteLocalRef(found);
  }
}

// The first bytes of a Java array as a C string. Most requests fit the stack.
class Request {
 public:
  Request(JNIEnv *env, jbyteArray bytes, jint length) {
    auto size = static_cast<std::size_t>(length);
    char *memory = size < sizeof small_ ? small_ : static_cast<char *>(std::malloc(size + 1));
    if (memory == nullptr) {
      throw_java(env, "java/lang/OutOfMemoryError", "no native memory for a TDLib request");
      return;
    }
    text_ = memory;
    env->GetByteArrayRegion(bytes, 0, length, reinterpret_cast<jbyte *>(memory));
    failed_ = env->ExceptionCheck() == JNI_TRUE;
    memory[size] = '\0';
  }

  ~Request() {
    if (text_ != small_) {
      std::free(text_);
    }
  }

  Request(const Request &) = delete;
  Request &operator=(const Request &) = delete;

  // Null with a Java exception pending.
  const char *text() const { return failed_ ? nullptr : text_; }

 private:
  char *text_ = nullptr;
  bool failed_ = false;
  char small_[16 * 1024];
};

// A text's length as Java counts; -1 with an exception pending for one that no Java array can hold.
jint java_length(JNIEnv *env, const char *text) {
  std::size_t size = std::strlen(text);
  if (size > INT_MAX - 1024) {
    throw_java(env, "java/lang/OutOfMemoryError", "TDLib's answer is larger than a Java array");
    return -1;
  }
  return static_cast<jint>(size);
}

jbyteArray to_java(JNIEnv *env, const char *text) {
  jint length = java_length(env, text);
  if (length < 0) {
    return nullptr;
  }
  jbyteArray bytes = env->NewByteArray(length);
  if (bytes != nullptr) {
    env->SetByteArrayRegion(bytes, 0, length, reinterpret_cast<const jbyte *>(text));
  }
  return bytes;
}

// Null when TDLib is loaded, else why it is not.
jbyteArray JNICALL open(JNIEnv *env, jclass, jbyteArray path) {
  Request file(env, path, env->GetArrayLength(path));
  if (file.text() == nullptr) {
    return nullptr;
  }
  Failure failure;
  if (load(file.text(), tdjson, failure)) {
    return nullptr;
  }
  return to_java(env, failure.text);
}

jint JNICALL create_client_id(JNIEnv *, jclass) {
  jint id = tdjson.create_client_id();
  stop_log_bridge_at_exit();
  return id;
}

void JNICALL send(JNIEnv *env, jclass, jint client_id, jbyteArray bytes, jint length) {
  Request request(env, bytes, length);
  if (request.text() != nullptr) {
    tdjson.send(client_id, request.text());
  }
}

// The length of what came, 0 when nothing did. More than `room`: nothing was copied yet, copy_pending() does it.
jlong JNICALL receive(JNIEnv *env, jclass, jdouble timeout, jbyteArray into, jint room) {
  const char *text = tdjson.receive(timeout);
  if (text == nullptr) {
    return 0;
  }
  auto length = static_cast<jlong>(std::strlen(text));
  if (length > room) {
    pending_end = text + length;
  } else if (length > 0) {
    env->SetByteArrayRegion(into, 0, static_cast<jsize>(length), reinterpret_cast<const jbyte *>(text));
  }
  return length;
}

// The last bytes alone where Java has no memory for all of them.
void JNICALL copy_pending(JNIEnv *env, jclass, jbyteArray into, jint length) {
  if (pending_end != nullptr) {
    env->SetByteArrayRegion(into, 0, length, reinterpret_cast<const jbyte *>(pending_end - length));
    pending_end = nullptr;
  }
}

jbyteArray JNICALL execute(JNIEnv *env, jclass, jbyteArray bytes, jint length) {
  Request request(env, bytes, length);
  if (request.text() == nullptr) {
    return nullptr;
  }
  const char *answer = tdjson.execute(request.text());
  return answer == nullptr ? nullptr : to_java(env, answer);
}

void JNICALL set_log(JNIEnv *, jclass, jint max_verbosity_level, jboolean wanted) {
  tdjson.set_log_message_callback(max_verbosity_level, wanted == JNI_TRUE ? on_tdlib_log : nullptr);
}

template <class Function>
JNINativeMethod native(const char *name, const char *signature, Function *function) {
  // JNI's C interface lost the const that its functions respect.
  return {const_cast<char *>(name), const_cast<char *>(signature), reinterpret_cast<void *>(function)};
}

// The package that JniBoundary left in a system property before it loaded this library; a class knows its own name
// however it was relocated, and JNI_OnLoad has no argument. False with an exception pending.
bool own_package(JNIEnv *env, char *into, jsize room) {
  jclass system = env->FindClass("java/lang/System");
  jmethodID get_property =
      system == nullptr ? nullptr
                        : env->GetStaticMethodID(system, "getProperty", "(Ljava/lang/String;)Ljava/lang/String;");
  jstring key = get_property == nullptr ? nullptr : env->NewStringUTF(kPackageProperty);
  if (key == nullptr) {
    return false;
  }
  auto value = static_cast<jstring>(env->CallStaticObjectMethod(system, get_property, key));
  if (env->ExceptionCheck() == JNI_TRUE) {
    return false;
  }
  if (value == nullptr || env->GetStringUTFLength(value) >= room) {
    throw_java(env, "java/lang/IllegalStateException", "the property tdjava.jni.package does not name a package");
    return false;
  }
  env->GetStringUTFRegion(value, 0, env->GetStringLength(value), into);
  return env->ExceptionCheck() == JNI_FALSE;
}

// A class of our own package; null with an exception pending.
jclass own_class(JNIEnv *env, const char *name) {
  char path[1024];
  constexpr jsize kRoomForName = 64;
  if (!own_package(env, path, sizeof path - kRoomForName)) {
    return nullptr;
  }
  std::size_t length = std::strlen(path);
  std::snprintf(path + length, sizeof path - length, "/%s", name);
  return env->FindClass(path);
}

bool register_methods(JNIEnv *env) {
  const JNINativeMethod methods[] = {
      native("open", "([B)[B", open),
      native("createClientId0", "()I", create_client_id),
      native("send0", "(I[BI)V", send),
      native("receive0", "(D[BI)J", receive),
      native("copyPending0", "([BI)V", copy_pending),
      native("execute0", "([BI)[B", execute),
      native("setLog0", "(IZ)V", set_log),
  };
  jclass boundary = own_class(env, "JniBoundary");
  if (boundary == nullptr) {
    return false;
  }
  jint result = env->RegisterNatives(boundary, methods, sizeof methods / sizeof methods[0]);
  env->DeleteLocalRef(boundary);
  return result == JNI_OK;
}

}  // namespace
}  // namespace tdjava

extern "C" JNIEXPORT jint JNICALL JNI_OnLoad(JavaVM *vm, void *) {
  void *pointer = nullptr;
  if (vm->GetEnv(&pointer, JNI_VERSION_1_8) != JNI_OK) {
    return JNI_ERR;
  }
  auto env = static_cast<JNIEnv *>(pointer);
  jclass log = tdjava::own_class(env, "LogSink");
  if (log == nullptr || !tdjava::prepare_log_bridge(vm, env, log) || !tdjava::register_methods(env)) {
    return JNI_ERR;  // with the exception that says why
  }
  env->DeleteLocalRef(log);
  tdjava::stay_loaded();
  return JNI_VERSION_1_8;
}

// The class loader was collected. TDLib is not told: its callback may be another class loader's by now, and this one's
// was taken from it when that class loader closed its last client. The code stays in memory, see stay_loaded().
extern "C" JNIEXPORT void JNICALL JNI_OnUnload(JavaVM *, void *) { tdjava::abandon_log_bridge(); }

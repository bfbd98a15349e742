#include <pthread.h>

#include "glibc_baseline.h"
#include "thread_exit.h"

TDJAVA_FIRST_VERSION(pthread_key_create);
TDJAVA_FIRST_VERSION(pthread_setspecific);

namespace tdjava {
namespace {

// A pthread key and not a C++ thread_local: its destructor needs no C++ run time.
pthread_key_t key;
void (*thread_hook)();

void run_hook(void *) { thread_hook(); }

}  // namespace

bool prepare_thread_exit(void (*hook)()) {
  thread_hook = hook;
  return pthread_key_create(&key, run_hook) == 0;
}

void at_thread_exit() {
  pthread_setspecific(key, &key);  // any value but null has the destructor called
}

}  // namespace tdjava

#include <windows.h>

#include "thread_exit.h"

namespace tdjava {
namespace {

DWORD slot = FLS_OUT_OF_INDEXES;
void (*thread_hook)();

void WINAPI run_hook(void *value) {
  if (value != nullptr) {
    thread_hook();
  }
}

}  // namespace

bool prepare_thread_exit(void (*hook)()) {
  thread_hook = hook;
  slot = FlsAlloc(run_hook);
  return slot != FLS_OUT_OF_INDEXES;
}

void at_thread_exit() { FlsSetValue(slot, &slot); }

}  // namespace tdjava

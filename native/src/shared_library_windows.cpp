#include <windows.h>

#include <cstdio>

#include "shared_library.h"

namespace tdjava {
namespace {

constexpr int kLongestPath = 32768;

// The system's text for an error, in UTF-8.
void explain(DWORD error, Failure &failure) {
  wchar_t text[1024];
  DWORD length = FormatMessageW(FORMAT_MESSAGE_FROM_SYSTEM | FORMAT_MESSAGE_IGNORE_INSERTS, nullptr, error, 0, text,
                                sizeof text / sizeof text[0], nullptr);
  int written = std::snprintf(failure.text, sizeof failure.text, "error %lu: ", error);
  if (length > 0 && written > 0) {
    int room = static_cast<int>(sizeof failure.text) - written - 1;
    int bytes =
        WideCharToMultiByte(CP_UTF8, 0, text, static_cast<int>(length), failure.text + written, room, nullptr, nullptr);
    failure.text[written + (bytes > 0 ? bytes : 0)] = '\0';
  }
}

}  // namespace

void *open_library(const char *path, Failure &failure) {
  static thread_local wchar_t wide[kLongestPath];
  if (MultiByteToWideChar(CP_UTF8, MB_ERR_INVALID_CHARS, path, -1, wide, kLongestPath) == 0) {
    explain(GetLastError(), failure);
    return nullptr;
  }
  HMODULE library = LoadLibraryW(wide);
  if (library == nullptr) {
    explain(GetLastError(), failure);
  }
  return library;
}

Address find_function(void *library, const char *name) {
  return reinterpret_cast<Address>(GetProcAddress(static_cast<HMODULE>(library), name));
}

void stay_loaded() {
  HMODULE own = nullptr;
  GetModuleHandleExW(GET_MODULE_HANDLE_EX_FLAG_PIN | GET_MODULE_HANDLE_EX_FLAG_FROM_ADDRESS,
                     reinterpret_cast<LPCWSTR>(&stay_loaded), &own);
}

}  // namespace tdjava

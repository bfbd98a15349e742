// The loader's answers to good and bad files.
// usage: loader_test <libtdjson> <its version> <library that is not TDLib> <file that is no library>
#include <cstdio>
#include <cstring>

#include "tdjson.h"

namespace {

#ifdef __APPLE__
constexpr char kNotALibrary[] = "mach-o";
#elif !defined(__GLIBC__)
constexpr char kNotALibrary[] = "Exec format error";  // musl
#else
constexpr char kNotALibrary[] = "invalid ELF header";
#endif

int failures = 0;

void expect(bool holds, const char *what, const char *seen) {
  std::printf("%s: %s (%s)\n", holds ? "ok" : "FAILED", what, seen);
  failures += holds ? 0 : 1;
}

void expect_failure(const char *path, const char *reason, const char *what) {
  tdjava::TdJson api;
  tdjava::Failure failure;
  bool loaded = tdjava::load(path, api, failure);
  expect(!loaded && failure.happened(), what, failure.text);
  expect(std::strstr(failure.text, path) != nullptr, "the message names the file", failure.text);
  expect(std::strstr(failure.text, reason) != nullptr, "the message says why", failure.text);
  expect(api.send == nullptr && api.receive == nullptr, "nothing half-loaded is left", what);
}

void expect_version(const char *path, const char *version) {
  tdjava::TdJson api;
  tdjava::Failure failure;
  expect(tdjava::load(path, api, failure) && !failure.happened(), "TDLib loads", failure.text);
  if (failures > 0) {
    return;
  }
  const char *answer = api.execute(R"({"@type":"getOption","name":"version"})");
  char wanted[128];
  std::snprintf(wanted, sizeof wanted, R"({"@type":"optionValueString","value":"%s"})", version);
  expect(answer != nullptr && std::strcmp(answer, wanted) == 0, "TDLib has the expected version",
         answer != nullptr ? answer : "no answer");
  expect(api.create_client_id() > 0, "a client id is positive", "td_create_client_id");
}

}  // namespace

int main(int count, char **arguments) {
  if (count != 5) {
    std::fprintf(stderr, "usage: loader_test <libtdjson> <version> <other library> <no library>\n");
    return 2;
  }
  expect_failure("/nonexistent/libtdjson.so", "o such file", "a missing file is refused");
  expect_failure(arguments[4], kNotALibrary, "a file that is no library is refused");
  expect_failure(arguments[3], "has no function td_create_client_id", "another library is refused");
  expect_version(arguments[1], arguments[2]);
  return failures == 0 ? 0 : 1;
}

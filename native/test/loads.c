// Whether the JNI library loads by itself, in the C library that it was compiled for. usage: loads <library>
#include <dlfcn.h>
#include <stdio.h>

int main(int count, char **arguments) {
  void *library = count == 2 ? dlopen(arguments[1], RTLD_NOW | RTLD_LOCAL) : NULL;
  if (library == NULL || dlsym(library, "JNI_OnLoad") == NULL) {
    const char *reason = dlerror();
    fprintf(stderr, "%s\n", reason != NULL ? reason : "usage: loads <library>");
    return 1;
  }
  return 0;
}

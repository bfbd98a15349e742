// glibc 2.34 moved these functions into libc and gave them a new version, so that a library linked there does not
// load on older systems. Their first version is still there, does the same, and every Linux with TDLib has it.
#pragma once

#if defined(__GLIBC__)
#if defined(__x86_64__)
#define TDJAVA_GLIBC_FIRST "GLIBC_2.2.5"
#elif defined(__aarch64__)
#define TDJAVA_GLIBC_FIRST "GLIBC_2.17"
#endif
#endif

#ifdef TDJAVA_GLIBC_FIRST
#define TDJAVA_FIRST_VERSION(function) __asm__(".symver " #function "," #function "@" TDJAVA_GLIBC_FIRST)
#else
#define TDJAVA_FIRST_VERSION(function) static_assert(true)
#endif

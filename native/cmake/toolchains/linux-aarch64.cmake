# Linux on 64-bit ARM, from another processor: Debian's cross compiler (apt-get install g++-aarch64-linux-gnu).
# The JNI library needs no more. For TDLib, TDJAVA_SYSROOT is a folder with libssl-dev, zlib1g-dev and libc6-dev of arm64.
if(CMAKE_HOST_SYSTEM_PROCESSOR STREQUAL "aarch64")
  return() # the compiler of the machine is the right one
endif()
set(CMAKE_SYSTEM_NAME Linux)
set(CMAKE_SYSTEM_PROCESSOR aarch64)
set(CMAKE_C_COMPILER aarch64-linux-gnu-gcc)
set(CMAKE_CXX_COMPILER aarch64-linux-gnu-g++)
set(CMAKE_LIBRARY_ARCHITECTURE aarch64-linux-gnu)

set(CMAKE_TRY_COMPILE_PLATFORM_VARIABLES TDJAVA_SYSROOT)
if(TDJAVA_SYSROOT)
  set(CMAKE_SYSROOT "${TDJAVA_SYSROOT}")
  set(libraries "${TDJAVA_SYSROOT}")
else()
  set(libraries /usr/aarch64-linux-gnu)
endif()
find_program(TDJAVA_QEMU NAMES qemu-aarch64 qemu-aarch64-static DOC "Runs programs for linux-aarch64")
if(TDJAVA_QEMU)
  set(CMAKE_CROSSCOMPILING_EMULATOR "${TDJAVA_QEMU}" -L "${libraries}")
endif()

set(CMAKE_FIND_ROOT_PATH_MODE_PROGRAM NEVER)
set(CMAKE_FIND_ROOT_PATH_MODE_LIBRARY ONLY)
set(CMAKE_FIND_ROOT_PATH_MODE_INCLUDE ONLY)
set(CMAKE_FIND_ROOT_PATH_MODE_PACKAGE ONLY)

# Android on 64-bit ARM: the NDK's own toolchain file, with the settings that this project needs.
if(NOT EXISTS "$ENV{ANDROID_NDK_HOME}/build/cmake/android.toolchain.cmake")
  message(FATAL_ERROR "Compiling for Android needs its NDK (r25 or newer, https://developer.android.com/ndk). "
    "Install it and set ANDROID_NDK_HOME to its folder.")
endif()
set(ANDROID_ABI arm64-v8a)
set(ANDROID_PLATFORM android-21) # the first one with 64 bits
set(ANDROID_STL c++_static)
include("$ENV{ANDROID_NDK_HOME}/build/cmake/android.toolchain.cmake")

# TDJAVA_PLATFORM: the name that the native jar's classifier, its folder and the Java side share, such as linux-x86_64.

block()
if(APPLE)
  set(os macos)
elseif(WIN32)
  set(os windows)
elseif(CMAKE_SYSTEM_NAME STREQUAL "Linux")
  set(os linux)
else()
  message(FATAL_ERROR "tdjava knows Linux, macOS and Windows, not ${CMAKE_SYSTEM_NAME}.")
endif()

if(APPLE AND CMAKE_OSX_ARCHITECTURES)
  set(processor "${CMAKE_OSX_ARCHITECTURES}") # what is compiled for, whatever this machine is
else()
  set(processor "${CMAKE_SYSTEM_PROCESSOR}")
endif()
if(processor MATCHES "^(x86_64|AMD64|amd64)$")
  set(arch x86_64)
elseif(processor MATCHES "^(aarch64|arm64|ARM64)$")
  set(arch aarch64)
else()
  message(FATAL_ERROR "tdjava knows x86_64 and aarch64, not ${processor}.")
endif()

set(TDJAVA_PLATFORM "${os}-${arch}" CACHE STRING "Platform of the native jar")
if(NOT TDJAVA_PLATFORM STREQUAL "${os}-${arch}")
  message(FATAL_ERROR "TDJAVA_PLATFORM is ${TDJAVA_PLATFORM}, but this compiler makes ${os}-${arch}. "
    "Choose that preset, or give a CMAKE_TOOLCHAIN_FILE for ${TDJAVA_PLATFORM}.")
endif()
endblock()

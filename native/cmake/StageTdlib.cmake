# Script (cmake -P): fetches and checks the compiled TDLib of PLATFORM, and lays it out for a jar without a JNI library,
# as StageJar.cmake does with one. Needs TDLIB_VERSION and TDLIB_PREBUILT_VERSION; everything is below FOLDER.
cmake_minimum_required(VERSION 3.25)
list(PREPEND CMAKE_MODULE_PATH "${CMAKE_CURRENT_LIST_DIR}")

set(CMAKE_BINARY_DIR "${FOLDER}")
set(TDJAVA_PLATFORM "${PLATFORM}")
if(PLATFORM MATCHES "^windows")
  set(TDLIB_FILE tdjson.dll)
elseif(PLATFORM MATCHES "^macos")
  set(TDLIB_FILE libtdjson.dylib)
else()
  set(TDLIB_FILE libtdjson.so)
endif()

set(root "${FOLDER}/package/${PLATFORM}")
set(natives "${root}/META-INF/tdjava/native/${PLATFORM}")
file(REMOVE_RECURSE "${FOLDER}/package") # nothing old may get into a jar when this one fails
include(TdlibPrebuilt)

file(MAKE_DIRECTORY "${natives}")
file(COPY "${TDLIB_LIBRARY}" DESTINATION "${natives}")
file(COPY "${CMAKE_CURRENT_LIST_DIR}/../../LICENSE" "${CMAKE_CURRENT_LIST_DIR}/../../NOTICE" DESTINATION "${root}/META-INF")
set(FOLDER "${natives}")
set(MANIFEST "${root}.MF")
include(DescribeNatives)
message(STATUS "TDLib ${TDLIB_VERSION}")

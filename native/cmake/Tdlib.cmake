# TDLib, from the provider of one's choice. Afterwards these are set, but with the provider "none", which is for
# platforms whose TDLib comes from elsewhere: then the JNI library is all that is built.
#   TDLIB_LIBRARY  absolute path of the tdjson library
#   TDLIB_FILE     its name inside the jar
#   TDLIB_COMMIT   the commit of TDLib it was compiled from, or "unknown"
#   TDLIB_VERSION  its version
#   TDLIB_TARGET   the target that makes it, if one does

set(TDLIB_PROVIDER prebuilt CACHE STRING "Where TDLib comes from: prebuilt, system, source or none")
set_property(CACHE TDLIB_PROVIDER PROPERTY STRINGS prebuilt system source none)
set(TDLIB_SOURCE_DIR "" CACHE PATH "TDLib's source tree, for the provider source")
set(TDLIB_TARGET "")

# Maven passes both versions; without Maven they are read where Maven has them.
function(tdjava_pom_property variable property help)
  file(STRINGS "${CMAKE_SOURCE_DIR}/pom.xml" line REGEX "<${property}>" LIMIT_COUNT 1)
  if(NOT line MATCHES "<${property}>([^<]+)<")
    message(FATAL_ERROR "pom.xml has no property ${property}; give -D${variable}=…")
  endif()
  set(${variable} "${CMAKE_MATCH_1}" CACHE STRING "${help}")
endfunction()
tdjava_pom_property(TDLIB_VERSION tdlib.version "TDLib's version")
tdjava_pom_property(TDLIB_PREBUILT_VERSION tdlib.prebuilt.version "Version of the npm package with TDLib compiled")

if(WIN32)
  set(TDLIB_FILE tdjson.dll) # also with MinGW, whose own prefix is "lib"
else()
  set(TDLIB_FILE "libtdjson${CMAKE_SHARED_LIBRARY_SUFFIX}")
endif()

if(TDLIB_PROVIDER STREQUAL "prebuilt")
  include(TdlibPrebuilt)
elseif(TDLIB_PROVIDER STREQUAL "system")
  include(TdlibSystem)
elseif(TDLIB_PROVIDER STREQUAL "source")
  include(TdlibSource)
elseif(TDLIB_PROVIDER STREQUAL "none")
  set(TDLIB_LIBRARY "")
else()
  message(FATAL_ERROR "TDLIB_PROVIDER must be prebuilt, system, source or none, not '${TDLIB_PROVIDER}'.")
endif()
message(STATUS "TDLib ${TDLIB_VERSION} (${TDLIB_PROVIDER}): ${TDLIB_LIBRARY}")

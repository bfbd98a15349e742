# Script (cmake -P): a compiled TDLib that is not the expected one never gets as far as a jar. npm is played by a script
# that packs the folder "offer"; the versions here are nobody's, but for the one that has a pin.
cmake_minimum_required(VERSION 3.25)
file(REMOVE_RECURSE "${WORK}")
set(offer "${WORK}/offer/package")
set(natives package/linux-x86_64/META-INF/tdjava/native/linux-x86_64)
file(WRITE "${WORK}/npm" "#!/bin/sh
# pack --loglevel=error --pack-destination FOLDER SPEC
cd '${WORK}/offer' && tar czf \"$4/offer.tgz\" package
")
file(CHMOD "${WORK}/npm" PERMISSIONS OWNER_READ OWNER_WRITE OWNER_EXECUTE)

function(offer content version)
  file(WRITE "${offer}/libtdjson.so" "${content}")
  file(WRITE "${offer}/package.json" "{\"tdlib\": {\"commit\": \"c0ffee\", \"version\": \"${version}\"}}")
endfunction()

function(stage folder prebuilt_version)
  execute_process(
    COMMAND "${CMAKE_COMMAND}" -DPLATFORM=linux-x86_64 "-DFOLDER=${WORK}/${folder}" "-DTDJAVA_NPM=${WORK}/npm"
      -DTDLIB_VERSION=9.9.9 "-DTDLIB_PREBUILT_VERSION=${prebuilt_version}" -P "${CMAKE_DIR}/StageTdlib.cmake"
    RESULT_VARIABLE result OUTPUT_VARIABLE output ERROR_VARIABLE output)
  set(result "${result}" PARENT_SCOPE)
  set(output "${output}" PARENT_SCOPE)
endfunction()

function(expect_staged what folder)
  if(NOT result EQUAL 0 OR NOT EXISTS "${WORK}/${folder}/${natives}/libtdjson.so")
    message(FATAL_ERROR "${what}: should have been staged (${result}):\n${output}")
  endif()
endfunction()

function(expect_refused what folder reason)
  string(REGEX REPLACE "[ \n]+" " " text "${output}")
  if(result EQUAL 0 OR NOT text MATCHES "${reason}")
    message(FATAL_ERROR "${what}: should have failed with '${reason}' (${result}):\n${output}")
  endif()
  if(EXISTS "${WORK}/${folder}/package")
    message(FATAL_ERROR "${what}: left something that would get into a jar")
  endif()
endfunction()

offer("a library" 9.9.9)
stage(good 0.0.1)
expect_staged("a library that nobody pinned" good)
file(STRINGS "${WORK}/good/${natives}/native.properties" lines)
file(SHA256 "${offer}/libtdjson.so" sum)
set(wanted "tdlib.version=9.9.9" "tdlib.commit=c0ffee" "tdjson.file=libtdjson.so" "tdjson.sha256=${sum}")
if(NOT lines STREQUAL wanted)
  message(FATAL_ERROR "native.properties of a jar without JNI library is: ${lines}")
endif()
file(STRINGS "${WORK}/good/package/linux-x86_64.MF" manifest)
if(NOT manifest MATCHES "Automatic-Module-Name: dev.tdjava.natives.linux_x86_64" OR manifest MATCHES "JNI-SHA-256")
  message(FATAL_ERROR "The manifest is: ${manifest}")
endif()

# Altered after its download, and then made whole again.
file(APPEND "${WORK}/good/tdlib/linux-x86_64-0.0.1/libtdjson.so" "x")
stage(good 0.0.1)
expect_refused("an altered library" good "is not the expected one.*SHA-256 found")
file(WRITE "${WORK}/good/tdlib/linux-x86_64-0.0.1/libtdjson.so" "a library")
stage(good 0.0.1)
expect_staged("a library that is right again" good)

# The pin of a real version, which this library does not have.
stage(pinned 0.1008061.0)
expect_refused("a library other than the pinned one" pinned "is not the expected one.*pinned in native/cmake/TdlibPins")

offer("a library" 9.9.8)
stage(version 0.0.2)
expect_refused("a library of another version" version "is TDLib 9.9.8, not 9.9.9")

file(REMOVE "${offer}/libtdjson.so")
stage(empty 0.0.3)
expect_refused("a package without library" empty "has no libtdjson.so")

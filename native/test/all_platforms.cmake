# Script (cmake -P): a line for each platform but the host's says what came of it, and one that failed leaves no jar.
# npm is played by scripts; one of them packs the folder "offer" for PLATFORM, which is this machine's.
cmake_minimum_required(VERSION 3.25)
file(REMOVE_RECURSE "${WORK}")
set(platforms linux-x86_64 linux-aarch64 linux-x86_64-musl linux-aarch64-musl macos-x86_64 macos-aarch64 windows-x86_64)
block(PROPAGATE TDLIB_NPM_PACKAGE)
  set(TDJAVA_PLATFORM "${PLATFORM}")
  include("${PROJECT}/native/cmake/TdlibPins.cmake")
endblock()
file(WRITE "${WORK}/offer/package/libtdjson.so" "a library")
file(WRITE "${WORK}/offer/package/package.json" "{\"tdlib\": {\"commit\": \"c0ffee\", \"version\": \"9.9.9\"}}")
file(WRITE "${WORK}/npm" "#!/bin/sh
# pack --loglevel=error --pack-destination FOLDER SPEC
case \"$5\" in
'${TDLIB_NPM_PACKAGE}'@*) cd '${WORK}/offer' && tar czf \"$4/offer.tgz\" package ;;
*) echo 'npm error Exit handler never called!' >&2 && exit 1 ;;
esac
")
file(WRITE "${WORK}/npm-without-package" "#!/bin/sh
echo 'npm error code E404' >&2
echo 'npm error 404 Not Found - GET https://registry.example/tdlib' >&2
exit 1
")
file(CHMOD "${WORK}/npm" "${WORK}/npm-without-package" PERMISSIONS OWNER_READ OWNER_WRITE OWNER_EXECUTE)

# Runs it for all platforms but the host's, where jars of an earlier run lie; more arguments are variables of the
# environment.
function(run host npm)
  foreach(platform IN LISTS platforms)
    file(WRITE "${WORK}/tdjava-${platform}.jar" "of an earlier run")
  endforeach()
  execute_process(
    COMMAND "${CMAKE_COMMAND}" -E env "CC=${CC}" "CXX=${CXX}" ${ARGN}
      "${CMAKE_COMMAND}" "-DHOST=${host}" "-DFOLDER=${WORK}/all" "-DJARS=${WORK}/tdjava" "-DTDJAVA_NPM=${WORK}/${npm}"
      -DTDLIB_VERSION=9.9.9 -DTDLIB_PREBUILT_VERSION=0.0.4 -P "${PROJECT}/native/cmake/AllPlatforms.cmake"
    OUTPUT_VARIABLE output ERROR_VARIABLE output COMMAND_ERROR_IS_FATAL ANY)
  string(REPLACE ";" "," output "${output}") # it would split list elements
  set(output "${output}" PARENT_SCOPE)
endfunction()

function(expect count line)
  string(REGEX MATCHALL "-- [a-z0-9_-]+: ${line}\n" lines "${output}")
  list(LENGTH lines found)
  if(NOT found EQUAL count)
    message(FATAL_ERROR "Expected '${line}' ${count} times:\n${output}")
  endif()
endfunction()

# The files that there should be of what is or becomes a jar.
function(expect_files what)
  file(GLOB found RELATIVE "${WORK}" "${WORK}/*.jar" "${WORK}/all/*/package/*/META-INF/tdjava/native/*/*.so")
  if(NOT found STREQUAL "${ARGN}")
    message(FATAL_ERROR "${what}: there is ${found}, and should be ${ARGN}:\n${output}")
  endif()
endfunction()

function(forget_compiler)
  file(REMOVE_RECURSE "${WORK}/all/${PLATFORM}/CMakeCache.txt" "${WORK}/all/${PLATFORM}/CMakeFiles")
endfunction()
set(staged "all/${PLATFORM}/package/${PLATFORM}/META-INF/tdjava/native/${PLATFORM}")

file(WRITE "${WORK}/all/linux-aarch64/package/linux-aarch64/META-INF/tdjava/native/linux-aarch64/old.so" "old")
run("${PLATFORM}" npm-without-package)
expect(6 "no jar: npm cannot fetch @[^ ]+@0.0.4 .E404.")
expect_files("nothing to be had" "tdjava-${PLATFORM}.jar")

run(none npm CC=nowhere-cc)
expect(6 "no jar: npm pack @[^ ]+@0.0.4 failed .1.: npm error Exit handler never called!")
expect(1 "a jar with TDLib 9.9.9 alone, [^\n]*cannot be compiled here: [^\n]*environment variable CC: nowhere-cc[^\n]*")
expect_files("no compiler" "${staged}/libtdjson.so")

# A JNI library that needs what no other machine has.
file(WRITE "${WORK}/more.c" "int more(void) { return 1; }\n")
execute_process(COMMAND "${CC}" -shared -fPIC more.c -o libmore.so WORKING_DIRECTORY "${WORK}" COMMAND_ERROR_IS_FATAL ANY)
forget_compiler()
run(none npm "LDFLAGS='-L${WORK}' -Wl,--no-as-needed -lmore")
expect(1 "no jar: [^\n]*libtdjava.so: what it needs should be [^\n]*, and is [^\n]*libmore.so[^\n]*")
expect_files("a JNI library that needs too much")

forget_compiler()
run(none npm)
expect(1 "a jar with TDLib 9.9.9 and the JNI library")
expect_files("all well" "${staged}/libtdjava.so" "${staged}/libtdjson.so")

run(none npm CC=nowhere-cc) # it has been compiled before, and CMake remembers by what
expect(1 "a jar with TDLib 9.9.9 and the JNI library")

file(APPEND "${WORK}/all/${PLATFORM}/tdlib/${PLATFORM}-0.0.4/libtdjson.so" "x")
run(none npm)
expect(1 "no jar: [^\n]*/libtdjson.so is not the expected one")
expect_files("an altered library")

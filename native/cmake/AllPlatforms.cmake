# Script (cmake -P): lays out a native jar for each platform but HOST whose compiled TDLib can be fetched, below FOLDER,
# and says in a line for each what came of it. A platform that fails leaves nothing that could become a jar, nor the
# jar of an earlier run, which is JARS-<platform>.jar.
# The JNI library comes in where this machine has a compiler for the platform; otherwise the jar has TDLib alone.
cmake_minimum_required(VERSION 3.25)
cmake_path(GET CMAKE_CURRENT_LIST_DIR PARENT_PATH native)
cmake_path(GET native PARENT_PATH source)
cmake_path(GET CMAKE_COMMAND PARENT_PATH tools)
find_program(ctest ctest HINTS "${tools}" REQUIRED)
set(versions "-DTDLIB_VERSION=${TDLIB_VERSION}" "-DTDLIB_PREBUILT_VERSION=${TDLIB_PREBUILT_VERSION}")
if(TDJAVA_NPM)
  list(APPEND versions "-DTDJAVA_NPM=${TDJAVA_NPM}")
endif()

function(up_to mark variable)
  string(FIND "${${variable}}" "${mark}" place)
  string(SUBSTRING "${${variable}}" 0 ${place} text) # all of it where the mark is not found, at -1
  set(${variable} "${text}" PARENT_SCOPE)
endfunction()

# What is wrong, in a line: npm's code for the package, or the first sentence of CMake's complaint.
function(reason_in error variable)
  string(REGEX MATCH "npm pack ([^ ]+) failed" npm "${error}")
  set(spec "${CMAKE_MATCH_1}")
  if(npm AND error MATCHES "npm (ERR!|error) code ([A-Z0-9]+)")
    set(reason "npm cannot fetch ${spec} (${CMAKE_MATCH_2})")
  else()
    string(FIND "${error}" "CMake Error" start)
    if(start GREATER 0)
      string(SUBSTRING "${error}" ${start} -1 error)
    endif()
    string(REGEX REPLACE "^CMake Error(:| at [^\n]*\n)" "" reason "${error}")
    foreach(end IN ITEMS "\nCall Stack" "\nCMake Error" "\n\n\n")
      up_to("${end}" reason)
    endforeach()
    string(REGEX REPLACE "[ \n]+" " " reason "${reason} ")
    up_to(". " reason)
    string(STRIP "${reason}" reason)
  endif()
  set(${variable} "${reason}" PARENT_SCOPE)
endfunction()

function(refuse platform reason)
  file(REMOVE_RECURSE "${FOLDER}/${platform}/package")
  message(STATUS "${platform}: no jar: ${reason}")
endfunction()

function(stage platform)
  set(folder "${FOLDER}/${platform}")
  file(REMOVE "${JARS}-${platform}.jar")
  execute_process(
    COMMAND "${CMAKE_COMMAND}" "-DPLATFORM=${platform}" "-DFOLDER=${folder}" ${versions}
      -P "${CMAKE_CURRENT_LIST_DIR}/StageTdlib.cmake"
    RESULT_VARIABLE result OUTPUT_VARIABLE output ERROR_VARIABLE error)
  if(NOT result EQUAL 0)
    reason_in("${error}" reason)
    refuse(${platform} "${reason}")
    return()
  endif()
  string(REGEX MATCH "TDLib [0-9.]+" tdlib "${output}")

  execute_process(
    COMMAND "${CMAKE_COMMAND}" --preset "${platform}" -B "${folder}" -DBUILD_TESTING=ON ${versions}
    WORKING_DIRECTORY "${source}"
    RESULT_VARIABLE result OUTPUT_QUIET ERROR_VARIABLE error)
  if(NOT result EQUAL 0)
    reason_in("${error}" reason)
    message(STATUS "${platform}: a jar with ${tdlib} alone, for the boundaries ffm and jna; "
      "the JNI library cannot be compiled here: ${reason}")
    return()
  endif()
  execute_process(
    COMMAND "${CMAKE_COMMAND}" --build "${folder}" --config Release --target tdjava_stage
    RESULT_VARIABLE result OUTPUT_VARIABLE output ERROR_VARIABLE output)
  if(NOT result EQUAL 0)
    message(FATAL_ERROR "${platform}: the JNI library does not compile:\n${output}")
  endif()
  execute_process(
    COMMAND "${ctest}" --test-dir "${folder}" --build-config Release -R "^library$" --output-on-failure
    RESULT_VARIABLE result OUTPUT_VARIABLE output ERROR_VARIABLE output)
  if(NOT result EQUAL 0)
    reason_in("${output}" reason)
    refuse(${platform} "${reason}")
    return()
  endif()
  message(STATUS "${platform}: a jar with ${tdlib} and the JNI library")
endfunction()

foreach(platform IN ITEMS linux-x86_64 linux-aarch64 linux-x86_64-musl linux-aarch64-musl
    macos-x86_64 macos-aarch64 windows-x86_64)
  if(NOT platform STREQUAL HOST)
    stage(${platform})
  endif()
endforeach()

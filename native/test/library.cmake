# Script (cmake -P): what a library is made for, what it needs and what it shows the world, as the tools of its
# compiler tell. The last line is for people and for build-scripts/build-natives.
#   LIBRARY, FORMAT, MACHINE, NEEDS, EXPORTS   the file, and what is expected of it; EXPORTS can be ANY
#   GLIBC                                      the oldest glibc that it must run with; empty without glibc
cmake_minimum_required(VERSION 3.25)

# Sets `variable` to what follows the prefix wherever it is in the text, sorted and each once.
function(all_after variable prefix expression text)
  string(REGEX MATCHALL "${prefix}${expression}" found "${text}")
  list(TRANSFORM found REPLACE "^${prefix}" "")
  list(REMOVE_DUPLICATES found)
  list(SORT found COMPARE NATURAL)
  set(${variable} "${found}" PARENT_SCOPE)
endfunction()

function(output_of variable)
  execute_process(COMMAND ${ARGN} "${LIBRARY}" OUTPUT_VARIABLE text COMMAND_ERROR_IS_FATAL ANY)
  string(REGEX REPLACE "[][;]" "" text "${text}") # they would join or split list elements
  set(${variable} "${text}" PARENT_SCOPE)
endfunction()

set(versions "")
set(exports "${EXPORTS}")
if(FORMAT STREQUAL "ELF")
  output_of(header "${READELF}" --file-header --wide)
  all_after(machine "Machine: +" "[^\n]+" "${header}")
  output_of(facts "${READELF}" --dynamic --version-info --wide)
  all_after(needs "Shared library: " "[^ \n]+" "${facts}")
  list(FILTER needs EXCLUDE REGEX "^ld-linux") # part of libc: thread-local storage lives there
  all_after(versions "GLIBC_" "[0-9.]+" "${facts}")
  if(NOT EXPORTS STREQUAL "ANY")
    output_of(symbols "${NM}" --dynamic --defined-only --format=posix)
    all_after(exports "\n" "[^ \n]+" "\n${symbols}")
  endif()
else()
  output_of(header "${OBJDUMP}" --private-headers)
  all_after(machine "file format " "[^\n]+" "${header}")
  all_after(needs "DLL Name: " "[^ \n]+" "${header}")
  string(REGEX REPLACE "^.*Ordinal/Name Pointer Table[^\n]*" "" names "${header}") # the last of the export tables
  string(REGEX REPLACE "\n\n.*" "" names "${names}")
  all_after(exports "\n\t +[0-9]+ +(\\+base +[0-9]+ +[0-9a-f]+ +)?" "[^ \n]+" "${names}")
endif()

function(expect what wanted seen)
  if(NOT seen STREQUAL wanted)
    message(SEND_ERROR "${LIBRARY}: ${what} should be ${wanted}, and is ${seen}")
  endif()
endfunction()
expect("the processor" "${MACHINE}" "${machine}")
expect("what it needs" "${NEEDS}" "${needs}")
if(NOT EXPORTS STREQUAL "ANY")
  expect("what it exports" "${EXPORTS}" "${exports}")
endif()

set(oldest "")
if(versions)
  list(GET versions -1 oldest)
  if(oldest VERSION_GREATER GLIBC)
    message(SEND_ERROR "${LIBRARY} needs glibc ${oldest}; the oldest supported is ${GLIBC}.")
  endif()
  set(oldest " (glibc ${oldest} or newer)")
endif()
string(REPLACE ";" ", " needs "${needs}")
string(REPLACE ";" ", " exports "${exports}")
message(STATUS "${FORMAT} ${machine}; needs ${needs}${oldest}; exports ${exports}")

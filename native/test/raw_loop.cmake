# Script (cmake -P): the raw loop counts what it asked for, closes and leaves with 0.
cmake_minimum_required(VERSION 3.25)
file(REMOVE_RECURSE "${DATABASE}")
execute_process(COMMAND ${RAW_LOOP} "${TDLIB}" "${DATABASE}" ${WORKLOAD} 50
  OUTPUT_VARIABLE line RESULT_VARIABLE result)
if(NOT result STREQUAL "0")
  message(FATAL_ERROR "raw_loop ${WORKLOAD} ended with ${result}")
endif()

set(updates_expected 0)
if(WORKLOAD STREQUAL "storm")
  set(updates_expected 50)
endif()
string(JSON answers GET "${line}" answers)
string(JSON updates GET "${line}" updates)
if(NOT answers EQUAL 50 OR NOT updates EQUAL updates_expected)
  message(FATAL_ERROR "expected 50 answers and ${updates_expected} updates: ${line}")
endif()

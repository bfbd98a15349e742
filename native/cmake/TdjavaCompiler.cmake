# The compiler settings of everything that is ours, as the target tdjava_compiler.

option(TDJAVA_SANITIZE "Compile with the address and undefined-behaviour sanitizers" OFF)

add_library(tdjava_compiler INTERFACE)
target_compile_features(tdjava_compiler INTERFACE c_std_11 cxx_std_17)
set_target_properties(tdjava_compiler PROPERTIES POSITION_INDEPENDENT_CODE ON)

if(MSVC)
  set(CMAKE_MSVC_RUNTIME_LIBRARY "MultiThreaded") # no Visual C++ redistributable on the user's machine
  target_compile_options(tdjava_compiler INTERFACE /W4 /WX /utf-8)
else()
  target_compile_options(tdjava_compiler INTERFACE
    -Wall -Wextra -Wpedantic -Wconversion -Wsign-conversion -Wshadow -Wundef -Wformat=2 -Wcast-align -Werror
    $<$<COMPILE_LANGUAGE:CXX>:-Wold-style-cast -Wnon-virtual-dtor -Woverloaded-virtual>
    # The same source gives the same bytes, wherever it was checked out.
    "-ffile-prefix-map=${CMAKE_SOURCE_DIR}=.")
endif()

if(TDJAVA_SANITIZE)
  target_compile_options(tdjava_compiler INTERFACE -fsanitize=address,undefined -fno-omit-frame-pointer)
  target_link_options(tdjava_compiler INTERFACE -fsanitize=address,undefined)
endif()

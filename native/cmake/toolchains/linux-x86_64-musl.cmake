# Linux with musl, from one with glibc: Debian's wrapper of its own compiler (apt-get install musl-tools g++).
# It is for the JNI library alone, which is C++ but needs nothing of libstdc++ at run time.
if(EXISTS /etc/alpine-release)
  return() # the compiler of the machine is the right one
endif()
set(CMAKE_SYSTEM_NAME Linux)
set(CMAKE_SYSTEM_PROCESSOR x86_64)
set(CMAKE_C_COMPILER musl-gcc)
set(CMAKE_CXX_COMPILER musl-gcc) # compiles C++ and links no libstdc++

# The wrapper hides the headers of C++ with those of glibc. Their settings are those for glibc and ask for its version.
execute_process(COMMAND g++ -dumpversion OUTPUT_VARIABLE gcc OUTPUT_STRIP_TRAILING_WHITESPACE)
execute_process(COMMAND g++ -dumpmachine OUTPUT_VARIABLE machine OUTPUT_STRIP_TRAILING_WHITESPACE)
set(CMAKE_CXX_FLAGS_INIT
  "-isystem /usr/include/c++/${gcc} -isystem /usr/include/${machine}/c++/${gcc} '-D__GLIBC_PREREQ(major,minor)=0'")

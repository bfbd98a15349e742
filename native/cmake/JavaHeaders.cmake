# JAVA_HEADERS: the folders of jni.h, from JAVA_HOME or from the javac on the path. Nothing of Java is linked.
if(NOT DEFINED ENV{JAVA_HOME})
  find_program(TDJAVA_JAVAC javac DOC "Tells where the JDK is when JAVA_HOME does not")
  if(TDJAVA_JAVAC)
    file(REAL_PATH "${TDJAVA_JAVAC}" javac)
    cmake_path(GET javac PARENT_PATH bin)
    cmake_path(GET bin PARENT_PATH JAVA_HOME) # FindJNI's own variable
  endif()
endif()
find_package(JNI REQUIRED COMPONENTS JVM)
set(JAVA_HEADERS ${JAVA_INCLUDE_PATH} ${JAVA_INCLUDE_PATH2})

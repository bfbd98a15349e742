# Script (cmake -P): writes native.properties beside the libraries, and the manifest entries of their jar.
# Without JNI_FILE the jar has TDLib alone, for the boundaries that need no JNI library.
cmake_minimum_required(VERSION 3.25)

file(SHA256 "${FOLDER}/${TDLIB_FILE}" tdjson_sum)
set(jni_lines "")
if(JNI_FILE)
  file(SHA256 "${FOLDER}/${JNI_FILE}" jni_sum)
  set(jni_lines "jni.file=${JNI_FILE}\njni.sha256=${jni_sum}\n")
endif()

# LF on every platform, so that the same libraries give the same jar.
file(CONFIGURE OUTPUT "${FOLDER}/native.properties" NEWLINE_STYLE UNIX CONTENT
"tdlib.version=${TDLIB_VERSION}
tdlib.commit=${TDLIB_COMMIT}
tdjson.file=${TDLIB_FILE}
tdjson.sha256=${tdjson_sum}
${jni_lines}")

# A manifest line ends at 72 bytes; a checksum with its name is longer and goes on after a space.
function(manifest_entry name value)
  set(line "${name}: ${value}")
  string(LENGTH "${line}" length)
  while(length GREATER 72)
    string(SUBSTRING "${line}" 0 72 head)
    string(SUBSTRING "${line}" 72 -1 line)
    string(APPEND entries "${head}\n")
    set(line " ${line}")
    string(LENGTH "${line}" length)
  endwhile()
  set(entries "${entries}${line}\n" PARENT_SCOPE)
endfunction()

set(entries "Manifest-Version: 1.0\n")
# The name that the JVM would derive from the file's has the keyword "native" in it, which no module may.
string(REPLACE "-" "_" module "${PLATFORM}")
manifest_entry(Automatic-Module-Name "dev.tdjava.natives.${module}")
manifest_entry(TDLib-Version "${TDLIB_VERSION}")
manifest_entry(TDLib-Commit "${TDLIB_COMMIT}")
manifest_entry(TDLib-SHA-256 "${tdjson_sum}")
if(JNI_FILE)
  manifest_entry(JNI-SHA-256 "${jni_sum}")
endif()
file(CONFIGURE OUTPUT "${MANIFEST}" NEWLINE_STYLE UNIX CONTENT "${entries}")
# file(CONFIGURE) leaves an unchanged file alone; its time must still pass that of the library it describes.
file(TOUCH_NOCREATE "${FOLDER}/native.properties" "${MANIFEST}")

// What jni.h leaves to the platform, for Windows; used where the JDK is that of another system.
#pragma once

#define JNIEXPORT __declspec(dllexport)
#define JNIIMPORT __declspec(dllimport)
#define JNICALL __stdcall

typedef long jint;  // 32 bits on Windows, also on 64-bit processors
typedef long long jlong;
typedef signed char jbyte;

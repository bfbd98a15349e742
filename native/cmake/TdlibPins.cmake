# What is known about the compiled TDLib of each platform: its npm package and, where somebody could fetch and
# verify it, the SHA-256 of the library inside. A pin belongs to one version; any other version is not pinned.

block(PROPAGATE TDLIB_NPM_PACKAGE TDLIB_PINNED_SHA256 TDLIB_VERSION TDLIB_PREBUILT_VERSION)
set(npm_linux-x86_64 linux-x64-glibc)
set(npm_linux-aarch64 linux-arm64-glibc)
set(npm_linux-x86_64-musl linux-x64-musl)
set(npm_linux-aarch64-musl linux-arm64-musl)
set(npm_macos-x86_64 darwin-x64)
set(npm_macos-aarch64 darwin-arm64)
set(npm_windows-x86_64 win32-x64)

set(sha256_0.1008061.0_linux-x86_64 1525729d63def8a7804197f9ee26c5164e8b6726fcf65780d99db42f1a721a2d)
set(sha256_0.1008062.2_linux-x86_64-musl 70eb68a6876c77da3873e58f021a47c6811edd803fb2f3af6ef3bc768a28fa8d)

# Where the package of that version cannot be had, a near one stands in: its version, and the TDLib inside. The jar
# says which TDLib it has, and the binding warns of the difference when it starts.
set(instead_0.1008061.0_linux-x86_64-musl 0.1008062.2 1.8.62)

if(NOT DEFINED npm_${TDJAVA_PLATFORM})
  message(FATAL_ERROR "There is no compiled TDLib for ${TDJAVA_PLATFORM}; use -DTDLIB_PROVIDER=system or source.")
endif()
set(instead "${instead_${TDLIB_PREBUILT_VERSION}_${TDJAVA_PLATFORM}}")
if(instead)
  list(GET instead 0 TDLIB_PREBUILT_VERSION)
  list(GET instead 1 TDLIB_VERSION)
endif()
set(TDLIB_NPM_PACKAGE "@prebuilt-tdlib/${npm_${TDJAVA_PLATFORM}}")
set(TDLIB_PINNED_SHA256 "${sha256_${TDLIB_PREBUILT_VERSION}_${TDJAVA_PLATFORM}}")
endblock()

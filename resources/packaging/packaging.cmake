# Where the project lives, what its programs are hardened with, and its packages: `cpack -G DEB` (or RPM) in the build
# folder of the preset `release`. Included by the CMakeLists.txt of the root.

# The project has no home on the web yet: names below .example belong to nobody. These three are all there is to change.
set(PARASCOPE_HOMEPAGE "https://parascope.example" CACHE STRING "Web page of the project, for packages and software centres")
set(PARASCOPE_CONTACT "Parascope contributors <contributors@parascope.example>" CACHE STRING "Maintainer of the packages")
set(PARASCOPE_APPLICATION_ID "example.parascope.parascope" CACHE STRING "Name of the program in software centres")

# When this state of the sources was made, in seconds since 1970: the same sources give the same packages.
if(DEFINED ENV{SOURCE_DATE_EPOCH})
    set(PARASCOPE_RELEASE_TIME $ENV{SOURCE_DATE_EPOCH})
else()
    execute_process(COMMAND git -C ${CMAKE_SOURCE_DIR} log -1 --format=%ct
        OUTPUT_VARIABLE PARASCOPE_RELEASE_TIME OUTPUT_STRIP_TRAILING_WHITESPACE ERROR_QUIET)
    if(NOT PARASCOPE_RELEASE_TIME)
        string(TIMESTAMP PARASCOPE_RELEASE_TIME "%s" UTC)
    endif()
endif()

# What distributions harden programs with; only where programs are made for others to use. They are built for size: what
# goes through millions of entries is built for speed all the same (engine/CMakeLists.txt).
string(REPLACE "-O3" "-Os" CMAKE_CXX_FLAGS_RELEASE "${CMAKE_CXX_FLAGS_RELEASE}")
set(PARASCOPE_HARDENING -fstack-protector-strong -ffile-prefix-map=${CMAKE_SOURCE_DIR}/= -U_FORTIFY_SOURCE
    -D_FORTIFY_SOURCE=2 -ffunction-sections -fdata-sections)
if(CMAKE_SYSTEM_PROCESSOR MATCHES "^(x86_64|AMD64)$")
    list(APPEND PARASCOPE_HARDENING -fstack-clash-protection -fcf-protection)
endif()
target_compile_options(parascope-options INTERFACE "$<$<CONFIG:Release>:${PARASCOPE_HARDENING}>")
target_link_options(parascope-options INTERFACE
    "$<$<CONFIG:Release>:-Wl,-z,relro;-Wl,-z,now;-Wl,--gc-sections>"
    $<$<AND:$<CONFIG:Release>,$<STREQUAL:$<TARGET_PROPERTY:TYPE>,EXECUTABLE>>:-pie>)
# Tables of pointers take a twentieth of the room, where the linker and the C library know how (glibc 2.36).
include(CheckCXXSourceCompiles)
include(CheckLinkerFlag)
check_linker_flag(CXX -Wl,-z,pack-relative-relocs PARASCOPE_LINKER_PACKS)
check_cxx_source_compiles("#include <features.h>
#if !__GLIBC_PREREQ(2, 36)
#error
#endif
int main() {}" PARASCOPE_LIBRARY_UNPACKS)
if(PARASCOPE_LINKER_PACKS AND PARASCOPE_LIBRARY_UNPACKS)
    target_link_options(parascope-options INTERFACE $<$<CONFIG:Release>:-Wl,-z,pack-relative-relocs>)
endif()

set(CPACK_PACKAGE_VENDOR "Parascope contributors")
set(CPACK_PACKAGE_CONTACT ${PARASCOPE_CONTACT})
set(CPACK_PACKAGE_HOMEPAGE_URL ${PARASCOPE_HOMEPAGE})
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "show, check and repair Parallels disk images")
set(CPACK_PACKAGE_DESCRIPTION_FILE ${CMAKE_CURRENT_LIST_DIR}/description.txt)
set(CPACK_RESOURCE_FILE_LICENSE ${CMAKE_SOURCE_DIR}/LICENSE)
set(CPACK_PACKAGE_CHECKSUM SHA256)
set(CPACK_STRIP_FILES ON)
set(CPACK_PACKAGE_RELOCATABLE OFF)
# Whatever the umask of who packs.
set(CPACK_INSTALL_DEFAULT_DIRECTORY_PERMISSIONS
    OWNER_READ OWNER_WRITE OWNER_EXECUTE GROUP_READ GROUP_EXECUTE WORLD_READ WORLD_EXECUTE)

# Man pages are compressed in every package.
set(CPACK_PRE_BUILD_SCRIPTS ${CMAKE_CURRENT_LIST_DIR}/pages.cmake)

include(${CMAKE_CURRENT_LIST_DIR}/debian/package.cmake)
include(${CMAKE_CURRENT_LIST_DIR}/rpm/package.cmake)
include(CPack)

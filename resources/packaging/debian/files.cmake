# Run by CPack on the tree that it is about to pack: adds, strips and compresses what Debian's policy asks for.
if(NOT CPACK_GENERATOR STREQUAL "DEB")
    return()
endif()
set(tree ${CPACK_TEMPORARY_INSTALL_DIRECTORY}/usr)
set(documents ${tree}/share/doc/${CPACK_PACKAGE_NAME})

# compress FILE…: without name and time, so that the same sources give the same bytes.
function(compress)
    execute_process(COMMAND gzip -9n ${ARGN} COMMAND_ERROR_IS_FATAL ANY)
endfunction()

# CPack has stripped them, but not of the compiler's name.
file(GLOB programs ${tree}/bin/*)
execute_process(COMMAND ${CPACK_PARASCOPE_STRIP} --remove-section=.comment --remove-section=.note ${programs}
    COMMAND_ERROR_IS_FATAL ANY)

# The licence is in the file "copyright".
file(REMOVE ${documents}/LICENSE)
file(RENAME ${documents}/CHANGELOG.md ${documents}/changelog)
set(ENV{SOURCE_DATE_EPOCH} ${CPACK_PARASCOPE_RELEASE_TIME})
string(TIMESTAMP CHANGELOG_DATE "%a, %d %b %Y %H:%M:%S +0000" UTC)
configure_file(${CPACK_PARASCOPE_DEBIAN_FOLDER}/changelog.in ${documents}/changelog.Debian @ONLY NEWLINE_STYLE UNIX)
configure_file(${CPACK_PARASCOPE_DEBIAN_FOLDER}/copyright.in ${documents}/copyright @ONLY NEWLINE_STYLE UNIX)
compress(${documents}/changelog ${documents}/changelog.Debian)
configure_file(${CPACK_PARASCOPE_DEBIAN_FOLDER}/lintian-overrides
    ${tree}/share/lintian/overrides/${CPACK_PACKAGE_NAME} COPYONLY)

file(GLOB_RECURSE texts ${documents}/* ${tree}/share/lintian/*)
file(CHMOD ${texts} PERMISSIONS OWNER_READ OWNER_WRITE GROUP_READ WORLD_READ)

# The time of the sources, not of whoever packs them.
execute_process(COMMAND find ${CPACK_TEMPORARY_INSTALL_DIRECTORY} -exec
    touch --no-dereference "--date=@${CPACK_PARASCOPE_RELEASE_TIME}" "{}" +
    COMMAND_ERROR_IS_FATAL ANY)

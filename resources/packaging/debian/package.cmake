# The Debian package: `cpack -G DEB`. Libraries are found by dpkg-shlibdeps; among them are those that bring the plugins
# for X and for SVG icons (libqt6gui6, libqt6svg6) and, through fontconfig, a font.
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_RELEASE 1)
set(CPACK_DEBIAN_PACKAGE_SECTION utils)
set(CPACK_DEBIAN_PACKAGE_PRIORITY optional)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
# The folders of icons are known to desktops by its index.
set(CPACK_DEBIAN_PACKAGE_DEPENDS "hicolor-icon-theme")
# Qt's own words (buttons, the file dialog) in other languages; the window without an X server; and who reads the file
# types and the menu entry: every desktop has these two, a bare window manager need not.
set(CPACK_DEBIAN_PACKAGE_RECOMMENDS "qt6-translations-l10n, qt6-wayland, shared-mime-info, desktop-file-utils")
# Export to qcow2 runs qemu-img.
set(CPACK_DEBIAN_PACKAGE_SUGGESTS "qemu-utils, bash-completion")
set(CPACK_DEBIAN_PACKAGE_CONTROL_STRICT_PERMISSION ON)

# What only Debian wants to have among the files is made in the tree that is packed.
set(CPACK_PARASCOPE_DEBIAN_FOLDER ${CMAKE_CURRENT_LIST_DIR})
set(CPACK_PARASCOPE_RELEASE_TIME ${PARASCOPE_RELEASE_TIME})
set(CPACK_PARASCOPE_STRIP ${CMAKE_STRIP})
list(APPEND CPACK_PRE_BUILD_SCRIPTS ${CMAKE_CURRENT_LIST_DIR}/files.cmake)

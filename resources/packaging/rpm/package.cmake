# The RPM package: `cpack -G RPM`. rpmbuild finds the libraries; among them is the one that brings the plugin for SVG icons.
set(CPACK_RPM_FILE_NAME RPM-DEFAULT)
set(CPACK_RPM_PACKAGE_RELEASE 1)
set(CPACK_RPM_PACKAGE_SUMMARY "Show, check and repair Parallels disk images")
set(CPACK_RPM_PACKAGE_LICENSE "MIT")
set(CPACK_RPM_PACKAGE_GROUP "Applications/System")
set(CPACK_RPM_PACKAGE_URL ${PARASCOPE_HOMEPAGE})
set(CPACK_RPM_PACKAGE_AUTOREQ ON)
# The folders of icons are known to desktops by its index.
set(CPACK_RPM_PACKAGE_REQUIRES "hicolor-icon-theme")
# Export to qcow2 runs qemu-img. Written into the head of the spec file, for CPack takes an rpmbuild of Debian for one
# that knows no suggestions. No links by build number: there is no package with what the debugger wants.
set(CPACK_RPM_SPEC_MORE_DEFINE "%define packager ${PARASCOPE_CONTACT}
%define _build_id_links none
Suggests: qemu-img
Suggests: bash-completion
Recommends: qt6-qtwayland
Recommends: qt6-qttranslations")
set(CPACK_RPM_USER_FILELIST
    "%license /usr/share/doc/parascope/LICENSE"
    "%doc /usr/share/doc/parascope/CHANGELOG.md"
    "%doc /usr/share/doc/parascope/report.schema.json")
# Folders that belong to other packages.
set(CPACK_RPM_EXCLUDE_FROM_AUTO_FILELIST_ADDITION
    /usr/share/applications /usr/share/bash-completion /usr/share/bash-completion/completions
    /usr/share/icons /usr/share/icons/hicolor /usr/share/icons/hicolor/scalable
    /usr/share/icons/hicolor/scalable/apps /usr/share/icons/hicolor/scalable/mimetypes
    /usr/share/icons/hicolor/symbolic /usr/share/icons/hicolor/symbolic/apps
    /usr/share/man /usr/share/man/man1 /usr/share/metainfo /usr/share/mime /usr/share/mime/packages)

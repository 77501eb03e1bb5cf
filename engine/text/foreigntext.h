#pragma once

#include "engine/disk/folderimages.h"
#include "engine/format/foreign.h"

#include <QLocale>

/// Words about files that are no Parallels images: what they are, and what can be done.
namespace parascope::text {

/// "a QEMU image (qcow2)"; empty for Unknown.
[[nodiscard]] QString foreignKind(ForeignKind kind);
/// What can be done with it, a sentence or two; may be empty.
[[nodiscard]] QString foreignAdvice(ForeignKind kind);
/// "This is a QEMU image (qcow2), not a Parallels disk image."; of a folder that it is one. Empty
/// for errors that do not say that it is something else.
[[nodiscard]] QString foreignHeadline(const Error &error);

/// What stands above the list of images that can be opened instead; says so when there are none.
[[nodiscard]] QString imagesHeading(const FolderImages &found);
/// Size of what is offered: "24 MiB", "folder · 24 MiB".
[[nodiscard]] QString imageSize(const FolderImage &image, const QLocale &locale = QLocale());

/// A command for a shell that makes a Parallels image `target` of a foreign one. Names that are
/// no text are written as bash, zsh and ksh read them.
[[nodiscard]] QString convertCommand(const std::string &source, const std::string &target);

} // namespace parascope::text

#pragma once

#include "app/cli/command.h"
#include "engine/image/imagestate.h"
#include "engine/io/hostfile.h"

#include <memory>

namespace parascope::cli {

/// An image opened for looking, and whether it is a whole disk.
struct OpenedImage
{
    std::shared_ptr<HostFile> file;
    DiskMembership membership;
};

/// Opens without reading. Errors: those of HostFile::open(), with what helps a person in `detail`.
[[nodiscard]] Result<OpenedImage> openImage(const std::string &path);

/// Whether standard input or output (`descriptor`) is the image itself; says so then. Its bytes
/// would go round in circles.
[[nodiscard]] bool isItself(int descriptor, const std::string &path, Context &context);

/// Whether a change of the image was interrupted, so that its undo file has still to put it right,
/// or that cannot be found out, as with an undo file that must not be read; says so then. What is
/// changed meanwhile would be lost with the undo. False when the job was cancelled.
[[nodiscard]] bool mayBeLeftHalf(const std::string &path, Context &context);

/// Reads header, extension and table. Errors: those of ImageLoader.
[[nodiscard]] Result<ImageStatePtr> loadState(const OpenedImage &image, JobControl &control);

/// Says on standard error what could not be done. Cancelled says nothing and is its own end.
[[nodiscard]] ExitCode reported(Context &context, const std::string &image, const Error &error);

/// {"format": 1, "path": …, "error": …}, as a line.
[[nodiscard]] QByteArray errorLine(const std::string &image, const Error &error);

} // namespace parascope::cli

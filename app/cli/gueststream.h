#pragma once

#include "app/cli/command.h"
#include "app/cli/openedimage.h"
#include "engine/transfer/guestcopy.h"

#include <functional>

namespace parascope::cli {

/// Opens an image or a bundle for reading the disk in it. Says on standard error when that cannot
/// be, when the file is only a layer and `--layer-only` is not given, and which layers are missing.
[[nodiscard]] tl::expected<TransferSource, ExitCode>
openGuest(const std::string &path, const Arguments &arguments, Context &context);

/// Takes the next bytes; false stops.
using GuestBytes = std::function<bool(std::span<const std::byte>)>;

/// Hands over the bytes of the disk piece by piece, for `read` and `hash --guest`. What is not
/// there or cannot be read ends it, or becomes zeros and a message (`keepGoing`). `range` must lie
/// inside the disk. Failed and Cancelled have been reported where the user has to know; a `take`
/// that stops gives Failed without a message.
[[nodiscard]] ExitCode streamGuest(const TransferSource &source, ByteRange range, bool keepGoing,
                                   const GuestBytes &take, Context &context);

/// Lists damaged places on standard error, and that zeros stand for them when that is so.
void listDamage(const std::string &path, const DamageList &damage, bool isReplaced,
                Context &context);

/// Says so and fails when the file is not the one that it was when reading began.
[[nodiscard]] ExitCode confirmUnchanged(const HostFile &file, const FileIdentity &before,
                                        Context &context);
/// The same for all files of a disk.
[[nodiscard]] ExitCode confirmUnchanged(const TransferSource &source, Context &context);
/// Warns when a writer has the image.
void warnOfWriter(const HostFile &file, Context &context);
/// Warns when a writer has one of the disk's files.
void warnOfWriter(const TransferSource &source, Context &context);
/// Whether standard output is one of the disk's files; says so then.
[[nodiscard]] bool isOutputItself(const TransferSource &source, Context &context);

} // namespace parascope::cli

#pragma once

#include "engine/io/blockfile.h"

#include <QString>

#include <span>

namespace parascope {

/// Beginning of a file, in bytes, that is enough for foreignFormatName().
inline constexpr std::uint64_t kForeignProbeBytes = 64ULL * 1024;

/// What a file that is no Parallels image looks like: "a QEMU image (qcow2)", "a raw disk with a
/// partition table (GPT)". `head` is the beginning of the file, at best kForeignProbeBytes; empty
/// when the file is. Untranslated; goes into Error::detail. Empty when nothing is recognised.
/// Recognises by well-known signatures only, so it is a hint and never a reason to refuse a file.
[[nodiscard]] QString foreignFormatName(std::span<const std::byte> head);

/// Adds what the file looks like to an error that says it is no image (NotAnImage, TooSmall) and
/// has no detail yet. Also looks at the end of the file, where a fixed-size VHD has its signature.
/// Other errors come back as they are.
[[nodiscard]] Error withForeignFormat(Error error, const BlockFile &file);

} // namespace parascope

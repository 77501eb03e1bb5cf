#include "engine/transfer/rawsource.h"

#include "engine/format/foreign.h"
#include "engine/format/header.h"

#include <array>

namespace parascope {

namespace {

Result<bool> isParallelsImage(const BlockFile &file)
{
    std::array<char, kMagicV1.size()> start{};
    return file.readAt(0, std::as_writable_bytes(std::span(start))).map([&](std::size_t length) {
        const std::string_view magic(start.data(), length);
        return magic == kMagicV1 || magic == kMagicV2;
    });
}

} // namespace

Result<void> confirmRawDisk(const BlockFile &file)
{
    const Result<bool> isImage = isParallelsImage(file);
    if (!isImage)
        return tl::unexpected(isImage.error());
    if (*isImage)
        return failure(ErrorCode::Unsupported, file.path(), 0, 0,
                       QStringLiteral(QT_TRANSLATE_NOOP(
                           "parascope::text", "it is a Parallels image, and no raw disk")));
    Error error = withForeignFormat(Error{ErrorCode::NotAnImage, file.path(), 0, 0, {}}, file);
    const ForeignKind kind = foreignKindOf(error);
    // An empty disk is one, and so is what only looks like the disk of a file system.
    const bool isOther =
        foreignUse(kind) == ForeignUse::Convert || foreignUse(kind) == ForeignUse::Unpack;
    return isOther ? Result<void>(tl::unexpected(std::move(error))) : Result<void>();
}

} // namespace parascope

#pragma once

#include "engine/image/imageloader.h"
#include "engine/write/guestwriter.h"
#include "tests/support/imagebuilder.h"
#include "tests/support/recordingfile.h"
#include "tests/support/repairing.h"

/// Short words for what the tests of the guest writer do again and again.
namespace parascope::test {

inline constexpr std::uint64_t kCluster = 64U << 10U; ///< of an ImageBuilder's image

[[nodiscard]] inline std::vector<std::byte> filled(std::uint64_t length, int value)
{
    return std::vector<std::byte>(std::size_t(length), std::byte(value));
}

[[nodiscard]] inline std::unique_ptr<GuestWriter>
writerOf(const std::shared_ptr<WritableFile> &file, WriterOptions options = {})
{
    return std::move(GuestWriter::open(*reportOn(*file), file, std::move(options)).value());
}

[[nodiscard]] inline std::vector<std::byte> guestOf(const BlockFile &file, ByteRange range)
{
    const auto copy = copyInMemory(file);
    return guestBytes(loadImage(*copy).value(), copy, range);
}

[[nodiscard]] inline std::uint64_t placeOf(const GuestWriter &writer, std::uint32_t cluster)
{
    const ImageStatePtr state = writer.state();
    return state->geometry.placeOf(state->bat[cluster]).value();
}

} // namespace parascope::test

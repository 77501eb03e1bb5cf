#pragma once

#include "app/cli/command.h"
#include "app/cli/openedimage.h"
#include "engine/disk/guestreader.h"

#include <functional>

namespace parascope::cli {

/// Hands over the bytes of the disk piece by piece, for `read` and `hash --guest`. Holes of the
/// host file are not read. What is not there or cannot be read ends it, or becomes zeros and a
/// message.
class GuestStream
{
public:
    /// Takes the next bytes; false stops.
    using Sink = std::function<bool(std::span<const std::byte>)>;

    /// `keepGoing`: zeros for what is missing, each place listed on standard error.
    GuestStream(const OpenedImage &image, ImageStatePtr state, Context &context, bool keepGoing);
    ~GuestStream();
    GuestStream(const GuestStream &) = delete;
    GuestStream &operator=(const GuestStream &) = delete;

    /// `range` must lie inside the disk. Failed and Cancelled have been reported where the user has
    /// to know; a sink that stops gives Failed without a message.
    [[nodiscard]] ExitCode run(ByteRange range, const Sink &sink);

private:
    ExitCode handOver(const GuestExtent &extent, const Sink &sink);
    ExitCode handOverZeros(std::uint64_t length, const Sink &sink);
    ExitCode handOverData(const GuestExtent &extent, const Sink &sink);
    [[nodiscard]] bool accepts(const GuestExtent &extent);
    void note(const GuestExtent &damage);
    void reportNoted();
    [[nodiscard]] bool isHole(ByteRange host);
    [[nodiscard]] ExitCode pass(std::span<const std::byte> bytes, const Sink &sink);

    std::shared_ptr<HostFile> m_file;
    ImageStatePtr m_state;
    GuestReader m_reader;
    Context &m_context;
    const bool m_keepGoing;
    std::vector<std::byte> m_buffer;
    const std::vector<std::byte> m_zeros;
    StorageExtent m_storage;    ///< the host stretch that was asked for last
    GuestExtent m_noted;        ///< damage not yet reported, so that neighbours become one place
    std::uint64_t m_places = 0; ///< reported
    std::uint64_t m_done = 0;
    std::uint64_t m_total = 0;
};

/// Opens an image for reading the disk in it. Says on standard error when that cannot be, or when
/// the file is only a layer and `--layer-only` is not given.
struct GuestSourceImage
{
    OpenedImage image;
    ImageStatePtr state;
    FileIdentity identity; ///< when it was opened
};
[[nodiscard]] tl::expected<GuestSourceImage, ExitCode>
openGuest(const std::string &path, const Arguments &arguments, Context &context);

/// Says so and fails when the file is not the one that it was when reading began.
[[nodiscard]] ExitCode confirmUnchanged(const HostFile &file, const FileIdentity &before,
                                        Context &context);
/// Warns when a writer has the image.
void warnOfWriter(const HostFile &file, Context &context);

} // namespace parascope::cli

#pragma once

#include "engine/base/jobcontrol.h"
#include "engine/image/imagestate.h"
#include "engine/io/blockfile.h"

#include <functional>
#include <span>

namespace parascope {

/// Opens an image piece by piece; tolerant: damage becomes part of the state, not an error.
///
///     ImageLoader loader(file, membership);
///     auto header = loader.readHeader();       // state with header and geometry only
///     auto whole  = loader.readTable(control, sink);
///
/// One loader serves one opening, in one thread.
class ImageLoader
{
public:
    /// Called with each stretch of entries right after it was read (while it is in the cache):
    /// index of the first entry, and the entries in host byte order. Only for v2, whose grid does
    /// not depend on the table; for v1 the sink gets the whole table after the grid is known.
    using Sink =
        std::function<void(const ImageState &, std::uint32_t, std::span<const std::uint32_t>)>;

    /// `file` must outlive the loader. `generation` numbers the states.
    explicit ImageLoader(const BlockFile &file, DiskMembership membership = {},
                         std::uint64_t generation = 1);

    /// Reads and decodes the header. Errors: TooSmall, ReadFailed and those of decodeHeader().
    [[nodiscard]] Result<ImageStatePtr> readHeader();
    /// Reads extension and BAT. Call once, after readHeader() succeeded. Errors: Cancelled,
    /// FileChanged (the file shrank while it was read). I/O errors in the table become `unreadable`
    /// ranges: the stretch is read again in pieces of 4 KiB, what fails is taken as 0.
    [[nodiscard]] Result<ImageStatePtr> readTable(JobControl &control, const Sink &sink = {});

private:
    [[nodiscard]] Result<void> readExtension(JobControl &control);
    /// Pages that cannot be read become zeros and enter `unreadable`.
    [[nodiscard]] Result<void> readPages(std::uint64_t offset, std::span<std::byte> out,
                                         JobControl &control);

    const BlockFile &m_file;
    std::shared_ptr<ImageState> m_state;
};

/// Opens an image in one step (no progress, no cancel). Membership is that of a whole disk.
[[nodiscard]] Result<ImageStatePtr> loadImage(const BlockFile &file);

/// Sets the grid of a v1 image, whose geometry is that of its header, by what most entries in the
/// file say (design: Grid). Does nothing for v2.
void settleGrid(ImageState &state);

} // namespace parascope

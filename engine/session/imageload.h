#pragma once

#include "engine/session/imagesession.h"
#include "engine/session/openedimage.h"

namespace parascope {

/// Where the pieces of a load go. Called in the thread that runs the load.
struct LoadEvents
{
    std::function<void(ImageSession::Stage)> stage;
    std::function<void(const OpenedImage &, const FileIdentity &)> opened;
    std::function<void(const ImageStatePtr &)> header;
    std::function<void(const ImageStatePtr &)> table;
    std::function<void(const ClusterMaps &)> maps;
    std::function<void(const ReportPtr &)> report;
    std::function<void(const ReverseMapPtr &)> reverseMap;
};

/// Loads, classifies, checks and indexes one image and hands over every piece as soon as it exists.
/// Knows no threads: runs in the one that calls it and stops when `control` says so. Errors: those
/// of the opener and of ImageLoader, Cancelled.
[[nodiscard]] Result<void> loadImagePieces(const std::filesystem::path &path,
                                           const ImageOpener &opener, std::uint64_t generation,
                                           JobControl &control, const LoadEvents &events);

/// The stretches of a file that the host file system does not store, ascending, as far as `limit`
/// questions to the system show: the rest is taken as stored. Errors: Cancelled. A system that
/// cannot tell has none.
[[nodiscard]] Result<std::vector<ByteRange>>
findHoles(const BlockFile &file, std::uint64_t fileSize, std::size_t limit, JobControl &control);

} // namespace parascope

#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>

namespace parascope {
class DiskSession;
struct ImagePlace;
} // namespace parascope

namespace parascope::ui {

/// Which image a window shows of what was handed over, as far as a session knows. A value.
struct ImageToShow
{
    enum class Kind
    {
        Waiting, ///< it is not known yet
        Image,
        Disks,        ///< a machine has several, one is to be chosen
        NoDescriptor, ///< the disk's descriptor cannot be understood, and no image was handed over
        NoTop,        ///< nothing says which layer is meant
        NoFile,       ///< the descriptor has no usable file for the picked layer
        Missing,      ///< the picked layer's file is not there
        Outside       ///< it lies outside of the disk's folder, and may not be followed
    };
    Kind kind = Kind::Waiting;
    /// Of the image, or where it should be; else the descriptor, the folder or what was handed
    /// over.
    std::filesystem::path path;
    /// Not 0: the descriptor calls the file Plain; see OpenedImage.
    std::uint64_t plainClusterBytes = 0;

    bool operator==(const ImageToShow &) const = default;
    /// There is no image, but a disk that it should belong to.
    [[nodiscard]] bool isClosed() const { return kind >= Kind::NoDescriptor; }
};

[[nodiscard]] ImageToShow imageToShow(const DiskSession &session);
/// Where the picked layer's file of the picked storage is, or should be; null when the descriptor
/// has none.
[[nodiscard]] const ImagePlace *pickedPlace(const DiskSession &session);

} // namespace parascope::ui

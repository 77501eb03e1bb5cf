#pragma once

#include <QList>
#include <QString>

#include <cstdint>
#include <optional>

namespace parascope {
class DiskSession;
} // namespace parascope

namespace parascope::ui {

/// A counter that the vendor's checker left in the descriptor, and what was counted now.
struct VendorCounter
{
    QString name;    ///< as in the descriptor, "DupBlocksCnt"
    QString meaning; ///< "Clusters with a shared place"; empty when it is not known
    QString vendor;  ///< as found
    /// Of the same, in all images of the disk that are open. Nothing when it is not counted here,
    /// and until all of them were checked.
    std::optional<std::uint64_t> own;
    bool isOwnToCome = false;

    bool operator==(const VendorCounter &) const = default;
};

/// Those that are not 0, in the order of the descriptor.
[[nodiscard]] QList<VendorCounter> vendorCounters(const DiskSession &disk);

} // namespace parascope::ui

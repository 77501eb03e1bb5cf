#pragma once

#include "engine/base/byterange.h"
#include "engine/format/bat.h"
#include "engine/format/extension.h"
#include "engine/format/geometry.h"
#include "engine/format/header.h"
#include "engine/image/diskmembership.h"
#include "engine/io/hostfile.h"

#include <memory>
#include <optional>
#include <vector>

namespace parascope {

/// The format extension of an image and where it lies.
struct ImageExtension
{
    /// How far it could be read.
    enum class Presence
    {
        None,        ///< ext_off is 0
        OutsideFile, ///< ext_off names a place that is not wholly in the file
        Unreadable,  ///< I/O error
        Read         ///< `content` holds it
    };
    Presence presence = Presence::None;
    ByteRange place;   ///< the extension's cluster, bytes; empty when None or beyond 64 bits
    Extension content; ///< when Read

    bool operator==(const ImageExtension &) const = default;
};

/// Everything known of one opened image: an immutable value, shared as shared_ptr<const
/// ImageState>. Classifying, checking, planning and drawing are pure functions over it. A damaged
/// image has a state like any other.
struct ImageState
{
    std::string path;             ///< bytes
    FileIdentity identity;        ///< of the file when it was opened; zeros for files in memory
    std::uint64_t generation = 0; ///< grows with each reload or repair
    std::uint64_t fileSize = 0;   ///< bytes, when the table was read
    Header header;
    Geometry geometry;
    Bat bat; ///< the entries that are in the file
    std::vector<ByteRange>
        unreadable; ///< bytes of header, BAT, extension that gave an I/O error, ascending
    ImageExtension extension;
    DiskMembership membership;

    /// Entries that the header declares; clusters at or beyond bat.size() have no entry in the
    /// file.
    [[nodiscard]] std::uint32_t declaredClusters() const { return header.batEntries; }
    [[nodiscard]] bool isTableCutOff() const { return bat.size() < header.batEntries; }
    /// Unallocated means "ask the parent", not zeros.
    [[nodiscard]] bool isLayer() const { return membership.isPart(); }
    /// in_use says v2.1 and the extension could be read with right magic and checksum (format.md
    /// §1).
    [[nodiscard]] bool isExtensionValid() const;
    /// Whether the entry of this guest cluster could be read.
    [[nodiscard]] bool isEntryReadable(std::uint32_t cluster) const;
};

using ImageStatePtr = std::shared_ptr<const ImageState>;

} // namespace parascope

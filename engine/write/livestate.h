#pragma once

#include "engine/image/imagestate.h"
#include "engine/write/writabletable.h"

#include <cstdint>
#include <memory>
#include <mutex>
#include <vector>

namespace parascope {

/// The state of an image that is being written: one thread changes it, and any thread may take an
/// immutable copy, which shares the table's chunks with all others. Remembers who still reads by
/// which copy. Knows no file.
class LiveState
{
public:
    /// Begins as `state`, which is not kept but counts as one that was taken.
    explicit LiveState(const ImageStatePtr &state);

    // From the writing thread only.
    [[nodiscard]] const Geometry &geometry() const { return m_base.geometry; }
    [[nodiscard]] const Header &header() const { return m_base.header; }
    [[nodiscard]] const ImageExtension &extension() const { return m_base.extension; }
    [[nodiscard]] bool isLayer() const { return m_base.isLayer(); }
    /// `cluster` must be in the table.
    [[nodiscard]] std::uint32_t entry(std::uint32_t cluster) const { return m_table[cluster]; }
    /// See WritableTable::highest().
    [[nodiscard]] std::uint32_t highestEntry() const { return m_table.highest(); }
    [[nodiscard]] bool isTableDirty() const { return m_table.isDirty(); }
    /// See WritableTable::writeDirty().
    [[nodiscard]] Result<void> writeTable(WritableFile &file) { return m_table.writeDirty(file); }

    /// All fields as they will be (`raw` is made from them), and the extension that they name.
    void setHeader(const Header &header, const ImageExtension &extension);
    void setFileSize(std::uint64_t bytes);
    /// The table names a new place, in a file of `fileSize` bytes.
    void name(std::uint32_t cluster, std::uint32_t entry, std::uint64_t fileSize);
    /// The table no longer names the place of `cluster`. Returns the last generation that does.
    [[nodiscard]] std::uint64_t forget(std::uint32_t cluster);
    /// The generation of the oldest copy that somebody has; above all that were taken when nobody
    /// has one.
    [[nodiscard]] std::uint64_t oldestReader();

    /// From any thread: the image as it is now; the same object while nothing changes.
    [[nodiscard]] ImageStatePtr state() const;

private:
    struct Taken
    {
        std::uint64_t generation = 0;
        std::weak_ptr<const ImageState> state;
    };

    template <class Change>
    void change(Change what);

    mutable std::mutex m_mutex;
    ImageState m_base;                  ///< all but the table
    mutable WritableTable m_table;      ///< sharing it changes who owns its chunks
    mutable ImageStatePtr m_latest;     ///< the last copy, while nothing has changed since
    mutable std::vector<Taken> m_taken; ///< ascending
};

} // namespace parascope

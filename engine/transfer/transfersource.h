#pragma once

#include "engine/disk/disk.h"

namespace parascope {

/// A disk that is read: a lone image by its state and the file that the state was made from, or any
/// opened disk. The files are only looked at; no lock is held.
struct TransferSource
{
    ImageStatePtr state;                   ///< of a lone image; null when `whole` is set
    std::shared_ptr<const BlockFile> file; ///< likewise
    DiskPtr whole = nullptr;               ///< storages and layers

    /// The same as a disk; made anew for a lone image.
    [[nodiscard]] DiskPtr disk() const { return whole ? whole : diskOfImage(state, file); }
    [[nodiscard]] std::uint64_t diskBytes() const
    {
        return whole ? whole->diskBytes : state->geometry.diskBytes;
    }
    /// What was opened, for messages; bytes.
    [[nodiscard]] std::string path() const
    {
        return whole ? whole->source.given.native() : file->path();
    }
    /// Whether it is one layer of a disk, opened alone: what it does not have is not zeros.
    [[nodiscard]] bool isLoneLayer() const
    {
        return whole ? whole->isLoneLayer() : state->isLayer();
    }
    /// Nothing when the files are still the versions that were opened (always, for files that are
    /// not of the host system); else the path of one that is not.
    [[nodiscard]] std::optional<std::string> changedFile() const;
    [[nodiscard]] bool isUnchanged() const { return !changedFile(); }
    /// Whether the name leads to one of the files.
    [[nodiscard]] bool hasFile(const std::filesystem::path &path) const;
};

} // namespace parascope

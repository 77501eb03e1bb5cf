#pragma once

#include <cstdint>
#include <filesystem>

namespace parascope {

/// What there is where a new file is to go. A value.
struct NewFilePlace
{
    enum class Folder
    {
        Usable,
        Missing,
        NotAFolder,
        NotWritable, ///< no right to, or the file system is read-only
    };
    enum class Name
    {
        Free,
        Taken,    ///< by a file, which could be replaced
        Unusable, ///< by a folder, a device …
        TooLong   ///< for the file system
    };

    std::filesystem::path path; ///< of the new file
    Folder folder = Folder::Usable;
    Name name = Name::Free;
    std::uint64_t freeBytes = ~0ULL;   ///< for this user; all ones: not known
    std::uint64_t largestFile = ~0ULL; ///< bytes

    bool operator==(const NewFilePlace &) const = default;
};

/// Looks without touching anything. May wait for a file system that is far away.
[[nodiscard]] NewFilePlace lookAtPlace(const std::filesystem::path &path);

} // namespace parascope

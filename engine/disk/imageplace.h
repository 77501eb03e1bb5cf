#pragma once

#include <cstdint>
#include <filesystem>
#include <string>

namespace parascope {

/// Where the file is that a descriptor names, as far as it was found.
struct ImagePlace
{
    enum class Kind
    {
        Inside,  ///< in the bundle's folder, as written (backslashes may separate folders)
        Moved,   ///< in the bundle's folder under its file name, although another path is written
        Outside, ///< somewhere else: as written, or in the same place beside a moved bundle (the
                 ///< base of a linked clone). Not to be opened before the user was asked.
        Missing, ///< not found; `path` is where it should be
        Unusable ///< the name is empty, or has a zero byte
    };
    Kind kind = Kind::Missing;
    std::filesystem::path path; ///< bytes
    /// Another path leads there than the one that is written: to be corrected in the descriptor.
    bool isPathStale = false;

    [[nodiscard]] bool isFound() const { return kind <= Kind::Outside; }

    bool operator==(const ImagePlace &) const = default;
};

/// Finds the file that `written` (UTF-8, as in the XML) names in the bundle `folder`. In this
/// order: as written, with backslashes as separators if need be, where that leads into the folder;
/// by its file name in the folder; as written elsewhere; by its last two parts beside the folder;
/// by its last three beside the machine. A link that leads out of the folder is Outside like a path
/// that does. Only asks for names, opens nothing.
[[nodiscard]] ImagePlace findImage(const std::filesystem::path &folder, const std::string &written);

} // namespace parascope

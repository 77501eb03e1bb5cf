#pragma once

#include <filesystem>

namespace parascope::test {

/// Puts another file of the same bytes in the place of this one.
inline void replaceFile(const std::filesystem::path &file)
{
    std::filesystem::path other = file;
    other += ".new";
    std::filesystem::copy_file(file, other);
    std::filesystem::rename(other, file);
}

} // namespace parascope::test

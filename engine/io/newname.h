#pragma once

#include <filesystem>
#include <string_view>

/// Names for what is being made on the host, before it gets its own.
namespace parascope::newname {

/// A name in `folder` that nobody else is likely to use: ".parascope-", `purpose`, "-" and eight
/// random letters.
[[nodiscard]] std::filesystem::path temporary(const std::filesystem::path &folder,
                                              std::string_view purpose);

/// Gives a file or a folder another name that is free. Returns 0, or errno: EEXIST when the name
/// is taken. Where the file system cannot do this in one step, somebody who takes the name at the
/// same moment may lose what they made.
[[nodiscard]] int renameToFree(const std::filesystem::path &from, const std::filesystem::path &to);

} // namespace parascope::newname

#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <set>
#include <utility>

namespace parascope {

/// Which images this program is writing to, so that nobody begins a second change of the same one,
/// whatever name or window it comes by. One for the whole program, handed to each RepairSession.
/// Not a lock against other programs (that is ExclusiveFile). GUI thread.
class ChangeClaims
{
public:
    using Key = std::pair<std::uint64_t, std::uint64_t>; ///< device and inode

    /// What `image` is; nothing when there is no such file.
    [[nodiscard]] static std::optional<Key> keyOf(const std::filesystem::path &image);

    /// False when somebody has it already.
    [[nodiscard]] bool take(const Key &key) { return m_taken.insert(key).second; }
    void release(const Key &key) { m_taken.erase(key); }
    [[nodiscard]] bool isTaken(const Key &key) const { return m_taken.contains(key); }

private:
    std::set<Key> m_taken;
};

} // namespace parascope

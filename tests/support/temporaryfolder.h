#pragma once

#include <QTemporaryDir>

#include <cstddef>
#include <filesystem>
#include <span>
#include <string>
#include <string_view>

namespace parascope::test {

/// A folder for one test, gone with all that is in it when the test ends. Names are bytes. Every
/// user may look into it, so that tests may drop their rights (Unprivileged).
class TemporaryFolder
{
public:
    TemporaryFolder();
    ~TemporaryFolder();
    TemporaryFolder(const TemporaryFolder &) = delete;
    TemporaryFolder &operator=(const TemporaryFolder &) = delete;

    [[nodiscard]] std::filesystem::path path() const;
    [[nodiscard]] std::filesystem::path operator/(std::string_view name) const;

    /// Writes a file, new or over an old one, and returns its path. Fails the program when it
    /// cannot.
    std::filesystem::path write(std::string_view name,
                                std::span<const std::byte> contents = {}) const;
    std::filesystem::path write(std::string_view name, std::string_view contents) const;
    /// Writes `contents` at `offset` of a file that is made when missing; what lies before is a
    /// hole.
    void writeAt(std::string_view name, std::uint64_t offset,
                 std::span<const std::byte> contents) const;

private:
    QTemporaryDir m_folder;
};

/// While it lives, the program acts as an unprivileged user when it was started by root ("nobody"),
/// and as whoever started it otherwise.
class Unprivileged
{
public:
    Unprivileged();
    ~Unprivileged();
    Unprivileged(const Unprivileged &) = delete;
    Unprivileged &operator=(const Unprivileged &) = delete;

private:
    bool m_changed = false;
};

} // namespace parascope::test

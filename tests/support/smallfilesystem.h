#pragma once

#include <QString>

#include <filesystem>
#include <string>
#include <string_view>

namespace parascope::test {

/// A file system of its own in memory, such as one that is soon full, mounted where only this
/// program and those that it starts see it; gone with the object. Not every system lets everybody
/// do that, so refusal() is asked first.
class SmallFileSystem
{
public:
    /// Makes `folder` where it is missing. `options` as of mount, such as "size=1m".
    SmallFileSystem(std::filesystem::path folder, const std::string &options);
    ~SmallFileSystem();
    SmallFileSystem(const SmallFileSystem &) = delete;
    SmallFileSystem &operator=(const SmallFileSystem &) = delete;

    /// Why nothing is mounted; empty when it is.
    [[nodiscard]] const QString &refusal() const { return m_refusal; }
    [[nodiscard]] const std::filesystem::path &path() const { return m_folder; }
    [[nodiscard]] std::filesystem::path operator/(std::string_view name) const
    {
        return m_folder / name;
    }
    /// From now on nothing can be written there.
    [[nodiscard]] bool makeReadOnly() const;

private:
    std::filesystem::path m_folder;
    QString m_refusal;
};

} // namespace parascope::test

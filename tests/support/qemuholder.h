#pragma once

#include <QProcess>
#include <QStringList>

#include <filesystem>

namespace parascope::test {

/// A qemu-io that has an image open, with its locks, as a virtual machine has.
class QemuHolder
{
public:
    /// Opens the image for writing, or as `options` say. Empty when it is open and was read from,
    /// else what qemu-io says instead.
    [[nodiscard]] QByteArray hold(const std::filesystem::path &path,
                                  const QStringList &options = {});
    /// Closes it; whether qemu-io has ended then.
    [[nodiscard]] bool release();

private:
    QProcess m_qemu;
};

} // namespace parascope::test

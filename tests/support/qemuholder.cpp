#include "tests/support/qemuholder.h"

#include "tests/support/clitools.h"

namespace parascope::test {

QByteArray QemuHolder::hold(const std::filesystem::path &path, const QStringList &options)
{
    m_qemu.start(QStringLiteral("qemu-io"),
                 options +
                     QStringList{QStringLiteral("-f"), QStringLiteral("parallels"), shown(path)});
    if (!m_qemu.waitForStarted())
        return "qemu-io does not start";
    m_qemu.write("read 0 512\n");
    QByteArray heard;
    while (!heard.contains("512/512") && m_qemu.waitForReadyRead())
        heard += m_qemu.readAll();
    if (heard.contains("512/512"))
        return {};
    return "qemu-io says: " + heard + m_qemu.readAllStandardError();
}

bool QemuHolder::release()
{
    m_qemu.write("quit\n");
    return m_qemu.waitForFinished();
}

} // namespace parascope::test

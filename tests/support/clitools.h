#pragma once

#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QString>

#include <filesystem>

namespace parascope::test {

/// Runs a tool and gives its output; fails the test when it cannot.
inline QByteArray tool(const QString &program, const QStringList &arguments)
{
    QProcess process;
    process.start(program, arguments);
    if (!process.waitForFinished() || process.exitStatus() != QProcess::NormalExit)
        qFatal("%s does not run", qPrintable(program));
    return process.readAllStandardOutput();
}

inline QString shown(const std::filesystem::path &path)
{
    return QString::fromStdString(path.native());
}

inline QJsonObject objectOf(const QByteArray &json)
{
    return QJsonDocument::fromJson(json).object();
}

} // namespace parascope::test

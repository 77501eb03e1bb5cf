#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>

namespace parascope::test {

/// What a program that ran to its end said.
struct ProgramResult
{
    bool ran = false;     ///< it was found, started, and ended by itself
    bool crashed = false; ///< it was ended by a signal, such as that of a failed assertion
    int exitCode = -1;
    QByteArray output;
    QByteArray errors;

    [[nodiscard]] bool succeeded() const { return ran && exitCode == 0; }
};

/// Runs a program of the system (looked up in PATH and the sbin folders) and waits for its end, at
/// most two minutes. Messages are in English.
[[nodiscard]] ProgramResult runProgram(const QString &program, const QStringList &arguments);

} // namespace parascope::test

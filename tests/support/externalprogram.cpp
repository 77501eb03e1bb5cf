#include "tests/support/externalprogram.h"

#include <QProcess>
#include <QStandardPaths>

namespace parascope::test {

ProgramResult runProgram(const QString &program, const QStringList &arguments)
{
    QString path = QStandardPaths::findExecutable(program);
    if (path.isEmpty()) // where ploop lies, which PATH of ordinary users leaves out
        path = QStandardPaths::findExecutable(
            program, {QStringLiteral("/usr/sbin"), QStringLiteral("/sbin")});
    ProgramResult result;
    if (path.isEmpty()) {
        result.errors = program.toUtf8() + " is not installed";
        return result;
    }
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("LC_ALL"), QStringLiteral("C"));
    process.setProcessEnvironment(environment);
    process.start(path, arguments);
    constexpr int kTwoMinutes = 120'000;
    const bool hasEnded = process.waitForFinished(kTwoMinutes);
    result.crashed = hasEnded && process.error() == QProcess::Crashed;
    result.ran = hasEnded && !result.crashed;
    result.exitCode = process.exitCode();
    result.output = process.readAllStandardOutput();
    result.errors = process.readAllStandardError();
    return result;
}

} // namespace parascope::test

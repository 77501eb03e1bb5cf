#pragma once

#include <QRandomGenerator>
#include <QString>

namespace parascope::test {

/// The seed of a randomised test: the one that PARASCOPE_SEED names, or else a new one. Prints it,
/// so that a failure can be repeated.
[[nodiscard]] inline quint32 seedOfThisRun()
{
    const quint32 seed = qEnvironmentVariableIsSet("PARASCOPE_SEED")
                             ? qEnvironmentVariable("PARASCOPE_SEED").toUInt()
                             : QRandomGenerator::global()->generate();
    qInfo("seed %u (set PARASCOPE_SEED to repeat)", seed);
    return seed;
}

} // namespace parascope::test

#pragma once

#include "tests/support/recordingfile.h"

#include <QRandomGenerator>
#include <QString>

namespace parascope::test {

/// Loss of power at every moment of what was recorded (RecordedRepair: the journal is file 0, the
/// image file 1): whatever was not synced may be there, missing or torn. Every prefix of the calls,
/// each uncertain call lost or torn by itself, and per sync interval random subsets, or all of them
/// where there are no more. Prints its seed; PARASCOPE_SEED repeats it.
class CrashPoints
{
public:
    static constexpr int kSubsets = 200;

    CrashPoints();

    /// Empty when image and journal are as they must be (wrongOnDisk) at every crash point, else
    /// what is wrong, and where.
    [[nodiscard]] QString wrong(const Recording &recording, const BlockFile &old,
                                const BlockFile &changed);
    /// Crash points so far.
    [[nodiscard]] unsigned long long points() const { return m_points; }

private:
    template <class FateOf>
    [[nodiscard]] QString wrongAfter(const Recording &recording, std::size_t count,
                                     const FateOf &fate);
    [[nodiscard]] QString wrongWithSubsets(const Recording &recording, std::size_t count,
                                           const std::vector<std::size_t> &uncertain);

    QRandomGenerator m_random;
    const BlockFile *m_old = nullptr;
    const BlockFile *m_changed = nullptr;
    unsigned long long m_points = 0;
};

} // namespace parascope::test

#include "tests/support/crashpoints.h"

#include "tests/support/repairing.h"
#include "tests/support/seed.h"

#include <map>

namespace parascope::test {

using Fate = Recording::Fate;

CrashPoints::CrashPoints()
{
    m_random.seed(seedOfThisRun());
}

template <class FateOf>
QString CrashPoints::wrongAfter(const Recording &recording, std::size_t count, const FateOf &fate)
{
    ++m_points;
    const QString wrong = wrongOnDisk(recording.replay(1, count, fate),
                                      recording.replay(0, count, fate), *m_old, m_changed);
    return wrong.isEmpty() ? wrong : QStringLiteral("after %1 calls: %2").arg(count).arg(wrong);
}

QString CrashPoints::wrongWithSubsets(const Recording &recording, std::size_t count,
                                      const std::vector<std::size_t> &uncertain)
{
    // All of them where there are no more, else some at random.
    double ways = 1;
    for (std::size_t i = 0; i < uncertain.size(); ++i)
        ways *= 3;
    const bool isExhaustive = ways <= kSubsets;
    for (int i = 0; i < (isExhaustive ? int(ways) : kSubsets); ++i) {
        std::map<std::size_t, Fate> fates;
        int digits = i;
        for (const std::size_t call : uncertain) {
            fates[call] =
                static_cast<Fate>(isExhaustive ? quint32(digits % 3) : m_random.bounded(3U));
            digits /= 3;
        }
        QString wrong =
            wrongAfter(recording, count, [&](std::size_t call) { return fates.at(call); });
        if (!wrong.isEmpty())
            return wrong;
    }
    return {};
}

QString CrashPoints::wrong(const Recording &recording, const BlockFile &old,
                           const BlockFile &changed)
{
    m_old = &old;
    m_changed = &changed;
    const auto &calls = recording.calls();
    for (std::size_t count = 0; count <= calls.size(); ++count) {
        QString wrong = wrongAfter(recording, count, [](std::size_t) { return Fate::Done; });
        std::vector<std::size_t> uncertain = recording.uncertain(0, count);
        for (const std::size_t call : recording.uncertain(1, count))
            uncertain.push_back(call);
        for (std::size_t i = 0; wrong.isEmpty() && i < 2 * uncertain.size(); ++i) {
            const std::size_t one = uncertain[i / 2];
            const Fate fate = i % 2 == 0 ? Fate::Lost : Fate::Torn;
            wrong = wrongAfter(recording, count,
                               [&](std::size_t call) { return call == one ? fate : Fate::Done; });
        }
        const bool endsInterval =
            count == calls.size() || calls[count].kind == Recording::Kind::Sync;
        if (wrong.isEmpty() && endsInterval && !uncertain.empty())
            wrong = wrongWithSubsets(recording, count, uncertain);
        if (!wrong.isEmpty())
            return wrong;
    }
    return {};
}

} // namespace parascope::test

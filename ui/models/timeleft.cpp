#include "ui/models/timeleft.h"

#include <QCoreApplication>

namespace parascope::ui {

namespace {

constexpr qint64 kSilentMs = 2000;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(parascope::ui::TimeLeft)
};

} // namespace

void TimeLeft::start()
{
    m_timer.start();
}

std::optional<qint64> TimeLeft::seconds(quint64 done, quint64 total, qint64 elapsedMs)
{
    if (done == 0 || done > total || elapsedMs < kSilentMs)
        return std::nullopt;
    const double rest = static_cast<double>(total - done) / static_cast<double>(done);
    return static_cast<qint64>(rest * static_cast<double>(elapsedMs) / 1000.0) + 1;
}

QString TimeLeft::words(qint64 seconds)
{
    if (seconds < 60)
        return Words::tr("less than a minute left");
    if (seconds < 90)
        return Words::tr("about a minute left");
    if (seconds < 5400)
        return Words::tr("about %1 minutes left").arg((seconds + 30) / 60);
    return Words::tr("about %1 hours left").arg((seconds + 1800) / 3600);
}

QString TimeLeft::text(quint64 done, quint64 total) const
{
    if (!m_timer.isValid())
        return {};
    const auto left = seconds(done, total, m_timer.elapsed());
    return left ? words(*left) : QString();
}

} // namespace parascope::ui

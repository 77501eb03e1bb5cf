#include "ui/models/rate.h"

#include "engine/text/words.h"

#include <QCoreApplication>

namespace parascope::ui {

namespace {

constexpr qint64 kWindowMs = 5000;
constexpr qint64 kSilentMs = 1000; ///< a rate over less would jump about

} // namespace

void Rate::start()
{
    m_samples.clear();
    m_timer.start();
}

void Rate::note(quint64 done, qint64 elapsedMs)
{
    if (!m_samples.empty() && done < m_samples.back().done)
        m_samples.clear();
    m_samples.push_back({elapsedMs, done});
    // One sample from before the window stays, so that it is covered wholly.
    while (m_samples.size() > 2 && m_samples[1].elapsedMs <= elapsedMs - kWindowMs)
        m_samples.pop_front();
}

std::optional<quint64> Rate::bytesPerSecond() const
{
    if (m_samples.empty())
        return std::nullopt;
    const Sample &first = m_samples.front();
    const Sample &last = m_samples.back();
    const qint64 time = last.elapsedMs - first.elapsedMs;
    if (time < kSilentMs)
        return std::nullopt;
    return static_cast<quint64>(static_cast<double>(last.done - first.done) * 1000.0 /
                                static_cast<double>(time));
}

QString Rate::text() const
{
    const auto rate = bytesPerSecond();
    return rate ? QCoreApplication::translate("parascope::ui::Rate", "%1/s", "bytes a second")
                      .arg(text::size(*rate))
                : QString();
}

} // namespace parascope::ui

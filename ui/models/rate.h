#pragma once

#include <QElapsedTimer>
#include <QString>

#include <deque>
#include <optional>

namespace parascope::ui {

/// How fast bytes go by, over the last seconds: what is slow now shows now. A value.
class Rate
{
public:
    void start();
    /// Notes that `done` bytes are done now. Less than before: it begins anew.
    void note(quint64 done) { note(done, m_timer.isValid() ? m_timer.elapsed() : 0); }
    void note(quint64 done, qint64 elapsedMs);
    /// Bytes in a second; nothing when it cannot be told yet.
    [[nodiscard]] std::optional<quint64> bytesPerSecond() const;
    /// "120 MiB/s"; empty when it cannot be told yet.
    [[nodiscard]] QString text() const;

private:
    struct Sample
    {
        qint64 elapsedMs;
        quint64 done;
    };

    QElapsedTimer m_timer;
    std::deque<Sample> m_samples; ///< of the last seconds, oldest first
};

} // namespace parascope::ui

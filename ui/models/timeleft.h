#pragma once

#include <QElapsedTimer>
#include <QString>

#include <optional>

namespace parascope::ui {

/// Guesses how long a piece of work will still take, from how long it took so far. Says nothing in
/// the first moments, when a guess would jump about.
class TimeLeft
{
public:
    void start();
    /// Seconds, for `done` of `total` after `elapsedMs`; nothing when it cannot be told yet.
    [[nodiscard]] static std::optional<qint64> seconds(quint64 done, quint64 total,
                                                       qint64 elapsedMs);
    /// "about 2 minutes left"; empty when it cannot be told yet.
    [[nodiscard]] QString text(quint64 done, quint64 total) const;
    [[nodiscard]] static QString words(qint64 seconds);

private:
    QElapsedTimer m_timer;
};

} // namespace parascope::ui

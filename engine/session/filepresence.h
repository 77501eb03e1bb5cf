#pragma once

#include <QObject>

#include <filesystem>
#include <functional>
#include <memory>
#include <vector>

namespace parascope {

/// Looks which files are gone. Nobody waits for the answer, not even at the end: a network drive
/// that is away may take minutes, and must not hold up a thread that others need. All looks of the
/// program share one thread of their own, so that such a drive keeps one and no more; what is asked
/// meanwhile is looked at when it comes back. Lives in the GUI thread; answers come there.
class FilePresence : public QObject
{
    Q_OBJECT

public:
    /// Whether nothing has this name; false when it cannot be known. Called in the looking thread.
    using IsMissing = std::function<bool(const std::filesystem::path &)>;

    explicit FilePresence(QObject *parent = nullptr);
    /// With another way to look, for tests.
    explicit FilePresence(IsMissing isMissing, QObject *parent = nullptr);
    ~FilePresence() override;

    /// Begins to look; what was asked before is not answered any more.
    void look(std::vector<std::filesystem::path> files);

Q_SIGNALS:
    /// Nothing has this name. Not said when it cannot be known.
    void missingFound(const std::filesystem::path &file);

private:
    class Line;
    class Looks;

    IsMissing m_isMissing;
    std::shared_ptr<Line> m_line; ///< to the thread that looks
};

} // namespace parascope

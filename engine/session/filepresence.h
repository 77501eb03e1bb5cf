#pragma once

#include <QObject>

#include <filesystem>
#include <memory>
#include <vector>

namespace parascope {

/// Looks which files are gone. Nobody waits for the answer, not even at the end: a network drive
/// that is away may take minutes, and must not hold up a thread that others need. Lives in the GUI
/// thread; answers come there.
class FilePresence : public QObject
{
    Q_OBJECT

public:
    explicit FilePresence(QObject *parent = nullptr);
    ~FilePresence() override;

    /// Begins to look; what was asked before is not answered any more.
    void look(std::vector<std::filesystem::path> files);

Q_SIGNALS:
    /// Nothing has this name. Not said when it cannot be known.
    void missingFound(const std::filesystem::path &file);

private:
    class Line;

    std::shared_ptr<Line> m_line; ///< to the thread that looks
};

} // namespace parascope

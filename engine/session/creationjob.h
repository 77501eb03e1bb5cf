#pragma once

#include "engine/create/newbundle.h"
#include "engine/session/changeclaims.h"
#include "engine/session/newfileplace.h"

#include <QObject>

#include <memory>
#include <optional>

namespace parascope {

class BackgroundWork;

/// What is to be made.
struct CreationRequest
{
    std::filesystem::path target;
    NewImageOptions options;
    bool overwrite = false; ///< somebody said that the file there may be replaced
    /// A bundle is made, which counts instead of `options` and replaces nothing.
    std::optional<NewBundleOptions> bundle = std::nullopt;
};

/// Makes one new image or bundle at a time in the background, and looks at places where one could
/// go. Lives in the GUI thread; all signals are delivered there, never before the call that led to
/// them has returned. Decides nothing: what can be made is for engine/create to say.
///
/// Each creation that was started ends with exactly one of finished, failed, cancelled; after the
/// last two nothing stays behind, and a file that was to be replaced is as it was. Destroying the
/// object cancels and waits.
class CreationJob : public QObject
{
    Q_OBJECT

public:
    /// `claims` is shared by all that write in this program.
    explicit CreationJob(std::shared_ptr<ChangeClaims> claims, QObject *parent = nullptr);
    ~CreationJob() override;

    /// Answered by looked(); the newest call wins and is answered alone. Also while one is made.
    void look(const std::filesystem::path &path);

    [[nodiscard]] bool isRunning() const;
    /// Starts; false when a creation is under way, or this program is writing to the file that
    /// would be replaced.
    [[nodiscard]] bool create(const CreationRequest &request);
    /// Asks the creation to end.
    void cancel();

Q_SIGNALS:
    void looked(const parascope::NewFilePlace &place);
    /// About ten times a second; total 0: not known.
    void progressed(quint64 done, quint64 total);
    void finished(const std::filesystem::path &target);
    void failed(const parascope::Error &error);
    void cancelled();

private:
    void end(const std::filesystem::path &target, const Result<void> &result);

    std::unique_ptr<BackgroundWork> m_work;
};

} // namespace parascope

#pragma once

#include "engine/edit/saveedits.h"
#include "engine/session/changeclaims.h"

#include <QObject>

#include <memory>

namespace parascope {

class BackgroundWork;

/// Why an image cannot be edited, as far as files can tell.
enum class EditObstacle
{
    None,
    ReadOnly,   ///< file or file system
    Suspended,  ///< the virtual machine of the disk
    Interrupted ///< it is in the middle of another change, which has to be undone or finished first
};

/// Saves edits of one image in the background. Lives in the GUI thread; all signals are
/// delivered there; only immutable values cross. Decides nothing: what may be written is for the
/// engine to say.
///
/// One save at a time, and none while somebody else with the same claims changes the image. Each
/// save that was started ends with exactly one of saved, failed. Destroying the session cancels and
/// waits: what was written is put back first.
class EditSession : public QObject
{
    Q_OBJECT

public:
    /// `claims` is shared by all sessions of the program.
    EditSession(std::filesystem::path image, std::shared_ptr<ChangeClaims> claims,
                QObject *parent = nullptr);
    ~EditSession() override;

    [[nodiscard]] const std::filesystem::path &image() const { return m_image; }
    [[nodiscard]] bool isSaving() const;

    /// Looks whether the image can be edited, answered by obstacleFound(). Changes nothing.
    void findObstacle();
    /// False when a change of this image is under way. The request's image is that of the session.
    [[nodiscard]] bool save(SaveEditsRequest request);

Q_SIGNALS:
    void obstacleFound(parascope::EditObstacle obstacle);
    void started();
    void saved(const std::filesystem::path &undoFile);
    /// `leftHalf`: the image is in the middle of a change, and its undo file can bring it back.
    void failed(const parascope::Error &error, bool leftHalf);

private:
    std::filesystem::path m_image;
    std::unique_ptr<BackgroundWork> m_work;
};

} // namespace parascope

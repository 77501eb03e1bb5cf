#include "engine/session/editsession.h"

#include "engine/image/diskmembership.h"
#include "engine/session/repairwork.h"

#include <QThreadPool>

namespace parascope {

class EditSession::Private
{
public:
    std::shared_ptr<ChangeClaims> claims;
    std::optional<ChangeClaims::Key> claim;
    QThreadPool pool;
    JobControl control; ///< only for the end: a save is too short to be stopped by hand
};

EditSession::EditSession(std::filesystem::path image, std::shared_ptr<ChangeClaims> claims,
                         QObject *parent)
    : QObject(parent), m_image(std::move(image)), d(std::make_unique<Private>())
{
    d->claims = std::move(claims);
    d->pool.setMaxThreadCount(2); // a save, a look
}

EditSession::~EditSession()
{
    d->control.cancel();
    d->pool.waitForDone();
    if (d->claim)
        d->claims->release(*d->claim);
}

// Answers are always queued, so that none comes before the call that asked for it has returned.
void EditSession::inBackground(std::function<std::function<void()>()> work)
{
    d->pool.start([this, work = std::move(work)] {
        QMetaObject::invokeMethod(this, work(), Qt::QueuedConnection);
    });
}

void EditSession::findObstacle()
{
    inBackground([this]() -> std::function<void()> {
        EditObstacle obstacle = EditObstacle::None;
        if (repairwork::isLeftHalf(m_image))
            obstacle = EditObstacle::Interrupted;
        else if (repairwork::isReadOnly(m_image))
            obstacle = EditObstacle::ReadOnly;
        else if (!confirmNotSuspended(m_image))
            obstacle = EditObstacle::Suspended;
        return [this, obstacle] {
            Q_EMIT obstacleFound(obstacle);
        };
    });
}

bool EditSession::save(SaveEditsRequest request)
{
    if (m_isSaving)
        return false;
    const auto key = ChangeClaims::keyOf(m_image);
    if (key && !d->claims->take(*key))
        return false;
    d->claim = key;
    m_isSaving = true;
    request.image = m_image;
    Q_EMIT started();
    inBackground([this, request = std::move(request)]() -> std::function<void()> {
        const auto result = saveEdits(request, d->control);
        const bool leftHalf = !result && repairwork::isLeftHalf(m_image);
        return [this, result, leftHalf] {
            end(result, leftHalf);
        };
    });
    return true;
}

void EditSession::end(const Result<std::filesystem::path> &result, bool leftHalf)
{
    if (d->claim)
        d->claims->release(*d->claim);
    d->claim.reset();
    m_isSaving = false;
    if (result)
        Q_EMIT saved(*result);
    else
        Q_EMIT failed(result.error(), leftHalf);
}

} // namespace parascope

#include "engine/session/editsession.h"

#include "engine/image/diskmembership.h"
#include "engine/session/backgroundwork.h"
#include "engine/session/repairwork.h"

namespace parascope {

EditSession::EditSession(std::filesystem::path image, std::shared_ptr<ChangeClaims> claims,
                         QObject *parent)
    : QObject(parent)
    , m_image(std::move(image))
    , m_work(std::make_unique<BackgroundWork>(std::move(claims)))
{}

EditSession::~EditSession() = default;

bool EditSession::isSaving() const
{
    return m_work->isRunning();
}

void EditSession::findObstacle()
{
    m_work->ask(0, [this, image = m_image](JobControl &) -> BackgroundWork::Answer {
        EditObstacle obstacle = EditObstacle::None;
        if (repairwork::isLeftHalf(image))
            obstacle = EditObstacle::Interrupted;
        else if (repairwork::isReadOnly(image))
            obstacle = EditObstacle::ReadOnly;
        else if (!confirmNotSuspended(image))
            obstacle = EditObstacle::Suspended;
        return [this, obstacle] {
            Q_EMIT obstacleFound(obstacle);
        };
    });
}

bool EditSession::save(SaveEditsRequest request)
{
    request.image = m_image;
    const auto work =
        [this, request = std::move(request)](JobControl &control) -> BackgroundWork::Answer {
        const auto result = saveEdits(request, control);
        const bool leftHalf = !result && repairwork::isLeftHalf(request.image);
        return [this, result, leftHalf] {
            if (result)
                Q_EMIT saved(*result);
            else
                Q_EMIT failed(result.error(), leftHalf);
        };
    };
    const bool hasStarted = m_work->start({m_image}, work);
    if (hasStarted)
        Q_EMIT started();
    return hasStarted;
}

} // namespace parascope

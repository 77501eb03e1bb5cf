#include "ui/wizards/repair/changeprogress.h"

namespace parascope::ui {

namespace {

QString nameOf(ChangeJob job)
{
    switch (job) {
    case ChangeJob::None:
        break;
    case ChangeJob::Repair:
        return ChangeProgress::tr("Saving the old bytes, repairing, checking again…");
    case ChangeJob::RepairCopy:
        return ChangeProgress::tr("Copying the file, repairing the copy, checking it…");
    case ChangeJob::ChangeInPlace:
        return ChangeProgress::tr("Saving the old bytes, moving clusters, checking again…");
    case ChangeJob::ChangeInPlaceCopy:
        return ChangeProgress::tr("Copying the file, changing the copy, checking it…");
    case ChangeJob::Undo:
        return ChangeProgress::tr("Putting the old bytes back…");
    case ChangeJob::Finish:
        return ChangeProgress::tr("Putting the old bytes back, then repairing again…");
    case ChangeJob::SaveOldBytes:
        return ChangeProgress::tr("Writing the old bytes to the folder…");
    case ChangeJob::RemoveUndoFile:
        return ChangeProgress::tr("Deleting the undo file…");
    }
    return {};
}

} // namespace

ChangeProgress::ChangeProgress(RepairSession *session, QWidget *parent)
    : JobProgress(QStringLiteral("change"), parent)
{
    connect(session, &RepairSession::started, this, [this](ChangeJob job) { begin(nameOf(job)); });
    connect(session, &RepairSession::progressed, this, &ChangeProgress::setProgress);
    connect(this, &JobProgress::stopRequested, session, [this, session] {
        setNote(tr("Stopping at the next safe point. What was written is put back."));
        session->cancel();
    });
    begin(nameOf(session->job()));
}

} // namespace parascope::ui

#include "moc_changeprogress.cpp"

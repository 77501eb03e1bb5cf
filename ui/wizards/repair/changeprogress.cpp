#include "ui/wizards/repair/changeprogress.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>

#include <algorithm>

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
    : QWidget(parent)
    , m_text(new QLabel)
    , m_bar(new QProgressBar)
    , m_note(new QLabel)
    , m_stop(new QPushButton(tr("&Stop")))
{
    setObjectName(QStringLiteral("changeProgress"));
    m_text->setObjectName(QStringLiteral("changeText"));
    m_bar->setObjectName(QStringLiteral("changeBar"));
    m_bar->setAccessibleName(tr("Progress"));
    m_bar->setTextVisible(false);
    m_note->setObjectName(QStringLiteral("changeNote"));
    m_note->setWordWrap(true);
    m_note->setForegroundRole(QPalette::PlaceholderText);
    m_stop->setObjectName(QStringLiteral("changeStop"));
    m_stop->setAutoDefault(false);
    auto *line = new QHBoxLayout;
    line->addWidget(m_bar, 1);
    line->addWidget(m_stop);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_text);
    layout->addLayout(line);
    layout->addWidget(m_note);
    layout->addStretch(1);
    connect(session, &RepairSession::started, this, &ChangeProgress::begin);
    connect(session, &RepairSession::progressed, this, &ChangeProgress::show);
    connect(m_stop, &QPushButton::clicked, this, [this, session] {
        m_stop->setEnabled(false);
        m_note->setText(tr("Stopping at the next safe point. What was written is put back."));
        session->cancel();
    });
    begin(session->job());
}

void ChangeProgress::begin(ChangeJob job)
{
    m_text->setText(nameOf(job));
    m_bar->setRange(0, 0);
    m_stop->setEnabled(true);
    m_note->setText(tr("The rest of the window can be used meanwhile."));
}

void ChangeProgress::show(quint64 done, quint64 total)
{
    constexpr int kSteps = 1000;
    m_bar->setRange(0, total == 0 ? 0 : kSteps);
    if (total > 0)
        m_bar->setValue(static_cast<int>(static_cast<double>(std::min(done, total)) /
                                         static_cast<double>(total) * kSteps));
}

void ChangeProgress::explainStop()
{
    m_note->setText(tr("This is still at work. Stop ends it at the next safe point."));
    m_stop->setFocus();
}

} // namespace parascope::ui

#include "moc_changeprogress.cpp"

#include "ui/widgets/jobprogress.h"

#include "ui/widgets/announce.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/progressvalue.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>

namespace parascope::ui {

JobProgress::JobProgress(const QString &name, QWidget *parent)
    : QWidget(parent)
    , m_text(new ElidedLabel)
    , m_bar(new QProgressBar)
    , m_left(new QLabel)
    , m_note(new QLabel)
    , m_stop(new QPushButton(tr("&Stop")))
{
    build(name);
    connect(m_stop, &QPushButton::clicked, this, [this] {
        m_stop->setEnabled(false);
        Q_EMIT stopRequested();
    });
    begin({});
}

void JobProgress::build(const QString &name)
{
    setObjectName(name + QStringLiteral("Progress"));
    m_text->setObjectName(name + QStringLiteral("Text"));
    m_text->setWordWrap(true);
    m_bar->setObjectName(name + QStringLiteral("Bar"));
    m_bar->setAccessibleName(tr("Progress"));
    m_bar->setTextVisible(false);
    m_left->setObjectName(name + QStringLiteral("Left"));
    m_note->setObjectName(name + QStringLiteral("Note"));
    m_note->setWordWrap(true);
    m_note->setForegroundRole(QPalette::PlaceholderText);
    m_stop->setObjectName(name + QStringLiteral("Stop"));
    m_stop->setAutoDefault(false);
    auto *line = new QHBoxLayout;
    line->addWidget(m_bar, 1);
    line->addWidget(m_stop);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_text);
    layout->addLayout(line);
    layout->addWidget(m_left);
    layout->addWidget(m_note);
    layout->addStretch(1);
}

void JobProgress::begin(const QString &text)
{
    m_text->setText(text);
    m_bar->setAccessibleName(text.isEmpty() ? tr("Progress") : text);
    if (isVisible())
        announce(this, text);
    setProgress(0, 0);
    m_left->clear();
    m_timeLeft.start();
    m_rate.start();
    m_stop->setEnabled(true);
    setNote(tr("The rest of the window can be used meanwhile."));
}

void JobProgress::setProgress(quint64 done, quint64 total)
{
    if (done < m_done || total != m_total)
        m_timeLeft.start();
    m_done = done;
    m_total = total;
    showProgress(*m_bar, done, total);
    m_rate.note(done);
    QStringList parts;
    if (m_showsRate)
        parts += m_rate.text();
    if (total > 0)
        parts += m_timeLeft.text(done, total);
    parts.removeAll(QString());
    m_left->setText(parts.join(QStringLiteral(" · ")));
}

void JobProgress::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    announce(this, m_text->text());
}

void JobProgress::setNote(const QString &note)
{
    m_note->setText(note);
}

void JobProgress::explainStop()
{
    if (!m_stop->isEnabled())
        return; // it is stopping already, and says so
    setNote(tr("This is still at work. Stop ends it at the next safe point."));
    m_stop->setFocus();
}

} // namespace parascope::ui

#include "moc_jobprogress.cpp"

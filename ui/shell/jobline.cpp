#include "ui/shell/jobline.h"

#include "ui/document/document.h"
#include "ui/widgets/progressvalue.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QProgressBar>
#include <QToolButton>

#include <algorithm>

namespace parascope::ui {

namespace {

QString nameOf(ImageSession::Stage stage)
{
    switch (stage) {
    case ImageSession::Stage::Idle:
        break;
    case ImageSession::Stage::Opening:
        return JobLine::tr("Opening");
    case ImageSession::Stage::ReadingTable:
        return JobLine::tr("Reading the table");
    case ImageSession::Stage::Classifying:
        return JobLine::tr("Drawing the maps");
    case ImageSession::Stage::Checking:
        return JobLine::tr("Checking");
    case ImageSession::Stage::Indexing:
        return JobLine::tr("Linking file and disk");
    }
    return {};
}

} // namespace

JobLine::JobLine(QWidget *parent)
    : QWidget(parent), m_text(new QLabel), m_bar(new QProgressBar), m_stop(new QToolButton)
{
    setObjectName(QStringLiteral("jobLine"));
    const int em = fontMetrics().height();
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, em / 2, 0);
    layout->addWidget(m_text);
    layout->addWidget(m_bar);
    layout->addWidget(m_stop);
    m_text->setObjectName(QStringLiteral("jobText"));
    m_text->setForegroundRole(QPalette::PlaceholderText);
    m_bar->setObjectName(QStringLiteral("jobBar"));
    m_bar->setAccessibleName(tr("Progress"));
    m_bar->setMaximumSize(em * 8, em * 3 / 4);
    m_bar->setTextVisible(false);
    m_stop->setObjectName(QStringLiteral("jobStop"));
    m_stop->setText(tr("Stop"));
    m_stop->setAccessibleName(tr("Stop the check"));
    m_stop->setAutoRaise(true);
    connect(m_stop, &QToolButton::clicked, this, [this] {
        if (m_document)
            m_document->cancel();
    });
    showIdle();
}

void JobLine::setDocument(Document *document)
{
    if (m_document)
        m_document->disconnect(this);
    m_document = document;
    if (document) {
        connect(document, &Document::progressChanged, this,
                [this](ImageSession::Stage, quint64 done, quint64 total) {
                    showProgress(done, total);
                });
        connect(document, &QObject::destroyed, this, [this] {
            m_document = nullptr;
            showIdle();
        });
    }
    showIdle();
}

void JobLine::showProgress(quint64 done, quint64 total)
{
    const ImageSession::Stage stage = m_document->stage();
    if (stage == ImageSession::Stage::Idle) {
        showIdle();
        return;
    }
    if (static_cast<int>(stage) != m_stage) {
        m_stage = static_cast<int>(stage);
        m_timeLeft.start();
    }
    const QString left = m_timeLeft.text(done, total);
    m_text->setText(left.isEmpty() ? nameOf(stage) : tr("%1 · %2").arg(nameOf(stage), left));
    parascope::ui::showProgress(*m_bar, done, total);
    m_bar->show();
    m_stop->show();
}

void JobLine::showIdle()
{
    m_stage = -1;
    m_bar->hide();
    m_stop->hide();
    m_text->clear();
    if (m_document && m_document->report() && !m_document->error()) {
        const double seconds = static_cast<double>(m_document->checkMilliseconds()) / 1000.0;
        const double shown = std::max(seconds, 0.01);
        m_text->setText(
            tr("Checked in %1 s").arg(QLocale().toString(shown, 'f', shown < 10 ? 2 : 0)));
    }
}

} // namespace parascope::ui

#include "ui/wizards/create/newimagedialog.h"

#include "engine/text/words.h"
#include "ui/wizards/create/newimageform.h"
#include "ui/wizards/create/noteline.h"
#include "ui/wizards/create/spaceforecast.h"

#include <QDialogButtonBox>
#include <QEvent>
#include <QLabel>
#include <QMessageBox>
#include <QProgressBar>
#include <QPushButton>
#include <QScreen>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>

namespace parascope::ui {

NewImageDialog::NewImageDialog(const NewImageChoices &choices, std::shared_ptr<ChangeClaims> claims,
                               AskFolder askFolder, QWidget *parent)
    : QDialog(parent)
    , m_job(std::move(claims))
    , m_form(new NewImageForm(choices, std::move(askFolder)))
    , m_note(new NoteLine(QStringLiteral("newImageResult")))
    , m_progress(new QWidget)
    , m_progressText(new QLabel)
    , m_bar(new QProgressBar)
    , m_stop(new QPushButton(tr("S&top")))
{
    build();
    connect(m_form, &NewImageForm::changed, this, [this] {
        m_note->setText(NoteLine::Sign::None, {});
        judge();
    });
    connect(&m_job, &CreationJob::looked, this, &NewImageDialog::takePlace);
    connect(&m_job, &CreationJob::progressed, this, &NewImageDialog::showProgress);
    connect(&m_job, &CreationJob::finished, this, [this](const std::filesystem::path &path) {
        const NewImageChoices made{path.parent_path(), m_request.options};
        accept();
        Q_EMIT created(path, made);
    });
    connect(&m_job, &CreationJob::failed, this, [this](const Error &error) {
        takeEnd(true, text::error(error));
        look(); // whatever stood in the way may be seen now
    });
    connect(&m_job, &CreationJob::cancelled, this, [this] {
        takeEnd(false, tr("Stopped. The half-made file was removed."));
        look();
    });
    suggestName();
    judge();
}

void NewImageDialog::build()
{
    setObjectName(QStringLiteral("newImageDialog"));
    setWindowTitle(tr("New Image"));
    const int em = fontMetrics().height();
    auto *scroll = new QScrollArea;
    scroll->setObjectName(QStringLiteral("newImageScroll"));
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(m_form);

    m_progressText->setObjectName(QStringLiteral("newImageProgressText"));
    m_bar->setObjectName(QStringLiteral("newImageProgress"));
    m_bar->setAccessibleName(tr("Progress"));
    m_bar->setTextVisible(false);
    m_stop->setObjectName(QStringLiteral("newImageStop"));
    m_stop->setAutoDefault(false);
    auto *line = new QGridLayout(m_progress);
    line->setContentsMargins(0, 0, 0, 0);
    line->addWidget(m_progressText, 0, 0, 1, 2);
    line->addWidget(m_bar, 1, 0);
    line->addWidget(m_stop, 1, 1);
    line->setColumnStretch(0, 1);
    m_progress->hide();

    auto *buttons = new QDialogButtonBox;
    m_cancel = buttons->addButton(QDialogButtonBox::Cancel);
    m_create = buttons->addButton(tr("&Create"), QDialogButtonBox::AcceptRole);
    m_cancel->setObjectName(QStringLiteral("newImageCancel"));
    m_create->setObjectName(QStringLiteral("newImageCreate"));
    m_cancel->setAutoDefault(false);
    m_create->setDefault(true);
    connect(m_create, &QPushButton::clicked, this, &NewImageDialog::tryCreate);
    connect(m_stop, &QPushButton::clicked, this, [this] {
        m_stop->setEnabled(false);
        m_progressText->setText(tr("Stopping…"));
        m_job.cancel();
    });
    connect(buttons, &QDialogButtonBox::rejected, this, &NewImageDialog::reject);

    auto *layout = new QVBoxLayout(this);
    layout->addWidget(scroll, 1);
    layout->addWidget(m_note);
    layout->addWidget(m_progress);
    layout->addWidget(buttons);
    const QSize room = screen()->availableSize() * 9 / 10;
    resize(QSize(em * 34, em * 32).boundedTo(room));
}

void NewImageDialog::suggestName()
{
    m_form->setName(
        m_suggestion == 1
            ? tr("New disk")
            : tr("New disk %1", "another file of that name is there").arg(m_suggestion));
}

void NewImageDialog::judge()
{
    m_verdict = judgeEntries(m_form->entries(), m_place);
    if (!m_verdict.path.empty() && m_verdict.path != m_lookedAt)
        look();
    m_form->showVerdict(m_verdict);
    std::optional<SpaceForecast> forecast;
    if (m_verdict.layout)
        forecast =
            forecastSpace(*m_verdict.layout, m_verdict.options.preallocation, m_verdict.place);
    m_form->showForecast(forecast);
    updateButtons();
}

void NewImageDialog::look()
{
    m_lookedAt = m_verdict.path;
    if (!m_lookedAt.empty())
        m_job.look(m_lookedAt);
}

void NewImageDialog::takePlace(const NewFilePlace &place)
{
    if (m_job.isRunning())
        return; // our own file would be seen, which says nothing
    m_place = place;
    constexpr int kMostSuggestions = 1000;
    if (place.path == m_verdict.path && place.name != NewFilePlace::Name::Free &&
        !m_form->isNameTyped() && m_suggestion < kMostSuggestions) {
        ++m_suggestion;
        suggestName(); // judges again
        return;
    }
    judge();
}

void NewImageDialog::updateButtons()
{
    const bool isRunning = m_job.isRunning();
    m_form->setEnabled(!isRunning);
    m_progress->setVisible(isRunning);
    m_create->setEnabled(!isRunning && m_verdict.isRight());
    m_create->setText(m_verdict.isReplacement ? tr("&Replace…") : tr("&Create"));
    m_cancel->setVisible(!isRunning);
    m_create->setVisible(!isRunning);
}

void NewImageDialog::tryCreate()
{
    if (m_verdict.isReplacement)
        askToReplace();
    else
        create(false);
}

void NewImageDialog::askToReplace()
{
    auto *box =
        new QMessageBox(QMessageBox::Warning, tr("Replace the File?"),
                        tr("“%1” exists already. If it is replaced, everything in it is lost.")
                            .arg(text::path(m_verdict.path.filename().native())),
                        QMessageBox::NoButton, this);
    box->setObjectName(QStringLiteral("newImageReplace"));
    box->setTextFormat(Qt::PlainText);
    box->setAttribute(Qt::WA_DeleteOnClose);
    QPushButton *replace = box->addButton(tr("&Replace"), QMessageBox::DestructiveRole);
    QPushButton *keep = box->addButton(tr("&Keep the file"), QMessageBox::RejectRole);
    replace->setObjectName(QStringLiteral("replaceFile"));
    keep->setObjectName(QStringLiteral("keepFile"));
    box->setDefaultButton(keep);
    box->setEscapeButton(keep);
    connect(replace, &QPushButton::clicked, this, [this] { create(true); });
    box->open();
}

void NewImageDialog::create(bool overwrite)
{
    m_request = {m_verdict.path, m_verdict.options, overwrite};
    m_note->setText(NoteLine::Sign::None, {});
    if (!m_job.create(m_request)) {
        takeEnd(true, tr("This program is writing to that file. Wait until it is done, or choose "
                         "another name."));
        return;
    }
    m_timeLeft.start();
    m_stop->setEnabled(true);
    showProgress(0, 0);
    updateButtons();
    m_stop->setFocus();
}

void NewImageDialog::showProgress(quint64 done, quint64 total)
{
    if (!m_stop->isEnabled()) // stopping
        return;
    const QString what = tr("Making “%1”…").arg(text::path(m_request.target.filename().native()));
    const QString left = m_timeLeft.text(done, total);
    m_progressText->setText(left.isEmpty() ? what : tr("%1 %2", "what, time left").arg(what, left));
    constexpr int kSteps = 1000;
    m_bar->setRange(0, total == 0 ? 0 : kSteps);
    if (total > 0)
        m_bar->setValue(static_cast<int>(static_cast<double>(std::min(done, total)) /
                                         static_cast<double>(total) * kSteps));
}

void NewImageDialog::takeEnd(bool isProblem, const QString &text)
{
    m_note->setText(isProblem ? NoteLine::Sign::Error : NoteLine::Sign::None, text);
    updateButtons();
    m_create->setFocus();
}

void NewImageDialog::explainStop()
{
    raise();
    activateWindow();
    m_note->setText(NoteLine::Sign::None,
                    tr("The image is still being made. Stop ends that and removes the file."));
    m_stop->setFocus();
}

void NewImageDialog::reject()
{
    if (m_job.isRunning())
        explainStop();
    else
        QDialog::reject();
}

void NewImageDialog::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    // Files come and go while another program is in front.
    if (event->type() == QEvent::ActivationChange && isActiveWindow() && !m_job.isRunning())
        look();
}

} // namespace parascope::ui

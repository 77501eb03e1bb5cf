#include "ui/wizards/create/newimagedialog.h"

#include "engine/text/words.h"
#include "ui/widgets/announce.h"
#include "ui/widgets/formscroll.h"
#include "ui/widgets/jobprogress.h"
#include "ui/widgets/noteline.h"
#include "ui/widgets/replacequestion.h"
#include "ui/wizards/create/newimageform.h"
#include "ui/wizards/create/spaceforecast.h"

#include <QDialogButtonBox>
#include <QEvent>
#include <QPushButton>
#include <QScreen>
#include <QVBoxLayout>

#include <algorithm>

namespace parascope::ui {

NewImageDialog::NewImageDialog(const NewImageChoices &choices, std::shared_ptr<ChangeClaims> claims,
                               AskFolder askFolder, QWidget *parent)
    : QDialog(parent)
    , m_job(std::move(claims))
    , m_form(new NewImageForm(choices, std::move(askFolder)))
    , m_note(new NoteLine(QStringLiteral("newImageResult")))
    , m_progress(new JobProgress(QStringLiteral("newImage")))
{
    build();
    connect(m_form, &NewImageForm::changed, this, [this] {
        m_note->setText(NoteLine::Sign::None, {});
        judge();
    });
    connect(m_form, &NewImageForm::grown, this, &NewImageDialog::grow);
    connect(&m_job, &CreationJob::looked, this, &NewImageDialog::takePlace);
    connect(&m_job, &CreationJob::progressed, this, [this](quint64 done, quint64 total) {
        showProgress(); // what is done at once does not make the dialog jump
        m_progress->setProgress(done, total);
    });
    connect(&m_job, &CreationJob::finished, this, [this](const std::filesystem::path &path) {
        const NewImageChoices made{path.parent_path(), m_request.options,
                                   m_request.bundle.has_value(),
                                   m_request.bundle ? m_request.bundle->partBytes : 0};
        accept();
        Q_EMIT created(path, made);
    });
    connect(&m_job, &CreationJob::failed, this, [this](const Error &error) {
        takeEnd(true, text::error(error));
        look(); // whatever stood in the way may be seen now
    });
    connect(&m_job, &CreationJob::cancelled, this, [this] {
        takeEnd(false, m_request.bundle ? tr("Stopped. The half-made disk was removed.")
                                        : tr("Stopped. The half-made file was removed."));
        look();
    });
    suggestName();
    judge();
}

NewImageDialog::~NewImageDialog()
{
    // The field that loses its focus now would have half an object judge it.
    m_form->disconnect(this);
}

void NewImageDialog::build()
{
    setObjectName(QStringLiteral("newImageDialog"));
    setWindowTitle(tr("New Image"));
    const int em = fontMetrics().height();
    auto *scroll = new FormScroll(QStringLiteral("newImageScroll"), m_form);

    m_progress->hide();

    auto *buttons = new QDialogButtonBox;
    m_create = buttons->addButton(tr("&Create"), QDialogButtonBox::AcceptRole);
    m_cancel = buttons->addButton(QDialogButtonBox::Cancel);
    m_cancel->setObjectName(QStringLiteral("newImageCancel"));
    m_create->setObjectName(QStringLiteral("newImageCreate"));
    m_cancel->setAutoDefault(false);
    m_create->setDefault(true);
    connect(m_create, &QPushButton::clicked, this, &NewImageDialog::tryCreate);
    connect(m_progress, &JobProgress::stopRequested, this, [this] {
        m_progress->setNote(tr("Stopping…"));
        m_job.cancel();
    });
    connect(buttons, &QDialogButtonBox::rejected, this, &NewImageDialog::reject);

    auto *layout = new QVBoxLayout(this);
    layout->addWidget(scroll, 1);
    layout->addWidget(m_note);
    layout->addWidget(m_progress);
    layout->addWidget(buttons);
    m_form->setFocus();
    const int width = em * 34;
    const int height = m_form->sizeHint().height() + m_note->sizeHint().height() +
                       buttons->sizeHint().height() + em * 4; // margins, and a longer note
    resize(QSize(width, height).boundedTo(screen()->availableSize() * 9 / 10));
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
    if (!isRunning)
        hideProgress();
    m_create->setEnabled(!isRunning && m_verdict.isRight());
    m_create->setText(m_verdict.isReplacement ? tr("&Replace…") : tr("&Create"));
    m_cancel->setVisible(!isRunning);
    m_create->setVisible(!isRunning);
}

void NewImageDialog::tryCreate()
{
    if (m_verdict.isReplacement)
        askToReplace(this, QStringLiteral("newImageReplace"), m_verdict.path,
                     [this] { create(true); });
    else
        create(false);
}

void NewImageDialog::create(bool overwrite)
{
    m_request = {m_verdict.path, m_verdict.options, overwrite, m_verdict.bundle};
    m_note->setText(NoteLine::Sign::None, {});
    if (!m_job.create(m_request)) {
        takeEnd(true, tr("This program is writing to that file. Wait until it is done, or choose "
                         "another name."));
        return;
    }
    m_progress->begin(tr("Making “%1”…").arg(text::path(m_request.target.filename().native())));
    updateButtons();
}

void NewImageDialog::showProgress()
{
    if (!m_progress->isHidden())
        return;
    m_grownBy = m_progress->sizeHint().height() + layout()->spacing();
    m_progress->show();
    grow(m_grownBy);
}

void NewImageDialog::grow(int by)
{
    if (isMaximized())
        return;
    // The buttons stay in sight, with the frame that the desktop puts around.
    const QRect room = screen()->availableGeometry();
    const QSize frame = frameGeometry().size() - size();
    resize(QSize(width(), height() + by).boundedTo(room.size() - frame));
    if (frameGeometry().bottom() > room.bottom())
        move(x(), std::max(room.top(), y() - (frameGeometry().bottom() - room.bottom())));
}

void NewImageDialog::hideProgress()
{
    if (m_progress->isHidden())
        return;
    m_progress->hide();
    grow(-m_grownBy);
}

void NewImageDialog::takeEnd(bool isProblem, const QString &text)
{
    m_note->setText(isProblem ? NoteLine::Sign::Error : NoteLine::Sign::None, text);
    updateButtons();
    m_create->setFocus();
    announce(this, text);
}

void NewImageDialog::explainStop()
{
    raise();
    activateWindow();
    showProgress();
    m_progress->explainStop();
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

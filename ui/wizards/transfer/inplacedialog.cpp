#include "ui/wizards/transfer/inplacedialog.h"

#include "engine/text/inplacetext.h"
#include "engine/text/words.h"
#include "ui/document/document.h"
#include "ui/widgets/jobprogress.h"
#include "ui/wizards/repair/beforeafter.h"
#include "ui/wizards/repair/changefooter.h"

#include <QCheckBox>
#include <QLabel>
#include <QPushButton>
#include <QScreen>
#include <QVBoxLayout>

namespace parascope::ui {

InPlaceDialog::InPlaceDialog(const QString &name, const QString &startText, const QString &copyText,
                             Document *document, RepairSession *session, AskPath askPath,
                             QWidget *parent)
    : TransferDialog(name, startText, parent)
    , m_document(document)
    , m_session(session)
    , m_askPath(std::move(askPath))
    , m_overwrite(new QCheckBox(tr("Use &room that holds data which nothing points to")))
    , m_forecast(new QLabel)
    , m_obstacle(new NoteLine(name + QStringLiteral("Obstacle")))
    , m_beforeAfter(new BeforeAfter)
    , m_footer(new ChangeFooter(document->path(), m_askPath))
{
    build(name, copyText);
    connectSession();
    m_footer->followLayerPlace(document);
    connect(m_footer, &ChangeFooter::changed, this, &InPlaceDialog::updateButtons);
    connect(startButton(), &QPushButton::clicked, this, &InPlaceDialog::change);
    connect(m_copy, &QPushButton::clicked, this, &InPlaceDialog::changeCopy);
    connect(m_undo, &QPushButton::clicked, this, [this] {
        const std::filesystem::path undoFile = m_undoFile;
        close();
        Q_EMIT undoRequested(undoFile);
    });
    // Checked again meanwhile: a plan counts for the report that it was made from.
    connect(document, &Document::reportChanged, this, [this] {
        if (!isRunning() && m_session->job() == ChangeJob::None && startButton()->isVisible())
            plan();
    });
}

void InPlaceDialog::build(const QString &name, const QString &copyText)
{
    auto *form = new QWidget;
    form->setObjectName(name + QStringLiteral("Form"));
    m_forecast->setObjectName(name + QStringLiteral("Forecast"));
    m_forecast->setWordWrap(true);
    m_forecast->setTextFormat(Qt::PlainText);
    m_forecast->setTextInteractionFlags(Qt::TextSelectableByMouse);
    const int em = fontMetrics().height();
    auto *layout = new QVBoxLayout(form);
    layout->setContentsMargins(0, 0, em / 2, 0);
    layout->setSpacing(em / 2);
    m_choices = new QVBoxLayout;
    layout->addLayout(m_choices);
    m_overwrite->setObjectName(name + QStringLiteral("Overwrite"));
    m_overwrite->setToolTip(tr("It may be what a lost entry of the table pointed to. The undo file "
                               "keeps it."));
    m_overwrite->hide();
    layout->addWidget(m_overwrite);
    connect(m_overwrite, &QCheckBox::toggled, this, &InPlaceDialog::choose);
    layout->addWidget(m_obstacle);
    layout->addWidget(m_forecast);
    layout->addWidget(m_beforeAfter);
    layout->addStretch(1);
    setForm(form, m_footer);
    m_copy = addButton(copyText, name + QStringLiteral("Copy"), OnPage::Form);
    m_undo = addButton(tr("&Undo"), name + QStringLiteral("Undo"), OnPage::End);
    resize(QSize(em * 44, em * 32).boundedTo(screen()->availableSize() * 9 / 10));
}

void InPlaceDialog::connectSession()
{
    connect(m_session, &RepairSession::inPlacePlanned, this, &InPlaceDialog::takePreview);
    connect(m_session, &RepairSession::progressed, progress(), &JobProgress::setProgress);
    connect(m_session, &RepairSession::finished, this, &InPlaceDialog::takeResult);
    connect(m_session, &RepairSession::failed, this, &InPlaceDialog::takeFailure);
    connect(m_session, &RepairSession::cancelled, this, &InPlaceDialog::takeCancel);
}

InPlaceOptions InPlaceDialog::wish() const
{
    InPlaceOptions wish = options();
    wish.overwriteUnreferenced = m_overwrite->isChecked();
    return wish;
}

void InPlaceDialog::plan()
{
    m_preview.reset();
    m_report = m_document->report();
    m_beforeAfter->setBefore(*m_report, m_document->maps());
    setObstacle(NoteLine::Sign::None, {});
    m_forecast->setText(tr("Calculating what this leads to…"));
    m_session->planInPlace(m_report, wish());
    updateButtons();
}

void InPlaceDialog::choose()
{
    clearNote();
    plan();
}

void InPlaceDialog::takePreview(const InPlaceReply &reply)
{
    if (isRunning())
        return;
    if (!reply.preview) {
        m_forecast->clear();
        setObstacle(NoteLine::Sign::Error, text::error(reply.preview.error()));
        return;
    }
    const InPlacePlan &plan = *reply.preview->plan;
    if (plan.change.report != m_report || plan.options != wish())
        return; // of another dialog, or of what was chosen before
    m_preview = *reply.preview;
    // To compact, room with data is of use; elsewhere it may stand in the way.
    if (plan.refusal == InPlaceRefusal::UnreferencedData ||
        (plan.options.kind == InPlaceKind::Compact && plan.unreferencedKept > 0))
        m_overwrite->show();
    const bool isRefused = plan.refusal != InPlaceRefusal::None;
    QString why = text::inPlaceRefusal(plan);
    if (!why.isEmpty())
        why = tr("This cannot be done: %1").arg(why);
    else if (m_preview->isSuspended)
        why = text::error({ErrorCode::Suspended, m_document->path().native(), 0, 0, {}});
    else if (m_preview->isReadOnly && !plan.isEmpty())
        why = tr("The file cannot be written to. A changed copy can be made.");
    setObstacle(isRefused       ? NoteLine::Sign::Error
                : why.isEmpty() ? NoteLine::Sign::None
                                : NoteLine::Sign::Warning,
                why);
    QStringList lines = text::inPlaceForecast(plan);
    if (lines.isEmpty() && !isRefused)
        lines += tr("There is nothing to do.");
    lines += text::inPlaceNotes(plan);
    m_forecast->setText(lines.join(u'\n'));
    m_beforeAfter->setAfter(plan.after ? *plan.after : *m_report, m_preview->maps);
    m_beforeAfter->setVisible(!plan.isEmpty());
    if (plan.isEmpty() || m_preview->isForCopyOnly())
        m_footer->hideUndoFile();
    else
        m_footer->showUndoFile(m_preview->undoFileBytes, plan.bytesAdded,
                               m_preview->undoFolderFree);
    updateButtons();
}

void InPlaceDialog::setObstacle(NoteLine::Sign sign, const QString &text)
{
    m_obstacle->setText(sign, text);
    m_obstacle->setVisible(!text.isEmpty());
}

bool InPlaceDialog::isAsked() const
{
    return m_preview && !m_preview->plan->isEmpty() && !m_preview->isForCopyOnly() &&
           needsConfirmation(*m_report);
}

void InPlaceDialog::updateButtons()
{
    const bool canDo = m_preview && !m_preview->plan->isEmpty();
    m_footer->setAsked(isAsked());
    startButton()->setEnabled(canDo && !m_preview->isForCopyOnly() &&
                              m_footer->isLayerConfirmed() &&
                              (!isAsked() || m_footer->isNotInUseConfirmed()));
    m_copy->setEnabled(canDo);
}

void InPlaceDialog::change()
{
    const InPlacePlanPtr wanted = m_preview->plan;
    begin(tr("Saving the old bytes, changing the image, checking again…"));
    if (!m_session->changeInPlace(wanted, m_footer->undoFile(), m_footer->isNotInUseConfirmed()))
        refuseToStart();
}

void InPlaceDialog::changeCopy()
{
    const std::filesystem::path image = std::filesystem::absolute(m_document->path());
    // In the folder of a bundle the copy would be a file that nothing names.
    const bool isInBundle = !m_report->state()->membership.descriptorPath.empty();
    const std::filesystem::path folder =
        isInBundle ? image.parent_path().parent_path() : image.parent_path();
    const auto suggested = folder / (image.stem().native() + " " + suffix().toStdString() +
                                     image.extension().native());
    const auto start = [this](const std::filesystem::path &output) {
        begin(tr("Copying the file, changing the copy, checking it…"));
        if (!m_session->changeInPlaceCopy(m_report, wish(), output))
            refuseToStart();
    };
    m_askPath(this, AskedPath::Copy, suggested, start);
}

void InPlaceDialog::refuseToStart()
{
    tryAgain(NoteLine::Sign::Error, tr("Another change of this image is under way. Wait until it "
                                       "is done, then try again. Nothing was written."));
}

void InPlaceDialog::takeResult(const ChangeResult &result)
{
    if (!isRunning())
        return;
    const bool isCopy = result.job == ChangeJob::ChangeInPlaceCopy;
    m_undoFile = isCopy ? std::filesystem::path() : result.file;
    const std::filesystem::path image = isCopy ? result.file : m_document->path();
    QStringList lines = {text::verdict(*result.after).headline};
    const std::uint64_t before = result.before->state()->fileSize;
    const std::uint64_t after = result.after->state()->fileSize;
    if (before != after)
        lines += tr("The file has %1 now; it had %2.").arg(text::size(after), text::size(before));
    if (isCopy)
        lines += tr("The copy is %1. The original is as it was.").arg(text::path(image.native()));
    else
        lines += tr("Undo works only until a virtual machine writes to this disk. Undo file: %1")
                     .arg(text::path(result.file.native()));
    End end{doneText(isCopy), lines, image, isCopy};
    end.paths += text::path(result.file.native());
    showEnd(end);
    m_undo->setVisible(!isCopy);
}

void InPlaceDialog::takeFailure(const Error &error, bool leftHalf)
{
    if (!isRunning())
        return;
    const QString left =
        leftHalf ? tr("The file is in the middle of the change. The verdict line offers to finish "
                      "or to undo it.")
                 : tr("The file is as it was before.");
    tryAgain(NoteLine::Sign::Error, text::error(error) + u' ' + left, {text::path(error.path)});
}

void InPlaceDialog::takeCancel(bool leftHalf)
{
    if (!isRunning())
        return;
    tryAgain(NoteLine::Sign::None,
             leftHalf ? tr("Stopped in the middle of the change. The verdict line offers to finish "
                           "or to undo it.")
                      : tr("Stopped. The file is as it was before."));
}

void InPlaceDialog::stop()
{
    m_session->cancel();
}

} // namespace parascope::ui

#include "moc_inplacedialog.cpp"

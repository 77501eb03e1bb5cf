#include "ui/shell/saveeditsdialog.h"

#include "engine/edit/editplaces.h"
#include "engine/journal/journalformat.h"
#include "engine/repair/repairjob.h"
#include "engine/text/edittext.h"
#include "engine/text/words.h"
#include "ui/widgets/announce.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/wizards/repair/changefooter.h"

#include <QDialogButtonBox>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace parascope::ui {

namespace {

std::uint64_t bytesOf(const std::vector<EditRun> &runs)
{
    std::uint64_t bytes = 0;
    for (const EditRun &run : runs)
        bytes += run.bytes.size();
    return bytes;
}

/// About what the undo file takes: what every one has, the old bytes, and two records for each run.
std::uint64_t undoFileBytes(const std::vector<EditRun> &runs)
{
    constexpr std::uint64_t kDescription = 4096;
    return journalformat::kDataStart + kDescription + bytesOf(runs) +
           2 * journalformat::kRecordBytes * runs.size();
}

} // namespace

SaveEditsDialog::SaveEditsDialog(ReportPtr report, std::vector<EditRun> runs, EditSession *session,
                                 AskPath askPath, QWidget *parent)
    : QDialog(parent)
    , m_report(std::move(report))
    , m_runs(std::move(runs))
    , m_session(session)
    , m_headline(wrappedLabel(QStringLiteral("saveEditsHeadline")))
    , m_detail(wrappedLabel(QStringLiteral("saveEditsDetail")))
    , m_footer(new ChangeFooter(session->image(), std::move(askPath)))
    , m_message(wrappedLabel(QStringLiteral("saveEditsMessage")))
    , m_isAsked(needsConfirmation(*m_report))
{
    build();
    describe();
    m_footer->showUndoFile(undoFileBytes(m_runs), 0, ~0ULL);
    m_footer->setAsked(m_isAsked);
    connect(m_footer, &ChangeFooter::changed, this, &SaveEditsDialog::update);
    connect(session, &EditSession::saved, this, [this] {
        if (m_isSaving)
            accept();
    });
    connect(session, &EditSession::failed, this, &SaveEditsDialog::takeFailure);
    update();
}

void SaveEditsDialog::build()
{
    setObjectName(QStringLiteral("saveEditsDialog"));
    setWindowTitle(tr("Save Edits"));
    const int em = fontMetrics().height();
    const auto name = [](QWidget *widget, const char *objectName) {
        widget->setObjectName(QString::fromLatin1(objectName));
    };
    QFont bold = font();
    bold.setBold(true);
    m_headline->setFont(bold);
    m_message->hide();
    auto *buttons = new QDialogButtonBox;
    m_cancel = buttons->addButton(QDialogButtonBox::Cancel);
    m_save = buttons->addButton(tr("&Save %1").arg(text::byteCount(bytesOf(m_runs))),
                                QDialogButtonBox::AcceptRole);
    name(m_cancel, "saveEditsCancel");
    name(m_save, "saveEditsStart");
    m_save->setDefault(true);
    m_cancel->setAutoDefault(false);
    connect(buttons, &QDialogButtonBox::rejected, this, &SaveEditsDialog::reject);
    connect(m_save, &QPushButton::clicked, this, &SaveEditsDialog::start);
    auto *column = new QVBoxLayout(this);
    column->setSpacing(em * 2 / 3);
    column->addWidget(m_headline);
    column->addWidget(m_detail);
    column->addWidget(m_footer);
    column->addWidget(m_message);
    column->addStretch(1);
    column->addWidget(buttons);
    resize(em * 30, em * 14);
}

void SaveEditsDialog::describe()
{
    const EditPlaces places(m_report->state());
    const auto isTable = [&](const EditRun &run) {
        return run.place.space == EditSpace::File && places.isMetadata(run.place.offset);
    };
    const auto isNew = [](const EditRun &run) {
        return run.place.space == EditSpace::Guest;
    };
    m_headline->setText(tr("%1 in %2 will be written to %3.")
                            .arg(text::byteCount(bytesOf(m_runs)), text::placeCount(m_runs.size()),
                                 text::path(m_session->image().filename().native())));
    QStringList detail{tr("The old bytes are saved first, so that this can be undone.")};
    if (std::ranges::any_of(m_runs, isTable))
        detail += tr("Bytes of the header or the block table are among them: afterwards the image "
                     "may be damaged, or may not open any more. Undo puts it back.");
    if (std::ranges::any_of(m_runs, isNew))
        detail += tr("Some of them have no place in the file yet: it becomes longer.");
    m_detail->setText(detail.join(u' '));
}

void SaveEditsDialog::setLayerPlace(const LayerPlace &place)
{
    m_footer->setLayerPlace(place);
}

void SaveEditsDialog::start()
{
    SaveEditsRequest request;
    request.report = m_report;
    request.runs = m_runs;
    request.undoFile = m_footer->undoFile();
    request.confirmedNotInUse = m_isAsked && m_footer->isNotInUseConfirmed();
    m_message->hide();
    m_isSaving = m_session->save(std::move(request));
    if (!m_isSaving) {
        m_message->setText(tr("Another change of this image is under way. Wait until it is done, "
                              "then try again. Nothing was written."));
        m_message->show();
    }
    update();
}

void SaveEditsDialog::takeFailure(const Error &error, bool leftHalf)
{
    if (!m_isSaving)
        return;
    m_isSaving = false;
    if (error.code == ErrorCode::UseUnknown && !m_isAsked) {
        m_isAsked = true;
        m_footer->setAsked(true);
        update();
        return;
    }
    QString words = tr("The edits were not saved. %1").arg(text::error(error));
    words += u' ';
    words += leftHalf ? tr("The file is in the middle of the change; its undo file brings it back.")
                      : tr("The file is as it was.");
    m_message->setText(words, {text::path(error.path)});
    m_message->show();
    announce(this, words);
    update();
}

void SaveEditsDialog::update()
{
    const bool needsTick =
        (m_isAsked && !m_footer->isNotInUseConfirmed()) || !m_footer->isLayerConfirmed();
    m_save->setEnabled(!m_isSaving && !needsTick);
    m_footer->setEnabled(!m_isSaving);
    m_cancel->setEnabled(!m_isSaving);
}

void SaveEditsDialog::reject()
{
    // A save takes a moment, and is not left alone before it says how it ended.
    if (!m_isSaving)
        QDialog::reject();
}

} // namespace parascope::ui

#include "moc_saveeditsdialog.cpp"

#include "ui/wizards/repair/repairdialog.h"

#include "engine/text/words.h"
#include "ui/document/document.h"
#include "ui/widgets/announce.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/formscroll.h"
#include "ui/wizards/repair/changefooter.h"
#include "ui/wizards/repair/changeprogress.h"
#include "ui/wizards/repair/repairpage.h"

#include <QDialogButtonBox>
#include <QPushButton>
#include <QScreen>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace parascope::ui {

RepairDialog::RepairDialog(Document *document, RepairSession *session, AskPath askPath,
                           QWidget *parent)
    : QDialog(parent)
    , m_document(document)
    , m_session(session)
    , m_askPath(std::move(askPath))
    , m_pages(new QStackedWidget)
    , m_choices(new RepairPage(document, session, m_askPath))
    , m_progress(new ChangeProgress(session))
    , m_endPage(new QWidget)
    , m_headline(wrappedLabel(QStringLiteral("repairEndHeadline")))
    , m_detail(wrappedLabel(QStringLiteral("repairEndDetail")))
    , m_undoHint(wrappedLabel(QStringLiteral("repairUndoHint")))
{
    build();
    connect(m_choices, &RepairPage::changed, this, &RepairDialog::updateButtons);
    connect(session, &RepairSession::finished, this, &RepairDialog::takeResult);
    connect(session, &RepairSession::failed, this, &RepairDialog::takeFailure);
    connect(session, &RepairSession::cancelled, this, &RepairDialog::takeCancel);
    updateButtons();
}

void RepairDialog::build()
{
    setWindowTitle(tr("Repair %1").arg(text::path(m_document->path().filename().native())));
    setObjectName(QStringLiteral("repairDialog"));
    const int em = fontMetrics().height();
    auto *scroll = new FormScroll(QStringLiteral("repairScroll"), m_choices);
    QFont bold = font();
    bold.setBold(true);
    m_headline->setFont(bold);
    auto *end = new QVBoxLayout(m_endPage);
    end->setContentsMargins(0, 0, 0, 0);
    for (ElidedLabel *label : {m_headline, m_detail, m_undoHint})
        end->addWidget(label);
    end->addStretch(1);
    auto *choosing = new QWidget;
    auto *column = new QVBoxLayout(choosing);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(scroll, 1);
    column->addWidget(m_choices->footer());
    m_pages->addWidget(choosing);
    m_pages->addWidget(m_progress);
    m_pages->addWidget(m_endPage);

    auto *buttons = new QDialogButtonBox;
    m_copy = buttons->addButton(tr("Repair a &copy…"), QDialogButtonBox::ActionRole);
    m_undo = buttons->addButton(tr("&Undo repair"), QDialogButtonBox::ActionRole);
    m_open = buttons->addButton(tr("&Open the copy"), QDialogButtonBox::ActionRole);
    m_repair = buttons->addButton(tr("&Repair this file"), QDialogButtonBox::AcceptRole);
    m_close = buttons->addButton(QDialogButtonBox::Close);
    m_close->setObjectName(QStringLiteral("repairClose"));
    m_copy->setObjectName(QStringLiteral("repairCopy"));
    m_undo->setObjectName(QStringLiteral("repairUndo"));
    m_open->setObjectName(QStringLiteral("repairOpenCopy"));
    m_repair->setObjectName(QStringLiteral("repairStart"));
    for (QPushButton *button : {m_close, m_copy, m_undo, m_open})
        button->setAutoDefault(false);
    m_undo->hide();
    m_open->hide();
    connect(m_repair, &QPushButton::clicked, this, &RepairDialog::repair);
    connect(m_copy, &QPushButton::clicked, this, &RepairDialog::repairCopy);
    connect(m_undo, &QPushButton::clicked, this, [this] {
        const std::filesystem::path undoFile = m_undoFile;
        close();
        Q_EMIT undoRequested(undoFile);
    });
    connect(m_open, &QPushButton::clicked, this, [this] {
        const std::filesystem::path file = m_repairedCopy;
        close();
        Q_EMIT imageRequested(file);
    });
    connect(buttons, &QDialogButtonBox::rejected, this, &RepairDialog::reject);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_pages, 1);
    layout->addWidget(buttons);
    const QSize room = screen()->availableSize() * 9 / 10;
    resize(QSize(em * 48, em * 38).boundedTo(room));
}

void RepairDialog::updateButtons()
{
    const bool isChoosing = m_pages->currentIndex() == 0;
    const bool isForCopyOnly = m_choices->preview() && m_choices->preview()->isForCopyOnly();
    if (m_choices->preview()) // until then what was said before
        m_repair->setText(m_choices->repairText());
    m_repair->setVisible(isChoosing && !m_choices->isForbidden() && !isForCopyOnly);
    m_repair->setEnabled(m_choices->canRepair());
    const bool isTickMissing = m_choices->canCopy() && !m_choices->canRepair();
    m_repair->setToolTip(!isTickMissing ? QString()
                         : m_choices->footer()->isLayerConfirmed()
                             ? tr("First tick that no virtual machine uses this disk.")
                             : tr("First tick that this layer is to be changed."));
    m_copy->setVisible(isChoosing && !m_choices->isForbidden());
    m_copy->setEnabled(m_choices->canCopy());
    m_close->setVisible(!m_isRunning);
}

void RepairDialog::showProgress()
{
    m_isRunning = true;
    m_pages->setCurrentWidget(m_progress);
    // The choices need much room, the rest needs little.
    const int em = fontMetrics().height();
    if (!isMaximized())
        resize(size().boundedTo({em * 40, em * 15}));
    updateButtons();
}

void RepairDialog::repair()
{
    showProgress();
    if (!m_session->repair(m_choices->preview()->plan, m_choices->footer()->undoFile(),
                           m_choices->footer()->isNotInUseConfirmed())) {
        showEnd(tr("Another change of this image is under way."),
                tr("Wait until it is done, then try again. Nothing was written."), false);
    }
}

void RepairDialog::repairCopy()
{
    const std::filesystem::path image = std::filesystem::absolute(m_document->path());
    // In the folder of a bundle the copy would be a file that nothing names.
    const bool isInBundle = !m_choices->report()->state()->membership.descriptorPath.empty();
    const std::filesystem::path folder =
        isInBundle ? image.parent_path().parent_path() : image.parent_path();
    const std::filesystem::path suggested =
        folder / (image.stem().native() + " repaired" + image.extension().native());
    m_askPath(this, AskedPath::Copy, suggested, [this](const std::filesystem::path &output) {
        showProgress();
        if (!m_session->repairCopy(m_choices->report(), m_choices->choices(), output)) {
            showEnd(tr("Another change of this image is under way."),
                    tr("Wait until it is done, then try again. Nothing was written."), false);
        }
    });
}

void RepairDialog::showEnd(const QString &headline, const QString &detail, bool canUndo,
                           const QStringList &paths)
{
    m_isRunning = false;
    m_headline->setText(headline);
    m_detail->setText(detail, paths);
    m_detail->setVisible(!detail.isEmpty());
    m_undoHint->setVisible(canUndo);
    m_pages->setCurrentWidget(m_endPage);
    updateButtons();
    m_undo->setVisible(canUndo);
    m_close->setDefault(true);
    m_close->setFocus();
    announce(this, headline + u' ' + detail);
}

void RepairDialog::takeResult(const ChangeResult &result)
{
    if (!isOurs())
        return;
    const text::VerdictText verdict = text::verdict(*result.after);
    const bool isCopy = result.job == ChangeJob::RepairCopy;
    (isCopy ? m_repairedCopy : m_undoFile) = result.file;
    const QString file = text::path(result.file.native());
    m_undoHint->setText(tr("Undo works only until a virtual machine writes to this disk. To try it "
                           "first, start the machine from a copy.\n\nUndo file: %1")
                            .arg(file),
                        {file});
    QString detail = verdict.detail;
    if (isCopy)
        detail += QStringLiteral("\n\n") +
                  tr("The repaired copy is %1. The original is as it was.").arg(file);
    showEnd((isCopy ? tr("The copy was repaired. %1") : tr("The file was repaired. %1"))
                .arg(verdict.headline),
            detail, !isCopy, {file});
    m_open->setVisible(isCopy);
    if (isCopy) {
        m_open->setDefault(true);
        m_open->setFocus();
    }
}

void RepairDialog::takeFailure(const Error &error, bool leftHalf)
{
    if (!isOurs())
        return;
    showEnd(tr("The repair failed."),
            text::error(error) + QStringLiteral("\n\n") +
                (leftHalf
                     ? tr("The file is in the middle of the repair. The verdict line offers to "
                          "finish or to undo it.")
                     : tr("The file is as it was before.")),
            false, {text::path(error.path)});
}

void RepairDialog::takeCancel(bool leftHalf)
{
    if (!isOurs())
        return;
    showEnd(tr("The repair was stopped."),
            leftHalf ? tr("The file is in the middle of the repair. The verdict line offers to "
                          "finish or to undo it.")
                     : tr("The file is as it was before."),
            false);
}

void RepairDialog::reject()
{
    if (m_isRunning)
        m_progress->explainStop();
    else
        QDialog::reject();
}

} // namespace parascope::ui

#include "moc_repairdialog.cpp"

#include "ui/shell/imageedits.h"

#include "engine/text/words.h"
#include "ui/document/document.h"
#include "ui/shell/actions.h"
#include "ui/shell/askpath.h"
#include "ui/shell/imageview.h"
#include "ui/shell/rawfilereasons.h"
#include "ui/shell/saveeditsdialog.h"
#include "ui/shell/workspace.h"
#include "ui/views/hex/editbar.h"
#include "ui/views/hex/hexedits.h"
#include "ui/views/hex/hexpane.h"
#include "ui/wizards/repair/repaircontroller.h"

#include <QAction>
#include <QMessageBox>
#include <QPushButton>

namespace parascope::ui {

ImageEdits::ImageEdits(ImageView *view, const Actions *actions, RepairController *repairs,
                       std::shared_ptr<ChangeClaims> claims, bool isEvidence, QWidget *window)
    : QObject(window)
    , m_view(view)
    , m_actions(*actions)
    , m_repairs(repairs)
    , m_window(window)
    , m_hex(view->workspace()->hex())
    , m_edits(m_hex->edits())
    , m_session(view->document().path(), std::move(claims))
    , m_askPath(askWithFileDialog())
    , m_isEvidence(isEvidence)
{
    connectActions();
    connectSession();
    update();
}

ImageEdits::~ImageEdits()
{
    // They look at the session until they are gone.
    delete m_save;
    delete m_closeQuestion;
}

void ImageEdits::connectActions()
{
    const auto on = [this](ActionId id, auto act) {
        connect(m_actions[id], &QAction::triggered, this, act);
    };
    on(ActionId::EditBytes, [this](bool isOn) { setEditing(isOn); });
    on(ActionId::UndoTyping, [this] { m_edits->undo(); });
    on(ActionId::RedoTyping, [this] { m_edits->redo(); });
    on(ActionId::SaveEdits, [this] { showSave(); });
    on(ActionId::DiscardEdits, [this] { m_edits->discard(); });
    connect(m_edits, &HexEdits::changed, this, &ImageEdits::update);
    connect(m_edits, &HexEdits::modeChanged, this, &ImageEdits::update);
    connect(m_hex->editBar(), &EditBar::saveRequested, this, &ImageEdits::showSave);
}

void ImageEdits::connectSession()
{
    const Document *document = &m_view->document();
    connect(document, &Document::reportChanged, this, [this] {
        m_session.findObstacle();
        update();
    });
    connect(document, &Document::errorChanged, this, &ImageEdits::update);
    connect(document, &Document::stateChanged, this, &ImageEdits::update);
    connect(m_repairs, &RepairController::offerChanged, this, &ImageEdits::update);
    connect(&m_session, &EditSession::obstacleFound, this, [this](EditObstacle obstacle) {
        m_obstacle = obstacle;
        update();
    });
    connect(&m_session, &EditSession::started, this, &ImageEdits::update);
    connect(&m_session, &EditSession::saved, this, &ImageEdits::takeSaved);
    connect(&m_session, &EditSession::failed, this,
            [this](const Error &, bool leftHalf) { takeFailure(leftHalf); });
}

QString ImageEdits::barrier() const
{
    const Document &document = m_view->document();
    const ReportPtr &report = document.report();
    if (m_isEvidence)
        return tr("Evidence mode: nothing is written");
    if (document.error())
        return tr("The image cannot be read");
    if (m_session.isSaving() || m_repairs->offer().isWriting)
        return tr("The image is being written to");
    if (RawFileReasons::isRaw(document))
        return tr("A raw file is only shown");
    if (!report || !m_obstacle)
        return tr("The image is still being checked");
    if (report->conditions().use == ImageUse::Writer)
        return tr("A virtual machine is using the image");
    if (*m_obstacle == EditObstacle::ReadOnly)
        return tr("The file is write-protected, or you may not write to it");
    if (*m_obstacle == EditObstacle::Suspended)
        return tr("The virtual machine of this disk is suspended; resume and shut it down first");
    if (*m_obstacle == EditObstacle::Interrupted)
        return tr("An earlier change was interrupted; it has to be undone or finished first");
    return {};
}

void ImageEdits::update()
{
    const QString why = barrier();
    const PendingEdits &pending = m_edits->pending();
    if (!why.isEmpty() && !m_session.isSaving() && m_edits->isOn()) {
        m_edits->setOn(false); // comes back here
        return;
    }
    QAction *mode = m_actions[ActionId::EditBytes];
    mode->setEnabled(why.isEmpty());
    mode->setChecked(m_edits->isOn());
    const QString help = why.isEmpty() ? tr("Type over bytes; nothing is written before Save")
                                       : tr("Not now: %1").arg(why);
    mode->setStatusTip(help);
    mode->setToolTip(help);
    m_actions[ActionId::Paste]->setEnabled(m_edits->isOn() && !m_session.isSaving());
    m_actions[ActionId::UndoTyping]->setEnabled(pending.canUndo() && !m_session.isSaving());
    m_actions[ActionId::RedoTyping]->setEnabled(pending.canRedo() && !m_session.isSaving());
    m_actions[ActionId::SaveEdits]->setEnabled(!pending.isEmpty() && why.isEmpty());
    m_actions[ActionId::DiscardEdits]->setEnabled(!pending.isEmpty() && !m_session.isSaving());
    m_hex->editBar()->setSaveBarrier(why);
}

void ImageEdits::setEditing(bool isOn)
{
    if (isOn)
        m_view->workspace()->showHex();
    m_edits->setOn(isOn && barrier().isEmpty());
    update();
}

void ImageEdits::setEvidence(bool isEvidence)
{
    m_isEvidence = isEvidence;
    update();
}

void ImageEdits::showSave()
{
    if (m_edits->pending().isEmpty() || !barrier().isEmpty())
        return;
    if (!m_save) {
        m_save = new SaveEditsDialog(m_view->document().report(), m_edits->pending().runs(),
                                     &m_session, m_askPath, m_window);
        m_save->setAttribute(Qt::WA_DeleteOnClose);
        m_save->setLayerPlace(layerPlaceOf(m_view->document()));
        connect(m_save, &QDialog::rejected, this, [this] { m_afterwards = {}; });
        m_save->open();
    }
    m_save->raise();
    m_save->activateWindow();
}

void ImageEdits::takeSaved(const std::filesystem::path &undoFile)
{
    m_edits->clear();
    m_repairs->noteChange(RepairOffer::Written::Edit);
    if (const auto then = std::exchange(m_afterwards, {})) {
        then();
        return;
    }
    m_hex->editBar()->say(
        tr("Saved; the old bytes are in %1").arg(text::path(undoFile.filename().native())));
    m_view->document().reload();
    m_hex->readAgain();
    update();
}

void ImageEdits::takeFailure(bool leftHalf)
{
    m_afterwards = {};
    if (leftHalf) {
        m_repairs->noteChange(RepairOffer::Written::Interrupted);
        m_view->document().reload();
    }
    update();
}

bool ImageEdits::isInUse() const
{
    return m_session.isSaving() || !m_edits->pending().isEmpty();
}

QString ImageEdits::waitsForWriting()
{
    return tr("Not now: %1").arg(tr("The image is being written to"));
}

bool ImageEdits::mayClose()
{
    return mayEnd([window = m_window] { window->close(); });
}

bool ImageEdits::mayEnd(const std::function<void()> &then)
{
    if (m_session.isSaving()) {
        m_afterwards = then;
        return false;
    }
    if (m_edits->pending().isEmpty())
        return true;
    if (m_closeQuestion) {
        m_closeQuestion->raise();
        return false;
    }
    auto *box = new QMessageBox(
        QMessageBox::Question, tr("Edits Are Not Saved"),
        tr("This image has edits that are not saved: %1.").arg(editsSummary(m_edits->pending())),
        QMessageBox::NoButton, m_window);
    box->setObjectName(QStringLiteral("closeWithEdits"));
    box->setAttribute(Qt::WA_DeleteOnClose);
    QPushButton *save = box->addButton(tr("&Save…"), QMessageBox::AcceptRole);
    QPushButton *discard = box->addButton(tr("&Discard"), QMessageBox::DestructiveRole);
    QPushButton *stay = box->addButton(tr("&Cancel"), QMessageBox::RejectRole);
    save->setObjectName(QStringLiteral("closeSaveEdits"));
    discard->setObjectName(QStringLiteral("closeDiscardEdits"));
    stay->setObjectName(QStringLiteral("closeCancel"));
    const QString why = barrier();
    save->setEnabled(why.isEmpty());
    save->setToolTip(why);
    box->setDefaultButton(why.isEmpty() ? save : stay);
    box->setEscapeButton(stay);
    connect(save, &QPushButton::clicked, this, [this, then] {
        m_afterwards = then;
        showSave();
    });
    connect(discard, &QPushButton::clicked, this, [this, then] {
        m_edits->clear();
        then();
    });
    m_closeQuestion = box;
    box->open();
    return false;
}

} // namespace parascope::ui

#include "moc_imageedits.cpp"

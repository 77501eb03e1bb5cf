#include "ui/shell/verdictline.h"

#include "ui/document/document.h"
#include "ui/shell/diskline.h"
#include "ui/style/icons.h"
#include "ui/style/signcolor.h"
#include "ui/widgets/announce.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/elidedpath.h"
#include "ui/widgets/layoutpause.h"

#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>

namespace parascope::ui {

namespace {

using Tone = VerdictMessage::Tone;

QString signOf(Tone tone)
{
    switch (tone) {
    case Tone::Working:
        return QStringLiteral("check");
    case Tone::Good:
        return QStringLiteral("ok");
    case Tone::Note:
        return QStringLiteral("info");
    case Tone::Wasted:
        return QStringLiteral("note");
    case Tone::Damaged:
        return QStringLiteral("warning");
    case Tone::Failed:
        return QStringLiteral("error");
    }
    return {};
}

SignTone toneOf(Tone tone)
{
    switch (tone) {
    case Tone::Damaged:
    case Tone::Failed:
        return SignTone::Damaged;
    case Tone::Wasted:
        return SignTone::Wasted;
    case Tone::Good:
        return SignTone::Good;
    case Tone::Working:
    case Tone::Note:
        break;
    }
    return SignTone::Plain;
}

QLabel *makeLabel(const QString &objectName)
{
    auto *label = new QLabel;
    label->setObjectName(objectName);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

} // namespace

VerdictLine::VerdictLine(Document *document, bool isEvidence, QWidget *parent)
    : QWidget(parent), m_document(document)
{
    setObjectName(QStringLiteral("verdictLine"));
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    build();
    setEvidence(isEvidence);
    connect(
        document, &Document::progressChanged, this,
        [this](ImageSession::Stage, quint64 done, quint64 total) { updateMessage(done, total); });
    connect(document, &Document::reportChanged, this, [this] { updateMessage(); });
    connect(document, &Document::errorChanged, this, [this] { updateMessage(); });
    connect(document, &Document::changedOnDiskChanged, this, &VerdictLine::updateChanged);
    connect(m_changed, &QLabel::linkActivated, document, &Document::reload);
    updateChanged();
    updateMessage();
}

void VerdictLine::build()
{
    const int em = fontMetrics().height();
    m_sign = new QLabel;
    m_headline = wrappedLabel(QStringLiteral("verdictHeadline"));
    m_detail = wrappedLabel(QStringLiteral("verdictDetail"));
    m_lockSign = new QLabel;
    m_lockText = makeLabel(QStringLiteral("verdictLock"));
    m_lockText->setWordWrap(false);
    m_changed = makeLabel(QStringLiteral("verdictChanged"));
    m_changed->setTextFormat(Qt::RichText);
    m_changed->setTextInteractionFlags(Qt::TextBrowserInteraction);
    QFont bold = font();
    bold.setBold(true);
    m_headline->setFont(bold);

    auto *lock = new QHBoxLayout;
    lock->setSpacing(em / 4);
    lock->addWidget(m_lockSign);
    lock->addWidget(m_lockText);
    auto *layout = new QGridLayout(this);
    layout->setContentsMargins(em * 2 / 3, em / 2, em * 2 / 3, em / 2);
    layout->setHorizontalSpacing(em * 2 / 3);
    layout->setVerticalSpacing(em / 6);
    layout->addWidget(m_sign, 0, 0, 2, 1, Qt::AlignVCenter);
    layout->addWidget(m_headline, 0, 1);
    layout->addWidget(m_detail, 1, 1);
    layout->addLayout(lock, 0, 3, 2, 1, Qt::AlignVCenter);
    m_diskLine = new DiskLine;
    connect(m_diskLine, &DiskLine::bundleRepairRequested, this,
            &VerdictLine::bundleRepairRequested);
    connect(m_diskLine, &DiskLine::earlierRepairsRequested, this,
            &VerdictLine::earlierBundleRepairsRequested);
    connect(m_diskLine, &DiskLine::followOutsideRequested, this,
            &VerdictLine::followOutsideRequested);
    layout->addWidget(m_changed, 4, 1, 1, 3);
    layout->setColumnStretch(1, 1);
    buildRepair();
    layout->addWidget(m_repair, 0, 2, 2, 1, Qt::AlignVCenter);
    layout->addWidget(m_diskLine, 2, 1, 1, 3);
    layout->addWidget(m_noticeLine, 3, 1, 1, 3);
}

void VerdictLine::buildRepair()
{
    const auto button = [](const QString &text, const QString &name) {
        auto *made = new QPushButton(text);
        made->setObjectName(name);
        made->hide();
        return made;
    };
    m_repair = button(tr("Repair…"), QStringLiteral("verdictRepair"));
    m_finish = button(tr("Finish"), QStringLiteral("verdictFinish"));
    m_undo = button(tr("Undo repair"), QStringLiteral("verdictUndo"));
    m_finish->setToolTip(tr("Puts the old bytes back, then does again what was chosen"));
    m_undo->setToolTip(tr("Puts the old bytes back, exactly as they were"));
    m_notice = makeLabel(QStringLiteral("verdictNotice"));
    m_notice->setWordWrap(false);
    m_noticeLine = new QWidget;
    m_noticeLine->hide();
    auto *line = new QHBoxLayout(m_noticeLine);
    line->setContentsMargins(0, 0, 0, 0);
    line->addWidget(m_notice);
    line->addWidget(m_finish);
    line->addWidget(m_undo);
    line->addStretch(1);
    connect(m_repair, &QPushButton::clicked, this, &VerdictLine::repairRequested);
    connect(m_finish, &QPushButton::clicked, this, &VerdictLine::finishRequested);
    connect(m_undo, &QPushButton::clicked, this, &VerdictLine::undoRequested);
}

void VerdictLine::setRepair(const RepairOffer &offer)
{
    m_offer = offer;
    const LayoutPause pause(layout());
    m_repair->setVisible(offer.canRepair);
    m_notice->setText(offer.notice);
    m_noticeLine->setVisible(!offer.notice.isEmpty());
    m_finish->setVisible(offer.canFinish);
    m_undo->setVisible(offer.canUndo);
    m_undo->setText(offer.isEdit      ? tr("Undo edit")
                    : offer.isInPlace ? tr("Undo")
                                      : tr("Undo repair"));
    updateChanged();
    updateLock();
}

void VerdictLine::updateChanged()
{
    const QString &other = m_disk.changedFile;
    // A link needs a label that breaks its lines at words alone.
    const QString shown = elidedPath(other, fontMetrics(), fontMetrics().height() * 24);
    m_changed->setText(m_document->isChangedOnDisk()
                           ? tr("The file has changed on disk. <a href=\"reload:\">Reload</a>")
                           : tr("A file of this disk has changed: %1. "
                                "<a href=\"reload:\">Reload</a>")
                                 .arg(shown.toHtmlEscaped()));
    m_changed->setToolTip(shown == other ? QString() : pathToolTip(other));
    // While this program writes, that is no news.
    m_changed->setVisible((m_document->isChangedOnDisk() || !other.isEmpty()) &&
                          !m_offer.isWriting);
}

void VerdictLine::setEvidence(bool isEvidence)
{
    m_isEvidence = isEvidence;
    updateLock();
}

void VerdictLine::setDisk(const DiskVerdict &disk)
{
    if (disk == m_disk)
        return;
    m_disk = disk;
    m_diskLine->setVerdict(disk);
    updateChanged();
    updateMessage();
}

void VerdictLine::updateLock()
{
    using Written = RepairOffer::Written;
    const Written written = m_offer.written;
    m_lockSign->setVisible(written == Written::Nothing && !m_offer.isWriting);
    m_lockText->setText(m_offer.isWriting                 ? tr("Being written to")
                        : written == Written::Repair      ? tr("Repaired; the old bytes are kept")
                        : written == Written::Edit        ? tr("Edited; the old bytes are kept")
                        : written == Written::InPlace     ? tr("Changed; the old bytes are kept")
                        : written == Written::Undo        ? tr("Put back as it was")
                        : written == Written::Interrupted ? tr("In the middle of a change")
                        : m_isEvidence                    ? tr("Evidence mode: nothing is written")
                                                          : tr("Nothing has been written"));
}

void VerdictLine::updateMessage(quint64 done, quint64 total)
{
    const VerdictMessage message = verdictMessage(*m_document, m_disk, done, total);
    if (message == m_message && !m_headline->text().isEmpty())
        return;
    m_message = message;
    const LayoutPause pause(layout());
    m_headline->setText(message.headline);
    m_detail->setText(message.detail);
    m_detail->setVisible(!message.detail.isEmpty());
    setAccessibleName(message.headline);
    setAccessibleDescription(message.detail);
    updateColors();
    tellMessage();
    Q_EMIT messageChanged();
}

// Of work only that it began; its progress bar tells the rest.
void VerdictLine::tellMessage()
{
    if (m_message.tone != Tone::Working) {
        announce(this, m_message.headline + u' ' + m_message.detail);
        m_isWorkTold = false;
        m_isReloaded = true;
    } else if (!m_isWorkTold &&
               (m_isReloaded || m_document->stage() > ImageSession::Stage::Opening)) {
        announce(this, tr("Checking…"));
        m_isWorkTold = true;
    }
}

void VerdictLine::updateColors()
{
    const int em = fontMetrics().height();
    const QColor text = palette().color(QPalette::WindowText);
    const QColor sign = toneColors(palette(), toneOf(m_message.tone)).sign;
    m_sign->setPixmap(iconPixmap(signOf(m_message.tone), sign, em * 3 / 2, devicePixelRatioF()));
    m_lockSign->setPixmap(iconPixmap(QStringLiteral("lock"), text, em, devicePixelRatioF()));
    update();
}

void VerdictLine::paintEvent(QPaintEvent *)
{
    // A breath of the state's colour; the words stay in the palette's own colours.
    QPainter painter(this);
    const ToneColors colors = toneColors(palette(), toneOf(m_message.tone));
    const bool isLoud = m_message.tone == Tone::Damaged || m_message.tone == Tone::Failed;
    painter.fillRect(rect(), colors.ground);
    QColor line = colors.sign;
    line.setAlphaF(isLoud ? 0.6F : 0.25F);
    painter.fillRect(QRect(0, height() - 1, width(), 1), line);
}

void VerdictLine::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && m_sign)
        updateColors();
}

} // namespace parascope::ui

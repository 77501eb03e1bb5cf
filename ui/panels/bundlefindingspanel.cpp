#include "ui/panels/bundlefindingspanel.h"

#include "engine/session/disksession.h"
#include "engine/text/words.h"
#include "ui/models/bundlefindingsmodel.h"
#include "ui/models/vendorcounters.h"
#include "ui/style/icons.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/rowlines.h"

#include <QEvent>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QToolButton>
#include <QTreeView>
#include <QVBoxLayout>

#include <algorithm>

namespace parascope::ui {

namespace {

constexpr int kMostRowsInSight = 6;

ElidedLabel *textLabel(const char *name)
{
    ElidedLabel *label = wrappedLabel(QString::fromLatin1(name));
    label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    return label;
}

QString countedNotes(std::uint64_t notes)
{
    return notes == 1 ? BundleFindingsPanel::tr("1 note")
                      : BundleFindingsPanel::tr("%1 notes").arg(text::number(notes));
}

/// A table of what the vendor counted and what was counted now.
QString countersHtml(const QList<VendorCounter> &counters)
{
    const auto cell = [](const QString &text, const char *attributes) {
        return QStringLiteral("<td %1>%2</td>")
            .arg(QLatin1String(attributes), text.toHtmlEscaped());
    };
    constexpr const char *kNumber = "align=\"right\" style=\"padding-left: 1em\"";
    QString html = QStringLiteral("<table cellspacing=\"0\" cellpadding=\"2\"><tr>");
    html += cell(BundleFindingsPanel::tr("Counted by"), "") +
            cell(BundleFindingsPanel::tr("the vendor"), kNumber) +
            cell(BundleFindingsPanel::tr("here"), kNumber) + QStringLiteral("</tr>");
    for (const VendorCounter &counter : counters) {
        QString own = counter.isOwnToCome ? QStringLiteral("…") : QStringLiteral("–");
        if (counter.own)
            own = text::number(*counter.own);
        const QString name = counter.meaning.isEmpty()
                                 ? counter.name
                                 : BundleFindingsPanel::tr("%1 (%2)", "a counter, its name")
                                       .arg(counter.meaning, counter.name);
        html += QStringLiteral("<tr>") + cell(name, "") + cell(counter.vendor, kNumber) +
                cell(own, kNumber) + QStringLiteral("</tr>");
    }
    return html + QStringLiteral("</table>");
}

} // namespace

BundleFindingsPanel::BundleFindingsPanel(DiskSession *disk, QWidget *parent)
    : PanelFrame(parent)
    , m_disk(disk)
    , m_model(new BundleFindingsModel(disk, this))
    , m_heading(new QLabel)
    , m_fold(new QToolButton)
    , m_calmSign(new QLabel)
    , m_calm(textLabel("descriptorVerdict"))
    , m_view(new QTreeView)
    , m_rowLines(new RowLines(m_view))
    , m_meaning(textLabel("descriptorMeaning"))
    , m_detail(textLabel("descriptorDetail"))
    , m_counters(textLabel("vendorCounters"))
    , m_repair(new QPushButton(tr("&Repair the descriptor…")))
    , m_undo(new QPushButton(tr("&Undo repair…")))
{
    setObjectName(QStringLiteral("bundleFindings"));
    setAccessibleName(tr("Findings of the descriptor"));
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    m_heading->setObjectName(QStringLiteral("descriptorHeading"));
    m_heading->setWordWrap(true);
    QFont bold = font();
    bold.setBold(true);
    m_heading->setFont(bold);
    m_fold->setObjectName(QStringLiteral("foldDescriptor"));
    m_fold->setFont(bold);
    m_fold->setAutoRaise(true);
    m_fold->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_fold->setFocusPolicy(Qt::TabFocus);
    m_counters->setTextFormat(Qt::RichText);
    m_detail->setForegroundRole(QPalette::PlaceholderText);
    m_repair->setObjectName(QStringLiteral("repairDescriptor"));
    m_undo->setObjectName(QStringLiteral("undoDescriptor"));
    m_view->setObjectName(QStringLiteral("descriptorFindings"));
    m_view->setAccessibleName(tr("Findings of the descriptor"));
    m_view->setModel(m_model);
    m_view->setItemDelegate(m_rowLines);
    m_view->setRootIsDecorated(false);
    m_view->setUniformRowHeights(true);
    m_view->setAllColumnsShowFocus(true);
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_view->header()->setStretchLastSection(true);
    m_view->header()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_view->viewport()->installEventFilter(this);

    addContents();
    connect(m_fold, &QToolButton::clicked, this, [this] {
        m_isFoldedByHand = true;
        m_isFolded = !m_isFolded;
        updateFolding();
    });
    connect(m_repair, &QPushButton::clicked, this, &BundleFindingsPanel::repairRequested);
    connect(m_undo, &QPushButton::clicked, this, &BundleFindingsPanel::undoRequested);
    connect(m_view->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &BundleFindingsPanel::showMeaning);
    connect(m_model, &QAbstractItemModel::modelReset, this, &BundleFindingsPanel::showReport);
    if (disk) {
        connect(disk, &DiskSession::bundleChanged, this, &BundleFindingsPanel::showReport);
        connect(disk, &DiskSession::finished, this, &BundleFindingsPanel::showReport);
        connect(disk, &DiskSession::layersChecked, this, &BundleFindingsPanel::showCounters);
    }
    updateLook();
    showReport();
}

void BundleFindingsPanel::addContents()
{
    const int em = fontMetrics().height();
    QVBoxLayout *layout = contentLayout();
    layout->setSpacing(em / 3);
    layout->addWidget(m_heading);
    layout->addWidget(m_fold, 0, Qt::AlignLeft);
    auto *calm = new QHBoxLayout;
    calm->setSpacing(em / 3);
    calm->addWidget(m_calmSign, 0, Qt::AlignTop);
    calm->addWidget(m_calm, 1);
    layout->addLayout(calm);
    layout->addWidget(m_view);
    layout->addWidget(m_meaning);
    layout->addWidget(m_detail);
    layout->addWidget(m_counters);
    layout->addWidget(m_repair, 0, Qt::AlignLeft);
    layout->addWidget(m_undo, 0, Qt::AlignLeft);
    layout->addStretch(1);
    m_undo->hide();
}

void BundleFindingsPanel::setFolded(bool isFolded)
{
    if (m_isFoldedByHand || isFolded == m_isFolded)
        return;
    m_isFolded = isFolded;
    updateFolding();
}

void BundleFindingsPanel::setUndoPossible(bool isPossible)
{
    m_isUndoPossible = isPossible;
    updateFolding();
}

QString BundleFindingsPanel::headline() const
{
    const BundleReportPtr report = m_disk ? m_disk->report() : nullptr;
    if (!report || report->findings.empty())
        return tr("Descriptor");
    const std::uint64_t errors = report->count(Severity::Error);
    const std::uint64_t notes = report->count(Severity::Note);
    if (errors == 0)
        return tr("Descriptor · %1").arg(countedNotes(notes));
    const QString problems =
        errors == 1 ? tr("1 problem") : tr("%1 problems").arg(text::number(errors));
    return notes == 0 ? tr("Descriptor · %1").arg(problems)
                      : tr("Descriptor · %1, %2").arg(problems, countedNotes(notes));
}

void BundleFindingsPanel::showReport()
{
    const bool hasReport = m_disk && m_disk->report();
    m_heading->setText(headline());
    m_fold->setText(headline());
    if (hasReport)
        m_calm->setText(tr("The descriptor is in order: all files are there and fit together."));
    else if (m_disk && m_disk->error() && !m_disk->isBusy())
        m_calm->setText(text::error(*m_disk->error()));
    else
        m_calm->setText(tr("Looking at the disk's files…"));
    if (m_model->rowCount() > 0 && !m_view->currentIndex().isValid())
        m_view->setCurrentIndex(m_model->index(0, 0));
    updateFolding();
}

void BundleFindingsPanel::updateFolding()
{
    const bool hasReport = m_disk && m_disk->report();
    const bool hasFindings = m_model->rowCount() > 0;
    const bool isUnfolded = !hasFindings || !m_isFolded;
    m_heading->setVisible(!hasFindings);
    m_fold->setVisible(hasFindings);
    m_fold->setArrowType(isUnfolded ? Qt::DownArrow : Qt::RightArrow);
    m_fold->setToolTip(isUnfolded ? tr("Fold up") : tr("Unfold"));
    m_fold->setAccessibleDescription(m_fold->toolTip());
    m_calm->setVisible(!hasFindings);
    m_calmSign->setVisible(hasReport && !hasFindings);
    m_view->setVisible(hasFindings && isUnfolded);
    m_repair->setVisible(hasReport && !m_disk->offers().empty() && isUnfolded);
    m_undo->setVisible(m_isUndoPossible && isUnfolded);
    fitList();
    showMeaning();
    showCounters();
}

void BundleFindingsPanel::showMeaning()
{
    const QModelIndex index = m_view->currentIndex();
    const bool isSeen = index.isValid() && !m_isFolded;
    m_meaning->setVisible(isSeen);
    m_detail->setVisible(isSeen);
    if (!isSeen)
        return;
    QString meaning = m_model->explanationAt(index.row());
    const QString answer = m_model->answerAt(index.row());
    if (m_view->isColumnHidden(BundleFindingsModel::RepairColumn) && !answer.isEmpty())
        meaning += u'\n' + tr("Repair: %1").arg(answer);
    m_meaning->setText(meaning);
    m_detail->setText(m_model->detailAt(index.row()));
}

void BundleFindingsPanel::showCounters()
{
    const QList<VendorCounter> counters = m_disk ? vendorCounters(*m_disk) : QList<VendorCounter>();
    const bool isFolded = m_isFolded && m_model->rowCount() > 0;
    m_counters->setVisible(!counters.isEmpty() && !isFolded);
    if (!counters.isEmpty())
        m_counters->setText(countersHtml(counters));
}

void BundleFindingsPanel::updateLook()
{
    const int size = fontMetrics().height() * 4 / 5;
    m_view->setIconSize({size, size});
    m_model->setLook(palette(), size, devicePixelRatioF());
    m_calmSign->setPixmap(iconPixmap(QStringLiteral("ok"), palette().color(QPalette::WindowText),
                                     fontMetrics().height(), devicePixelRatioF()));
}

/// As high as its rows, up to some; one line of words beside each other, or two.
void BundleFindingsPanel::fitList()
{
    if (m_model->rowCount() == 0)
        return;
    const int em = fontMetrics().height();
    const int width = m_view->viewport()->width();
    const auto widest = [&](int column) {
        const QAbstractItemView *view = m_view;
        return std::clamp(view->sizeHintForColumn(column) + em / 2, em * 5, em * 24);
    };
    const int severity = widest(BundleFindingsModel::SeverityColumn);
    const int what = widest(BundleFindingsModel::WhatColumn);
    const int repair = widest(BundleFindingsModel::RepairColumn);
    const bool hasRoom = severity + what + em * 10 <= width;
    if (m_view->isColumnHidden(BundleFindingsModel::RepairColumn) == hasRoom) {
        m_view->setColumnHidden(BundleFindingsModel::RepairColumn, !hasRoom);
        showMeaning();
    }
    const bool isNarrow = severity + what + (hasRoom ? repair : 0) > width;
    m_view->header()->resizeSection(BundleFindingsModel::SeverityColumn, severity);
    m_view->header()->resizeSection(BundleFindingsModel::WhatColumn,
                                    hasRoom ? what : width - severity);
    if (m_rowLines->setLines(isNarrow ? 2 : 1)) {
        m_view->setWordWrap(isNarrow);
        m_view->doItemsLayout();
    }
    const int row = std::max(m_view->sizeHintForIndex(m_model->index(0, 0)).height(), em);
    const int rows = std::min(m_model->rowCount(), kMostRowsInSight);
    m_view->setFixedHeight(m_view->header()->sizeHint().height() + rows * row + em / 4);
}

QSize BundleFindingsPanel::sizeHint() const
{
    const QSize hint = widget()->sizeHint();
    // Nothing breaks into lines where only the heading is left.
    const bool breaks = widget()->hasHeightForWidth();
    return {hint.width(), breaks ? widget()->heightForWidth(viewport()->width()) : hint.height()};
}

QSize BundleFindingsPanel::minimumSizeHint() const
{
    return {PanelFrame::minimumSizeHint().width(),
            std::min(sizeHint().height(), fontMetrics().height() * 6)};
}

void BundleFindingsPanel::resizeEvent(QResizeEvent *event)
{
    PanelFrame::resizeEvent(event);
    updateGeometry(); // words break elsewhere
}

bool BundleFindingsPanel::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_view->viewport() && event->type() == QEvent::Resize)
        fitList();
    return PanelFrame::eventFilter(watched, event);
}

void BundleFindingsPanel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        updateLook();
    PanelFrame::changeEvent(event);
}

} // namespace parascope::ui

#include "ui/wizards/repair/repairpage.h"

#include "engine/text/words.h"
#include "ui/document/document.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/wizards/repair/beforeafter.h"
#include "ui/wizards/repair/changefooter.h"
#include "ui/wizards/repair/keeperlist.h"
#include "ui/wizards/repair/planlist.h"

#include <QPlainTextEdit>
#include <QVBoxLayout>

#include <algorithm>

namespace parascope::ui {

namespace {

constexpr std::size_t kShownRanges = 1000;

/// Clusters that a plan makes read differently.
std::uint64_t clustersOf(const Plan &plan)
{
    const std::uint64_t cluster = std::max<std::uint64_t>(plan.before->geometry.clusterBytes, 1);
    std::uint64_t count = 0;
    for (const ByteRange &range : plan.readsDifferently)
        count += (range.length + cluster - 1) / cluster;
    return count;
}

} // namespace

RepairPage::RepairPage(Document *document, RepairSession *session, AskPath askPath, QWidget *parent)
    : QWidget(parent)
    , m_document(document)
    , m_session(session)
    , m_report(document->report())
    , m_plan(new PlanList)
    , m_keepers(new KeeperList)
    , m_beforeAfter(new BeforeAfter)
    , m_obstacle(wrappedLabel(QStringLiteral("repairObstacle")))
    , m_staying(wrappedLabel(QStringLiteral("repairStaying")))
    , m_afterwards(wrappedLabel(QStringLiteral("repairAfterwards")))
    , m_rangesTitle(wrappedLabel(QStringLiteral("repairRangesTitle")))
    , m_ranges(new QPlainTextEdit)
    , m_footer(new ChangeFooter(document->path(), std::move(askPath)))
{
    setObjectName(QStringLiteral("repairPage"));
    build();
    m_footer->followLayerPlace(document);
    m_beforeAfter->setBefore(*m_report, document->maps());
    connect(m_plan, &PlanList::wished, this, [this](FindingId id, Action action) {
        m_choices.chosen[id] = action;
        replan();
    });
    connect(m_keepers, &KeeperList::keeperWished, document, [document](quint32, quint32 cluster) {
        document->keepPlaceFor(GuestCluster(cluster));
    });
    connect(m_keepers, &KeeperList::clusterLookedAt, document,
            [document](quint32 cluster) { document->selectGuestCluster(GuestCluster(cluster)); });
    connect(document, &Document::keepersChanged, this, [this] {
        if (m_session->job() == ChangeJob::None && isVisible())
            replan();
    });
    connect(session, &RepairSession::planned, this, &RepairPage::takePreview);
    connect(m_footer, &ChangeFooter::changed, this, &RepairPage::changed);
    // Checked again meanwhile: a plan counts for the report that it was made from.
    connect(document, &Document::reportChanged, this, [this] {
        if (m_session->job() != ChangeJob::None || !isVisible())
            return;
        m_report = m_document->report();
        m_beforeAfter->setBefore(*m_report, m_document->maps());
        replan();
    });
    replan();
}

void RepairPage::build()
{
    const int em = fontMetrics().height();
    m_ranges->setObjectName(QStringLiteral("repairRanges"));
    m_ranges->setReadOnly(true);
    m_ranges->setTabChangesFocus(true);
    QFont bold = font();
    bold.setBold(true);
    m_afterwards->setFont(bold);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, em / 2, 0); // apart from the scroll bar
    layout->setSpacing(em / 2);
    layout->addWidget(m_obstacle);
    layout->addWidget(m_plan);
    m_plan->setBelow(FindingId::TableDuplicate, m_keepers);
    layout->addWidget(m_staying);
    layout->addWidget(m_rangesTitle);
    layout->addWidget(m_ranges);
    layout->addWidget(m_afterwards);
    layout->addWidget(m_beforeAfter);
    layout->addStretch(1);
    for (QWidget *later : std::initializer_list<QWidget *>{m_keepers, m_staying, m_rangesTitle,
                                                           m_ranges, m_obstacle})
        later->hide();
}

void RepairPage::replan()
{
    m_preview.reset();
    m_choices.keepers = m_document->keepers().rows();
    showObstacle();
    m_afterwards->setText(tr("Calculating what this leads to…"));
    m_session->plan(m_report, m_choices);
    Q_EMIT changed();
}

bool RepairPage::isForbidden() const
{
    return m_report->isRepairForbidden() || m_report->verdict() == Verdict::NotFinal;
}

void RepairPage::showObstacle()
{
    QString text;
    if (m_report->isRepairForbidden()) {
        QStringList why;
        for (const FindingGroup &group : m_report->groups()) {
            if (catalogueEntry(group.id).forbidsRepair)
                why += text::title(group.id);
        }
        text = tr("Nothing in this image may be repaired: %1.").arg(why.join(QStringLiteral("; ")));
    } else if (m_report->verdict() == Verdict::NotFinal) {
        text = tr("The image is in use or was changed while it was checked. Shut the virtual "
                  "machine down, then check again.");
    } else if (m_preview && m_preview->isSuspended) {
        text = text::error({ErrorCode::Suspended, m_document->path().native(), 0, 0, {}});
    } else if (m_preview && m_preview->isReadOnly) {
        text = tr("The file cannot be written to. A repaired copy can be made.");
    }
    m_obstacle->setText(text, {text::path(m_document->path().native())});
    m_obstacle->setVisible(!text.isEmpty());
}

void RepairPage::takePreview(const PreviewReply &reply)
{
    const Result<RepairPreview> &preview = reply.preview;
    if (!preview) {
        m_afterwards->setText(text::error(preview.error()), {text::path(preview.error().path)});
        Q_EMIT changed();
        return;
    }
    m_preview = *preview;
    const Plan &plan = *preview->plan;
    m_plan->setPlan(plan, preview->sharedPlaces ? preview->sharedPlaces->count() : 0);
    m_plan->setEnabled(!isForbidden());
    showKeepers(*preview);
    m_beforeAfter->setAfter(*preview->after, preview->maps);
    m_beforeAfter->setVisible(!isForbidden());
    m_afterwards->setText(isForbidden()          ? QString()
                          : plan.actions.empty() ? tr("There is nothing to repair in this image.")
                          : plan.isEmpty()
                              ? tr("Nothing is chosen.")
                              : tr("Afterwards: %1").arg(text::verdict(*preview->after).headline));
    QStringList staying;
    for (const FindingGroup &group : m_report->groups()) {
        const bool isOffered =
            std::ranges::find(plan.actions, group.id, &PlannedAction::id) != plan.actions.end();
        if (!isOffered && group.severity != Severity::Note)
            staying += text::groupTitle(group);
    }
    m_staying->setText(tr("Cannot be repaired: %1").arg(staying.join(QStringLiteral("; "))));
    m_staying->setVisible(!staying.isEmpty() && !isForbidden());
    showRanges(plan);
    m_footer->setAsked(needsConfirmation(*m_report) && !isForbidden() && !preview->isForCopyOnly());
    showUndoFile();
    showObstacle();
    Q_EMIT changed();
}

void RepairPage::showKeepers(const RepairPreview &preview)
{
    const Plan &plan = *preview.plan;
    m_keepers->setPlaces(preview.sharedPlaces, plan.before->geometry.entryBytes);
    m_keepers->setChoices(plan.choices);
    const bool isAnswered = std::ranges::any_of(plan.actions, [](const PlannedAction &action) {
        return action.id == FindingId::TableDuplicate && action.isChosen;
    });
    m_keepers->setVisible(isAnswered && preview.sharedPlaces->count() > 0 && !isForbidden());
    // Somebody chose a keeper in the window: that is what the dialog was opened for.
    const auto &selected = m_document->selection().guest;
    if (!std::exchange(m_wasShown, true) && selected &&
        m_document->keepers().chosenFor(m_report, *selected)) {
        const auto cluster = static_cast<std::uint32_t>(selected->value());
        m_keepers->reveal(plan.before->bat[cluster], cluster);
    }
}

void RepairPage::showRanges(const Plan &plan)
{
    m_rangesTitle->setText(
        plan.before->isLayer()
            ? tr("These places of the disk will read as the layer below has them, or as zeros:")
            : tr("These places of the disk will read as zeros:"));
    m_ranges->setAccessibleName(m_rangesTitle->text());
    QStringList lines;
    for (const ByteRange &range : plan.readsDifferently) {
        if (std::size_t(lines.size()) == kShownRanges) {
            lines +=
                tr("… and %1 more").arg(text::number(plan.readsDifferently.size() - kShownRanges));
            break;
        }
        lines += tr("%1 to %2 (%3)")
                     .arg(text::offset(range.offset), text::offset(range.end() - 1),
                          text::size(range.length));
    }
    m_ranges->setPlainText(lines.join(u'\n'));
    constexpr qsizetype kMostRows = 5;
    const int frame = int(m_ranges->document()->documentMargin()) + m_ranges->frameWidth();
    m_ranges->setFixedHeight(m_ranges->fontMetrics().lineSpacing() *
                                 int(std::min(lines.size(), kMostRows)) +
                             2 * frame + 1);
    m_ranges->setVisible(!lines.isEmpty());
    m_rangesTitle->setVisible(!lines.isEmpty());
}

void RepairPage::showUndoFile()
{
    if (!m_preview || m_preview->isForCopyOnly() || isForbidden()) {
        m_footer->hideUndoFile();
        return;
    }
    const Plan &plan = *m_preview->plan;
    m_footer->showUndoFile(m_preview->undoFileBytes,
                           plan.grownSize - std::min(plan.grownSize, plan.before->fileSize),
                           m_preview->undoFolderFree);
}

bool RepairPage::canCopy() const
{
    return m_preview && !isForbidden() && !m_preview->plan->isEmpty();
}

bool RepairPage::canRepair() const
{
    return canCopy() && !m_preview->isForCopyOnly() && m_footer->isLayerConfirmed() &&
           (!needsConfirmation(*m_report) || m_footer->isNotInUseConfirmed());
}

QString RepairPage::repairText() const
{
    const std::uint64_t clusters = m_preview ? clustersOf(*m_preview->plan) : 0;
    if (clusters == 0)
        return tr("&Repair this file");
    if (m_report->state()->isLayer())
        return clusters == 1
                   ? tr("&Repair, 1 cluster will read differently")
                   : tr("&Repair, %1 clusters will read differently").arg(text::number(clusters));
    return clusters == 1
               ? tr("&Repair, 1 cluster will read as zeros")
               : tr("&Repair, %1 clusters will read as zeros").arg(text::number(clusters));
}

} // namespace parascope::ui

#include "moc_repairpage.cpp"

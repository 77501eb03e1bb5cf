#include "ui/wizards/bundle/bundleofferlist.h"

#include "engine/text/bundletext.h"
#include "engine/text/translation.h"
#include "engine/text/words.h"

#include <QCheckBox>
#include <QLabel>
#include <QSignalBlocker>
#include <QStyle>
#include <QVBoxLayout>

#include <algorithm>
#include <set>
#include <utility>

namespace parascope::ui {

namespace {

/// In the order in which they stand.
enum class Group
{
    Harmless,
    OtherSize,
    FromWhatIsLeft,
    GivesUp
};

Group groupOf(const BundleOffer &offer)
{
    switch (offer.action) {
    case BundleAction::RestoreBackup: // nobody ticks it where the descriptor can be read
        return offer.isTicked ? Group::FromWhatIsLeft : Group::GivesUp;
    case BundleAction::Rebuild:
    case BundleAction::CorrectTop:
        return Group::FromWhatIsLeft;
    case BundleAction::RenewBackup:
        return Group::GivesUp;
    default:
        return offer.isGuestDifferent ? Group::OtherSize : Group::Harmless;
    }
}

QString titleOf(Group group)
{
    switch (group) {
    case Group::Harmless:
        return BundleOfferList::tr("Nothing that the virtual machine reads changes");
    case Group::OtherSize:
        return BundleOfferList::tr("The virtual machine will see a disk of another size");
    case Group::FromWhatIsLeft:
        return BundleOfferList::tr("What the descriptor lost is taken from what is left");
    case Group::GivesUp:
        return BundleOfferList::tr("A text that may still be good is given up");
    }
    return {};
}

/// As the groups stand; within one of them as things are done.
std::vector<BundleOffer> inGroups(std::vector<BundleOffer> offers)
{
    std::ranges::stable_sort(offers, {}, groupOf);
    return offers;
}

/// `explained`: findings that stand with an earlier offer already.
QString answersOf(const BundleOffer &offer, const BundleReport &report,
                  std::set<std::size_t> &explained)
{
    constexpr std::size_t kMost = 20;
    QStringList lines;
    for (const std::size_t index : offer.answers) {
        if (std::size_t(lines.size()) == kMost) {
            lines += BundleOfferList::tr("… and %1 more")
                         .arg(text::number(offer.answers.size() - kMost));
            break;
        }
        const BundleFinding &finding = report.findings[index];
        lines += !explained.insert(index).second
                     ? text::title(finding.id)
                     : BundleOfferList::tr("%1: %2", "a finding's title, and what it means")
                           .arg(text::title(finding.id), text::explanation(finding, report));
    }
    return lines.join(u'\n');
}

/// "Line 8: <Cylinders>131</Cylinders>", for a few of them.
QString changesOf(const text::ChangedLines &changed)
{
    constexpr qsizetype kMost = 4;
    QStringList lines;
    std::uint64_t more = changed.more;
    for (const text::ChangedLine &line : changed.lines) {
        if (!line.isNew)
            continue;
        if (lines.size() == kMost)
            ++more;
        else
            lines += BundleOfferList::tr("line %1: %2", "a line's number, and what it holds")
                         .arg(text::number(line.number), line.text.trimmed());
    }
    if (more > 0)
        lines += BundleOfferList::tr("and more, see below");
    return lines.join(QStringLiteral(" · "));
}

QString writesOf(BundleAction action, const BundleRepairPreview &preview)
{
    switch (action) {
    case BundleAction::RestoreBackup:
    case BundleAction::Rebuild:
        return BundleOfferList::tr("Writes the descriptor as a whole.");
    case BundleAction::RenewBackup:
        return BundleOfferList::tr("Writes the backup as a whole.");
    default:
        break;
    }
    const auto found = preview.byAction.find(action);
    const QString changes = found == preview.byAction.end() ? QString() : changesOf(found->second);
    if (!changes.isEmpty())
        return BundleOfferList::tr("Writes %1").arg(changes);
    return preview.plan.chosen.contains(action)
               ? BundleOfferList::tr("Nothing more to write: the other changes mend this, too.")
               : QString();
}

} // namespace

BundleOfferList::BundleOfferList(QWidget *parent) : QWidget(parent)
{
    setObjectName(QStringLiteral("bundleOffers"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
}

void BundleOfferList::setPreview(const BundleRepairPreview &preview)
{
    if (m_report != preview.plan.report)
        rebuild(preview.plan);
    const std::vector<BundleOffer> offers = inGroups(preview.plan.offers);
    std::set<std::size_t> explained;
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        m_rows[i].answers->setText(answersOf(offers[i], *preview.plan.report, explained));
        fill(m_rows[i], preview);
    }
}

void BundleOfferList::rebuild(const BundlePlan &plan)
{
    m_report = plan.report;
    m_rows.clear();
    delete m_body;
    m_body = new QWidget;
    const int em = fontMetrics().height();
    auto *column = new QVBoxLayout(m_body);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(em / 5);
    std::optional<Group> group;
    for (const BundleOffer &offer : inGroups(plan.offers)) {
        if (groupOf(offer) != group) {
            const bool isFirst = !group;
            group = groupOf(offer);
            auto *heading = new QLabel(titleOf(*group));
            heading->setObjectName(QStringLiteral("bundleGroup%1").arg(static_cast<int>(*group)));
            heading->setWordWrap(true);
            QFont bold = font();
            bold.setBold(true);
            heading->setFont(bold);
            if (!isFirst)
                heading->setContentsMargins(0, em / 2, 0, 0);
            column->addWidget(heading);
        }
        m_rows.push_back(addRow(column, offer));
    }
    layout()->addWidget(m_body);
    m_body->show(); // now, not with the next event
    // What was added late would be met last. Qt takes a widget that Tab passes by for its parts.
    QWidget *before = previousInFocusChain();
    while (before != this && (before->focusPolicy() & Qt::TabFocus) != Qt::TabFocus)
        before = before->previousInFocusChain();
    for (const Row &row : m_rows)
        setTabOrder(std::exchange(before, row.tick), row.tick);
}

BundleOfferList::Row BundleOfferList::addRow(QVBoxLayout *layout, const BundleOffer &offer)
{
    const QString name = QLatin1String(bundleActionName(offer.action));
    Row row;
    row.action = offer.action;
    row.tick = new QCheckBox(text::capitalised(text::actionPhrase(offer.action)));
    row.tick->setObjectName(QStringLiteral("bundleTick-") + name);
    row.tick->setToolTip(name);
    const int indent = style()->pixelMetric(QStyle::PM_IndicatorWidth) +
                       style()->pixelMetric(QStyle::PM_CheckBoxLabelSpacing);
    const auto below = [&](const char *prefix) {
        auto *label = new QLabel;
        label->setObjectName(QLatin1String(prefix) + name);
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
        label->setContentsMargins(indent, 0, 0, 0);
        return label;
    };
    row.answers = below("bundleAnswers-");
    row.writes = below("bundleWrites-");
    row.writes->setForegroundRole(QPalette::PlaceholderText);
    for (QWidget *widget : {static_cast<QWidget *>(row.tick), static_cast<QWidget *>(row.answers),
                            static_cast<QWidget *>(row.writes)})
        layout->addWidget(widget);
    connect(row.tick, &QCheckBox::toggled, this,
            [this, action = offer.action](bool isWished) { Q_EMIT wished(action, isWished); });
    return row;
}

void BundleOfferList::fill(const Row &row, const BundleRepairPreview &preview)
{
    const QSignalBlocker quiet(row.tick);
    row.tick->setChecked(preview.wished.contains(row.action));
    const QString writes = writesOf(row.action, preview);
    row.writes->setText(writes);
    row.writes->setVisible(!writes.isEmpty());
    row.tick->setAccessibleDescription(row.answers->text() + u'\n' + writes);
}

} // namespace parascope::ui

#include "moc_bundleofferlist.cpp"

#include "ui/wizards/bundle/bundlerepairform.h"

#include "engine/base/units.h"
#include "engine/text/bundletext.h"
#include "engine/text/words.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/wizards/bundle/bundleofferlist.h"
#include "ui/wizards/bundle/changedlinesview.h"

#include <QGridLayout>
#include <QLabel>
#include <QVBoxLayout>

#include <algorithm>

namespace parascope::ui {

namespace {

QString diskSize(const BundleReport &report)
{
    const auto sectors = report.bundle->descriptor.diskSectors;
    return sectors ? text::size(*sectors * kSectorBytes) : BundleRepairForm::tr("not known");
}

bool isOffered(const BundlePlan &plan, std::size_t finding)
{
    return std::ranges::any_of(plan.offers, [&](const BundleOffer &offer) {
        return std::ranges::find(offer.answers, finding) != offer.answers.end();
    });
}

} // namespace

BundleRepairForm::BundleRepairForm(QWidget *parent)
    : QWidget(parent)
    , m_obstacle(new NoteLine(QStringLiteral("bundleObstacle")))
    , m_offers(new BundleOfferList)
    , m_staying(wrappedLabel(QStringLiteral("bundleStaying")))
    , m_afterwards(wrappedLabel(QStringLiteral("bundleAfterwards")))
    , m_numbers(new QWidget)
    , m_changesTitle(wrappedLabel(QStringLiteral("bundleChangesTitle")))
    , m_changes(new ChangedLinesView(QStringLiteral("bundleChanges")))
    , m_backupTitle(wrappedLabel(QStringLiteral("bundleBackupTitle")))
    , m_backupChanges(new ChangedLinesView(QStringLiteral("bundleBackupChanges")))
{
    build();
    connect(m_offers, &BundleOfferList::wished, this, &BundleRepairForm::wished);
}

void BundleRepairForm::build()
{
    setObjectName(QStringLiteral("bundleRepairForm"));
    const int em = fontMetrics().height();
    QFont bold = font();
    bold.setBold(true);
    m_afterwards->setFont(bold);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, em / 2, 0); // apart from the scroll bar
    layout->setSpacing(em / 2);
    auto *grid = new QGridLayout(m_numbers);
    buildNumbers(grid);
    for (QWidget *part : std::initializer_list<QWidget *>{
             m_obstacle, m_offers, m_staying, m_afterwards, m_numbers, m_changesTitle, m_changes,
             m_backupTitle, m_backupChanges})
        layout->addWidget(part);
    layout->addStretch(1);
    for (QWidget *later :
         std::initializer_list<QWidget *>{m_obstacle, m_staying, m_numbers, m_changesTitle,
                                          m_changes, m_backupTitle, m_backupChanges})
        later->hide();
}

void BundleRepairForm::buildNumbers(QGridLayout *grid)
{
    const int em = fontMetrics().height();
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(em * 2);
    grid->setVerticalSpacing(em / 6);
    grid->setColumnStretch(3, 1);
    QFont bold = font();
    bold.setBold(true);
    const std::array labels = {tr("Problems"), tr("Notes"), tr("Disk size")};
    for (std::size_t i = 0; i < kNumbers; ++i) {
        auto *label = new QLabel(labels[i]);
        label->setForegroundRole(QPalette::PlaceholderText);
        grid->addWidget(label, static_cast<int>(i) + 1, 0);
    }
    int column = 1;
    for (Numbers *side : {&m_before, &m_after}) {
        const bool isBefore = side == &m_before;
        auto *heading = new QLabel(isBefore ? tr("Before") : tr("After"));
        heading->setFont(bold);
        grid->addWidget(heading, 0, column);
        for (std::size_t i = 0; i < kNumbers; ++i) {
            auto *number = new QLabel;
            number->setObjectName(
                (isBefore ? QStringLiteral("bundleBefore%1") : QStringLiteral("bundleAfter%1"))
                    .arg(i));
            number->setTextInteractionFlags(Qt::TextSelectableByMouse);
            grid->addWidget(number, static_cast<int>(i) + 1, column);
            (*side)[i] = number;
        }
        ++column;
    }
}

void BundleRepairForm::setObstacle(NoteLine::Sign sign, const QString &text)
{
    m_obstacle->setText(sign, text);
    m_obstacle->setVisible(!text.isEmpty());
}

void BundleRepairForm::setWaiting(const QString &text)
{
    m_afterwards->setText(text);
    m_afterwards->setVisible(!text.isEmpty());
}

void BundleRepairForm::setPreview(const BundleRepairPreview &preview)
{
    const BundlePlan &plan = preview.plan;
    m_offers->setPreview(preview);
    m_offers->setEnabled(!plan.report->isRepairForbidden());
    showStaying(preview);
    setWaiting(plan.report->isRepairForbidden() ? QString()
               : plan.offers.empty() ? tr("There is nothing to repair in the descriptor.")
               : plan.isEmpty()      ? tr("Nothing is chosen.")
                                : tr("Afterwards: %1").arg(text::bundleVerdict(*preview.after)));
    const auto show = [](const Numbers &numbers, const BundleReport &report) {
        numbers[0]->setText(text::number(report.count(Severity::Error)));
        numbers[1]->setText(text::number(report.count(Severity::Note)));
        numbers[2]->setText(diskSize(report));
    };
    show(m_before, *plan.report);
    show(m_after, *preview.after);
    m_numbers->setVisible(!plan.isEmpty());
    showChanges(preview);
}

void BundleRepairForm::showStaying(const BundleRepairPreview &preview)
{
    constexpr qsizetype kMost = 20;
    const BundlePlan &plan = preview.plan;
    QStringList lines;
    qsizetype more = 0;
    for (const std::size_t index : plan.unanswered()) {
        if (isOffered(plan, index))
            continue; // its tick says so
        const BundleFinding &finding = plan.report->findings[index];
        if (lines.size() == kMost)
            ++more;
        else
            lines += tr("%1: %2", "a finding's title, and what it means")
                         .arg(text::title(finding.id), text::explanation(finding, *plan.report));
    }
    if (more > 0)
        lines += tr("… and %1 more").arg(text::number(std::uint64_t(more)));
    const QString obstacle = text::rebuildObstacle(plan);
    if (!obstacle.isEmpty())
        lines += obstacle;
    m_staying->setText(tr("The descriptor cannot mend this, so it stays:") + u'\n' +
                       lines.join(u'\n'));
    m_staying->setVisible(!lines.isEmpty());
}

void BundleRepairForm::showChanges(const BundleRepairPreview &preview)
{
    const BundlePlan &plan = preview.plan;
    const bool isNew = !plan.report->bundle->descriptorText;
    m_changesTitle->setText(
        isNew ? tr("This will stand in %1:").arg(QLatin1String(kDescriptorName))
              : tr("What changes in %1, by line:").arg(QLatin1String(kDescriptorName)));
    m_changes->setAccessibleName(m_changesTitle->text());
    m_changes->setLines(preview.lines);
    m_changesTitle->setVisible(plan.text.has_value());
    m_changes->setVisible(plan.text.has_value());
    // Mostly both files get the same text, which need not be read twice.
    const bool isSame = plan.text && plan.backup == plan.text;
    const QString backup = QLatin1String(kDescriptorBackupName);
    m_backupTitle->setText(isSame ? tr("%1 will say the same.").arg(backup)
                                  : tr("What changes in %1, by line:").arg(backup));
    m_backupTitle->setVisible(plan.backup.has_value());
    m_backupChanges->setAccessibleName(m_backupTitle->text());
    m_backupChanges->setLines(preview.backupLines);
    m_backupChanges->setVisible(plan.backup.has_value() && !isSame);
}

} // namespace parascope::ui

#include "moc_bundlerepairform.cpp"

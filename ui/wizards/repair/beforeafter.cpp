#include "ui/wizards/repair/beforeafter.h"

#include "engine/text/words.h"
#include "ui/views/map/mapview.h"
#include "ui/wizards/repair/fixedmapsource.h"

#include <QGridLayout>
#include <QLabel>

namespace parascope::ui {

namespace {

/// As the legend of the maps counts.
std::uint64_t damagedOf(const ClusterMap &disk)
{
    return disk.total(MapState::Damaged) + disk.total(MapState::Shared) +
           disk.total(MapState::Unreadable);
}

} // namespace

BeforeAfter::BeforeAfter(QWidget *parent) : QWidget(parent)
{
    setObjectName(QStringLiteral("beforeAfter"));
    const int em = fontMetrics().height();
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(em);
    grid->setVerticalSpacing(em / 6);
    grid->setColumnStretch(1, 1);
    grid->setColumnStretch(2, 1);
    const QStringList labels = {tr("Disk order"),   tr("File order"),   tr("Damaged or shared"),
                                tr("All problems"), tr("Wasted space"), tr("File size")};
    for (int row = 0; row < labels.size(); ++row) {
        auto *label = new QLabel(labels[row]);
        label->setForegroundRole(QPalette::PlaceholderText);
        grid->addWidget(label, row + 1, 0);
    }
    build(m_before, grid, 1, tr("Before"), QStringLiteral("before"));
    build(m_after, grid, 2, tr("After"), QStringLiteral("after"));
}

void BeforeAfter::build(Side &side, QGridLayout *grid, int column, const QString &title,
                        const QString &name)
{
    auto *heading = new QLabel(title);
    QFont bold = font();
    bold.setBold(true);
    heading->setFont(bold);
    grid->addWidget(heading, 0, column);
    side.disk = new FixedMapSource(MapSource::Order::Disk, this);
    side.file = new FixedMapSource(MapSource::Order::File, this);
    int row = 1;
    for (FixedMapSource *source : {side.disk, side.file}) {
        const bool isDisk = source == side.disk;
        auto *view = new MapView(source);
        view->setObjectName(name +
                            (isDisk ? QStringLiteral("DiskMap") : QStringLiteral("FileMap")));
        view->setAccessibleName((isDisk ? tr("%1: the disk") : tr("%1: the file")).arg(title));
        view->setFocusPolicy(Qt::NoFocus); // the numbers below say the same
        view->setFixedHeight(fontMetrics().height() * 4);
        view->setMinimumWidth(fontMetrics().height() * 10);
        view->setAttribute(Qt::WA_TransparentForMouseEvents);
        grid->addWidget(view, row++, column);
    }
    for (std::size_t i = 0; i < kNumbers; ++i) {
        auto *number = new QLabel;
        number->setObjectName(name + QStringLiteral("Number%1").arg(i));
        number->setTextInteractionFlags(Qt::TextSelectableByMouse);
        grid->addWidget(number, row++, column);
        side.numbers[i] = number;
    }
}

void BeforeAfter::show(const Side &side, const Report &report, const ClusterMaps &maps)
{
    side.disk->setMap(maps.guest);
    side.file->setMap(maps.host);
    const Statistics &statistics = report.statistics();
    const std::array<QString, kNumbers> numbers = {
        text::number(maps.guest ? damagedOf(*maps.guest) : statistics.damagedClusters),
        text::number(report.count(Severity::Error) + report.count(Severity::Leak)),
        text::size(statistics.wastedBytes), text::size(report.state()->fileSize)};
    for (std::size_t i = 0; i < kNumbers; ++i)
        side.numbers[i]->setText(numbers[i]);
}

void BeforeAfter::setBefore(const Report &report, const ClusterMaps &maps)
{
    show(m_before, report, maps);
}

void BeforeAfter::setAfter(const Report &report, const ClusterMaps &maps)
{
    show(m_after, report, maps);
}

} // namespace parascope::ui

#include "moc_beforeafter.cpp"

#include "ui/shell/diskline.h"

#include "ui/style/icons.h"
#include "ui/style/palette.h"
#include "ui/style/signcolor.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/wizards/bundle/bundlerepairdialog.h"

#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QPushButton>

namespace parascope::ui {

namespace {

QPushButton *makeButton(const QString &text, const QString &name)
{
    auto *button = new QPushButton(text);
    button->setObjectName(name);
    return button;
}

} // namespace

DiskLine::DiskLine(QWidget *parent) : QWidget(parent), m_layout(new QGridLayout(this))
{
    setObjectName(QStringLiteral("diskLine"));
    const int em = fontMetrics().height();
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setHorizontalSpacing(em / 3);
    m_layout->setVerticalSpacing(em / 6);
    m_layout->setColumnStretch(1, 1);
    QPushButton *repair = makeButton(tr("Repair the Descriptor…"), QStringLiteral("diskRepair"));
    repair->setToolTip(tr("Choose what is changed in the file that says how the images make up the "
                          "disk; nothing is written before"));
    QPushButton *follow = makeButton(tr("Open Them Too"), QStringLiteral("diskFollow"));
    follow->setToolTip(tr("Read the files outside of the disk's folder that its descriptor names"));
    QPushButton *earlier = makeButton(tr("Earlier Repairs…"), QStringLiteral("diskEarlier"));
    m_shown = addRow();
    m_half = addRow(earlier);
    m_problems = addRow(repair);
    m_wasted = addRow();
    m_reading = addRow(follow);
    m_shown.text->setObjectName(QStringLiteral("diskShown"));
    m_half.text->setObjectName(QStringLiteral("diskHalfRepaired"));
    m_problems.text->setObjectName(QStringLiteral("diskProblems"));
    m_wasted.text->setObjectName(QStringLiteral("diskWasted"));
    m_reading.text->setObjectName(QStringLiteral("diskReading"));
    connect(repair, &QPushButton::clicked, this, &DiskLine::bundleRepairRequested);
    connect(earlier, &QPushButton::clicked, this, &DiskLine::earlierRepairsRequested);
    connect(follow, &QPushButton::clicked, this, &DiskLine::followOutsideRequested);
    hide();
    updateSigns();
}

DiskLine::Row DiskLine::addRow(QPushButton *button)
{
    Row row{new QLabel, wrappedLabel({}), button};
    const int at = m_layout->rowCount();
    m_layout->addWidget(row.sign, at, 0, Qt::AlignVCenter);
    m_layout->addWidget(row.text, at, 1);
    if (button)
        m_layout->addWidget(button, at, 2, Qt::AlignVCenter);
    show(row, {}, false);
    return row;
}

void DiskLine::show(const Row &row, const QString &text, bool hasButton)
{
    row.text->setText(text);
    row.sign->setVisible(!text.isEmpty());
    row.text->setVisible(!text.isEmpty());
    if (row.button)
        row.button->setVisible(!text.isEmpty() && hasButton);
}

void DiskLine::setVerdict(const DiskVerdict &verdict)
{
    show(m_shown, verdict.shown, false);
    show(
        m_half,
        verdict.isHalfRepaired
            ? BundleRepairDialog::tr("An earlier repair of the descriptor was interrupted. Earlier "
                                     "repairs finishes it or takes it back.")
            : QString(),
        true);
    show(m_problems, verdict.problems, verdict.canRepair);
    show(m_wasted, verdict.wasted, false);
    // A layer of which nothing can be shown says so in the headline.
    const QString outside =
        verdict.canFollowOutside ? tr("Files of this disk lie outside of its folder.") : QString();
    show(m_reading, verdict.reading.isEmpty() ? outside : verdict.reading,
         verdict.canFollowOutside);
    setVisible(!verdict.shown.isEmpty() || verdict.isHalfRepaired || !verdict.problems.isEmpty() ||
               !verdict.wasted.isEmpty() || !m_reading.text->text().isEmpty());
}

void DiskLine::updateSigns()
{
    const int em = fontMetrics().height();
    const QColor text = palette().color(QPalette::WindowText);
    const QColor damaged = StatePalette(palette()).style(MapState::Damaged).fill;
    const auto sign = [&](const Row &row, const char *name, const QColor &color) {
        row.sign->setPixmap(iconPixmap(QString::fromLatin1(name), color, em, devicePixelRatioF()));
    };
    sign(m_shown, "info", text);
    sign(m_half, "warning", damaged);
    sign(m_problems, "warning", damaged);
    sign(m_wasted, "note", signColor(palette(), SignTone::Wasted));
    sign(m_reading, "info", text);
}

void DiskLine::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && m_reading.sign)
        updateSigns();
}

} // namespace parascope::ui

#include "moc_diskline.cpp"

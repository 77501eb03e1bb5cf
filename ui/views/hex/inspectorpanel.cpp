#include "ui/views/hex/inspectorpanel.h"

#include "ui/views/hex/barbuttons.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QTableView>
#include <QToolButton>
#include <QVBoxLayout>

namespace parascope::ui {

namespace {

constexpr int kVisibleRows = 8;

} // namespace

InspectorPanel::InspectorPanel(QWidget *parent)
    : QWidget(parent)
    , m_toggle(barButton(tr("Values"), this))
    , m_summary(barMessage(this))
    , m_table(new QTableView(this))
{
    setObjectName(QStringLiteral("hexInspector"));
    setAccessibleName(tr("Values under the cursor"));
    m_toggle->setObjectName(QStringLiteral("hexInspectorToggle"));
    m_toggle->setCheckable(true);
    m_toggle->setAutoRaise(true);
    m_toggle->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_toggle->setToolTip(tr("Show the bytes under the cursor as numbers, times, GUID and text"));
    m_summary->setObjectName(QStringLiteral("hexInspectorSummary"));

    m_table->setObjectName(QStringLiteral("hexInspectorTable"));
    m_table->setAccessibleName(tr("Values under the cursor"));

    auto *rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(0);
    auto *head = new QWidget(this);
    auto *row = barRow(head);
    row->addWidget(m_toggle);
    row->addWidget(m_summary, 1);
    rows->addWidget(head);
    rows->addWidget(m_table);

    connect(m_toggle, &QToolButton::toggled, this, &InspectorPanel::setExpanded);
    setExpanded(false);
    setBytes({}, QString());
}

void InspectorPanel::buildTable()
{
    m_table->setModel(&m_model);
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->setShowGrid(false);
    m_table->setAlternatingRowColors(true);
    m_table->setTabKeyNavigation(false);
    m_table->setWordWrap(false);
    m_table->setTextElideMode(Qt::ElideRight);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 4);
    QHeaderView *columns = m_table->horizontalHeader();
    columns->setHighlightSections(false);
    columns->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    columns->setSectionResizeMode(QHeaderView::Stretch);
    columns->setSectionResizeMode(InspectorModel::Name, QHeaderView::ResizeToContents);
    const int rowHeight = m_table->verticalHeader()->defaultSectionSize();
    m_table->setFixedHeight(columns->sizeHint().height() + kVisibleRows * rowHeight + 2);
}

void InspectorPanel::setBytes(std::span<const std::byte> bytes, const QString &reason)
{
    m_model.setBytes(bytes);
    setBarMessage(m_summary, bytes.empty() ? reason : inspectorSummary(bytes));
}

bool InspectorPanel::isExpanded() const
{
    return m_toggle->isChecked();
}

void InspectorPanel::setExpanded(bool expanded)
{
    if (expanded && !m_table->model())
        buildTable();
    m_toggle->setChecked(expanded);
    m_toggle->setArrowType(expanded ? Qt::DownArrow : Qt::RightArrow);
    m_table->setVisible(expanded);
}

} // namespace parascope::ui

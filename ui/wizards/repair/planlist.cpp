#include "ui/wizards/repair/planlist.h"

#include "engine/text/plantext.h"
#include "engine/text/words.h"

#include <QCheckBox>
#include <QComboBox>
#include <QGridLayout>
#include <QLabel>
#include <QSignalBlocker>

#include <algorithm>

namespace parascope::ui {

namespace {

/// What may be done about a finding, the usual first.
std::vector<Action> choicesFor(FindingId id)
{
    const CatalogueEntry &entry = catalogueEntry(id);
    std::vector<Action> actions = {entry.action};
    actions.insert(actions.end(), entry.others.begin(), entry.others.end());
    std::erase_if(actions,
                  [](Action action) { return action == Action::None || action == Action::Keep; });
    return actions;
}

QString nameOf(FindingId id)
{
    return QLatin1String(catalogueEntry(id).name);
}

QString whatOf(const PlannedAction &action)
{
    return text::groupTitle({action.id, catalogueEntry(action.id).severity, action.count,
                             action.bytes, action.isChosen});
}

QString costOf(const PlannedAction &action)
{
    if (action.isChosen && action.refusal != Refusal::None)
        return PlanList::tr("Cannot be done: %1").arg(text::refusal(action.refusal));
    QStringList parts;
    if (action.spaceCost > 0)
        parts += PlanList::tr("needs %1").arg(text::size(action.spaceCost));
    if (action.action == Action::Cut)
        parts += PlanList::tr("frees %1").arg(text::size(action.bytes));
    if (action.loss == Loss::BackupHistory)
        parts += PlanList::tr("loses: %1").arg(text::loss(action.loss));
    return parts.join(QStringLiteral(" · "));
}

} // namespace

PlanList::PlanList(QWidget *parent) : QWidget(parent)
{
    setObjectName(QStringLiteral("planList"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
}

void PlanList::setBelow(FindingId id, QWidget *widget)
{
    m_belowWhich = id;
    m_below = widget;
    m_below->setParent(this);
}

QString PlanList::sharedPhrase(Action action) const
{
    const bool isCopy = action == Action::Copy;
    if (m_keepers.empty())
        return isCopy ? tr("own copies; the first keeps the place")
                      : tr("own copies; the first gives way");
    if (m_sharedPlaces == 1)
        return tr("own copies; cluster %1 keeps the place")
            .arg(text::number(m_keepers.begin()->second));
    return isCopy ? tr("own copies; the first keeps a place, unless you chose another")
                  : tr("own copies; the first gives way, unless you chose another");
}

QString PlanList::phraseOf(const PlannedAction &action, Action other) const
{
    const bool isShared = action.id == FindingId::TableDuplicate;
    if (isShared && (other == Action::Copy || other == Action::Move))
        return sharedPhrase(other);
    PlannedAction asked = action;
    asked.action = other;
    return text::plannedPhrase(asked, m_membership);
}

void PlanList::setPlan(const Plan &plan, std::size_t sharedPlaces)
{
    m_membership = plan.before->membership;
    m_keepers = plan.choices.keepers;
    m_sharedPlaces = sharedPlaces;
    const bool isSame =
        std::ranges::equal(plan.actions, m_rows, [](const PlannedAction &action, const Row &row) {
            return action.id == row.action.id && action.group == row.action.group;
        });
    if (!isSame)
        rebuild(plan);
    for (std::size_t i = 0; i < m_rows.size(); ++i)
        fill(m_rows[i], plan.actions[i]);
}

void PlanList::rebuild(const Plan &plan)
{
    const QWidget *focus = focusWidget();
    const QString focusName = focus && focus->hasFocus() ? focus->objectName() : QString();
    m_rows.clear();
    if (m_below)
        m_below->setParent(this); // it outlives the rows
    delete m_body;
    m_body = new QWidget;
    const int em = fontMetrics().height();
    auto *grid = new QGridLayout(m_body);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(em);
    grid->setVerticalSpacing(em / 5);
    grid->setColumnStretch(1, 3);
    grid->setColumnStretch(2, 2);
    std::optional<PlanGroup> group;
    for (const PlannedAction &action : plan.actions) {
        if (action.group != group) {
            auto *heading = new QLabel(text::planGroup(action.group));
            heading->setObjectName(
                QStringLiteral("planGroup%1").arg(static_cast<int>(action.group)));
            QFont bold = font();
            bold.setBold(true);
            heading->setFont(bold);
            if (group)
                heading->setContentsMargins(0, em / 2, 0, 0);
            grid->addWidget(heading, grid->rowCount(), 0, 1, 3);
            group = action.group;
        }
        m_rows.push_back(addRow(grid, action));
        if (m_below && action.id == m_belowWhich)
            grid->addWidget(m_below, grid->rowCount(), 0, 1, 3);
    }
    layout()->addWidget(m_body);
    m_body->show(); // now, not with the next event
    orderTabs();
    if (QWidget *again = focusName.isEmpty() ? nullptr : findChild<QWidget *>(focusName))
        again->setFocus();
}

void PlanList::orderTabs()
{
    QList<QWidget *> chain;
    for (const Row &row : m_rows) {
        chain += row.tick;
        if (row.choice)
            chain += row.choice;
        if (!m_below || row.action.id != m_belowWhich)
            continue;
        for (QWidget *inside : m_below->findChildren<QWidget *>()) {
            if (inside->focusPolicy() & Qt::TabFocus)
                chain += inside;
        }
    }
    for (qsizetype i = 1; i < chain.size(); ++i)
        setTabOrder(chain[i - 1], chain[i]);
}

PlanList::Row PlanList::addRow(QGridLayout *grid, const PlannedAction &action)
{
    Row row;
    const FindingId id = action.id;
    const int line = grid->rowCount();
    row.action = action;
    const std::vector<Action> choices = choicesFor(id);
    const bool hasChoice = choices.size() > 1;
    row.tick = new QCheckBox;
    row.tick->setObjectName(QStringLiteral("planTick-") + nameOf(id));
    row.tick->setToolTip(nameOf(id));
    grid->addWidget(row.tick, line, 0, 1, hasChoice ? 2 : 1);
    connect(row.tick, &QCheckBox::toggled, this, [this, id] { wish(id); });
    if (hasChoice) {
        row.choice = new QComboBox;
        row.choice->setObjectName(QStringLiteral("planChoice-") + nameOf(id));
        row.choice->setSizeAdjustPolicy(QComboBox::AdjustToContents);
        for (const Action choice : choices)
            row.choice->addItem(phraseOf(action, choice), static_cast<int>(choice));
        // On a line of its own: what is chosen has to be read whole.
        auto *below = new QHBoxLayout;
        below->addSpacing(fontMetrics().height() * 3 / 2);
        below->addWidget(row.choice);
        below->addStretch(1);
        grid->addLayout(below, line + 1, 0, 1, 3);
        connect(row.choice, &QComboBox::currentIndexChanged, this, [this, id] { wish(id); });
    } else {
        row.phrase = new QLabel;
        row.phrase->setWordWrap(true);
        grid->addWidget(row.phrase, line, 1);
    }
    row.cost = new QLabel;
    row.cost->setObjectName(QStringLiteral("planCost-") + nameOf(id));
    row.cost->setWordWrap(true);
    grid->addWidget(row.cost, line, 2);
    return row;
}

void PlanList::fill(Row &row, const PlannedAction &action)
{
    row.action = action;
    const QSignalBlocker quietTick(row.tick);
    row.tick->setText(whatOf(action).replace(u'&', QStringLiteral("&&")));
    row.tick->setChecked(action.isChosen);
    row.tick->setAccessibleName(text::plannedAction(action, m_membership));
    row.cost->setText(costOf(action));
    if (row.phrase)
        row.phrase->setText(text::plannedPhrase(action, m_membership));
    if (!row.choice)
        return;
    const QSignalBlocker quietChoice(row.choice);
    row.choice->setAccessibleName(tr("What to do: %1").arg(whatOf(action)));
    row.choice->setAccessibleDescription(row.choice->accessibleName());
    row.choice->setEnabled(action.isChosen);
    for (int i = 0; i < row.choice->count(); ++i)
        row.choice->setItemText(
            i, phraseOf(action, static_cast<Action>(row.choice->itemData(i).toInt())));
    row.choice->setCurrentIndex(row.choice->findData(static_cast<int>(action.action)));
}

void PlanList::wish(FindingId id)
{
    const auto row = std::ranges::find(m_rows, id, [](const Row &each) { return each.action.id; });
    const Action ticked =
        row->choice ? static_cast<Action>(row->choice->currentData().toInt()) : row->action.action;
    Q_EMIT wished(id, row->tick->isChecked() ? ticked : Action::None);
}

} // namespace parascope::ui

#include "moc_planlist.cpp"

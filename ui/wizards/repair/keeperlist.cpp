#include "ui/wizards/repair/keeperlist.h"

#include "engine/text/words.h"
#include "ui/models/sharedplacesmodel.h"
#include "ui/widgets/radiodelegate.h"

#include <QHeaderView>
#include <QLabel>
#include <QToolButton>
#include <QTreeView>
#include <QVBoxLayout>

#include <algorithm>

namespace parascope::ui {

KeeperList::KeeperList(QWidget *parent)
    : QWidget(parent)
    , m_model(new SharedPlacesModel(this))
    , m_fold(new QToolButton)
    , m_body(new QWidget)
    , m_view(new QTreeView)
{
    setObjectName(QStringLiteral("keeperList"));
    build();
    connect(m_fold, &QToolButton::toggled, this, &KeeperList::setOpen);
    connect(m_model, &SharedPlacesModel::keeperWished, this, &KeeperList::keeperWished);
    connect(m_view->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            [this](const QItemSelection &selected) {
                if (!selected.isEmpty())
                    Q_EMIT clusterLookedAt(m_model->clusterAt(selected.indexes().constFirst()));
            });
    setOpen(false);
}

void KeeperList::build()
{
    const int em = fontMetrics().height();
    m_fold->setObjectName(QStringLiteral("keeperFold"));
    m_fold->setCheckable(true);
    m_fold->setAutoRaise(true);
    m_fold->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_fold->setFocusPolicy(Qt::StrongFocus);
    auto *hint = new QLabel(tr("All clusters of a place read the same bytes now; the table cannot "
                               "tell whose they are. Choose the one that stays where it is."));
    hint->setObjectName(QStringLiteral("keeperHint"));
    hint->setWordWrap(true);
    hint->setForegroundRole(QPalette::PlaceholderText);
    m_view->setObjectName(QStringLiteral("keeperTree"));
    m_view->setAccessibleName(tr("Shared places and who keeps them"));
    m_view->setModel(m_model);
    m_view->setItemDelegate(new RadioDelegate(m_view));
    m_view->setUniformRowHeights(true);
    m_view->setTabKeyNavigation(false);
    m_view->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_view->header()->setSectionsMovable(false);
    m_view->header()->setStretchLastSection(true);
    m_view->header()->resizeSection(SharedPlacesModel::PlaceColumn, em * 22);
    auto *body = new QVBoxLayout(m_body);
    body->setContentsMargins(em * 3 / 2, 0, 0, 0);
    body->addWidget(hint);
    body->addWidget(m_view);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(em / 4);
    layout->addWidget(m_fold, 0, Qt::AlignLeft);
    layout->addWidget(m_body);
}

void KeeperList::setOpen(bool isOpen)
{
    m_fold->setChecked(isOpen);
    m_fold->setArrowType(isOpen ? Qt::DownArrow : Qt::RightArrow);
    m_body->setVisible(isOpen);
}

void KeeperList::setPlaces(const SharedPlacesPtr &places, std::uint64_t entryBytes)
{
    m_model->setPlaces(places, entryBytes);
    constexpr std::size_t kOpened = 20; // few enough to be seen at once
    if (places && places->count() <= kOpened)
        m_view->expandAll();
    fitHeight();
    updateTitle();
}

void KeeperList::fitHeight()
{
    constexpr int kMostRows = 10;
    int rows = m_model->rowCount();
    for (int row = 0; row < m_model->rowCount() && rows < kMostRows; ++row)
        rows += m_model->rowCount(m_model->index(row, 0));
    const int height = std::max(m_view->sizeHintForRow(0), fontMetrics().height());
    m_view->setFixedHeight(m_view->header()->sizeHint().height() + 2 * m_view->frameWidth() +
                           (std::min(rows, kMostRows) + 1) * height);
}

void KeeperList::setChoices(const RepairChoices &choices)
{
    m_model->setChoices(choices);
    m_chosen = choices.keepers.size();
    updateTitle();
}

void KeeperList::updateTitle()
{
    const std::size_t count = m_model->places() ? m_model->places()->count() : 0;
    QString text = count == 1
                       ? tr("Who keeps the shared place")
                       : tr("Who keeps which of the %1 shared places").arg(text::number(count));
    if (m_chosen > 0)
        text += u' ' + tr("(%1 chosen by you)").arg(text::number(m_chosen));
    m_fold->setText(text);
}

void KeeperList::reveal(std::uint32_t entry, std::uint32_t cluster)
{
    const QModelIndex index = m_model->reveal(entry, cluster);
    if (!index.isValid())
        return;
    setOpen(true);
    m_view->setExpanded(index.parent(), true);
    m_view->setCurrentIndex(index);
    m_view->scrollTo(index);
}

} // namespace parascope::ui

#include "moc_keeperlist.cpp"

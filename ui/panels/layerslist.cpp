#include "ui/panels/layerslist.h"

#include "engine/session/disksession.h"
#include "engine/text/words.h"
#include "ui/models/layersmodel.h"
#include "ui/widgets/noteline.h"
#include "ui/widgets/rowlines.h"

#include <QClipboard>
#include <QEvent>
#include <QGuiApplication>
#include <QHeaderView>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QStackedLayout>
#include <QTreeView>
#include <QVBoxLayout>

#include <algorithm>
#include <array>

namespace parascope::ui {

namespace {

/// Rows that are unfolded of themselves; a list with more of them stays folded.
constexpr int kMostUnfolded = 500;

std::size_t outsideCount(const DiskSession *disk)
{
    std::size_t count = 0;
    if (!disk || !disk->bundle() || disk->followsOutside())
        return count;
    for (const std::vector<ImagePlace> &places : disk->bundle()->places)
        count += static_cast<std::size_t>(
            std::ranges::count(places, ImagePlace::Kind::Outside, &ImagePlace::kind));
    return count;
}

} // namespace

LayersList::LayersList(DiskSession *disk, QWidget *parent)
    : QWidget(parent)
    , m_disk(disk)
    , m_model(new LayersModel(disk, this))
    , m_view(new QTreeView)
    , m_rowLines(new RowLines(m_view))
    , m_empty(new QLabel)
    , m_stack(new QStackedLayout)
    , m_show(new QPushButton)
    , m_outsideNote(new NoteLine(QStringLiteral("layersOutside")))
    , m_openOutside(new QPushButton(tr("&Open files outside of the folder…")))
{
    setObjectName(QStringLiteral("layersList"));
    const int em = fontMetrics().height();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(m_stack, 1);
    auto *below = new QVBoxLayout;
    below->setContentsMargins(em * 2 / 3, em / 3, em * 2 / 3, em / 3);
    below->setSpacing(em / 3);
    below->addWidget(m_show, 0, Qt::AlignLeft);
    below->addWidget(m_outsideNote);
    below->addWidget(m_openOutside, 0, Qt::AlignLeft);
    layout->addLayout(below);
    m_stack->addWidget(m_view);
    m_stack->addWidget(m_empty);
    m_show->setObjectName(QStringLiteral("showLayer"));
    m_openOutside->setObjectName(QStringLiteral("followOutside"));
    m_empty->setObjectName(QStringLiteral("noLayers"));
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setWordWrap(true);
    m_empty->setForegroundRole(QPalette::PlaceholderText);
    m_empty->setBackgroundRole(QPalette::Base);
    m_empty->setAutoFillBackground(true);
    setUpView();
    connect(m_show, &QPushButton::clicked, this, [this] { pick(m_view->currentIndex()); });
    connect(m_openOutside, &QPushButton::clicked, this, &LayersList::followOutsideRequested);
    if (disk) {
        connect(disk, &DiskSession::pickedChanged, this, &LayersList::showPicked);
        for (const auto signal : {&DiskSession::bundleChanged, &DiskSession::reportChanged,
                                  &DiskSession::layersChecked, &DiskSession::finished}) {
            // After the model has heard of it.
            connect(
                disk, signal, this,
                [this] {
                    updateOutside();
                    updateEmptyText();
                    fitColumns();
                },
                Qt::QueuedConnection);
        }
    }
    updateLook();
    takeLayers();
}

void LayersList::setUpView()
{
    m_view->setObjectName(QStringLiteral("layersView"));
    m_view->setAccessibleName(tr("Layers"));
    m_view->setModel(m_model);
    m_view->setItemDelegate(m_rowLines);
    m_view->setUniformRowHeights(true);
    m_view->setAllColumnsShowFocus(true);
    m_view->setExpandsOnDoubleClick(false); // that shows the layer
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setContextMenuPolicy(Qt::CustomContextMenu);
    m_view->header()->setStretchLastSection(true);
    m_view->header()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_view->header()->setSectionsMovable(false);
    m_view->viewport()->installEventFilter(this);
    connect(m_view, &QTreeView::activated, this, &LayersList::pick);
    connect(m_view, &QWidget::customContextMenuRequested, this, &LayersList::openMenu);
    connect(m_view->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &LayersList::updateButtons);
    connect(m_model, &QAbstractItemModel::modelReset, this, &LayersList::takeLayers);
    connect(m_view->header(), &QHeaderView::sectionResized, this, [this] {
        const bool isDragged =
            QGuiApplication::mouseButtons() != Qt::NoButton && m_view->header()->underMouse();
        m_ownWidths = m_ownWidths && !isDragged;
    });
}

void LayersList::takeLayers()
{
    const QModelIndexList open = m_model->openRows();
    if (open.size() <= kMostUnfolded) {
        for (const QModelIndex &index : open)
            m_view->expand(index);
    }
    if (const QModelIndex shown = m_model->shownIndex(); shown.isValid())
        m_view->expand(m_model->isPart(shown) ? shown.parent() : shown);
    // A plain list needs no room for what unfolds rows.
    m_view->setRootIsDecorated(!open.isEmpty() || m_model->hasChildren(m_model->index(0, 0)));
    updateOutside();
    updateEmptyText();
    showPicked();
    fitColumns();
}

void LayersList::showPicked()
{
    // A row that says the same already keeps the keyboard: a layer and its part.
    if (!m_model->isShown(m_view->currentIndex())) {
        const QModelIndex shown = m_model->shownIndex();
        m_view->setCurrentIndex(shown);
        if (shown.isValid())
            m_view->scrollTo(shown);
    }
    updateButtons();
}

QString LayersList::actionText(const QModelIndex &index, const LayerTarget &target) const
{
    if (!target.isLayer)
        return tr("&Show this file");
    return m_model->isPart(index) ? tr("&Show this part") : tr("&Show this layer");
}

void LayersList::updateButtons()
{
    const QModelIndex index = m_view->currentIndex();
    const auto target = m_model->targetAt(index);
    m_show->setText(target ? actionText(index, *target) : tr("&Show this layer"));
    m_show->setEnabled(target && !m_model->isShown(index));
    m_show->setToolTip(target && !m_show->isEnabled() ? tr("It is shown already.") : QString());
}

void LayersList::updateOutside()
{
    const std::size_t count = outsideCount(m_disk);
    m_outsideNote->setVisible(count > 0);
    m_openOutside->setVisible(count > 0);
    m_outsideNote->setText(
        NoteLine::Sign::Warning,
        count == 1 ? tr("1 file lies outside of the disk's folder.")
                   : tr("%1 files lie outside of the disk's folder.").arg(text::number(count)));
}

void LayersList::updateEmptyText()
{
    const bool isEmpty = m_model->rowCount() == 0;
    m_stack->setCurrentIndex(isEmpty ? 1 : 0);
    m_show->setVisible(!isEmpty);
    if (!isEmpty)
        return;
    if (m_disk && m_disk->isBusy())
        m_empty->setText(tr("Looking for the disk's files…"));
    else if (m_disk && m_disk->bundle())
        m_empty->setText(tr("The folder has no image."));
    else
        m_empty->setText(tr("This image has no layers: it is a disk by itself."));
}

void LayersList::updateLook()
{
    const int size = fontMetrics().height() * 4 / 5;
    m_view->setIconSize({size * 9 / 4, size});
    m_model->setLook(palette(), size, devicePixelRatioF());
}

int LayersList::neededWidth(int column) const
{
    const int em = fontMetrics().height();
    const QString title = m_model->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString();
    const int titleWidth = m_view->header()->fontMetrics().horizontalAdvance(title) + em;
    // Of the rows that are in sight.
    const QAbstractItemView *view = m_view;
    return std::max(titleWidth, view->sizeHintForColumn(column) + em / 2);
}

/// Name and state always; date, size and clusters as far as there is room for them.
void LayersList::fitColumns()
{
    if (!m_ownWidths)
        return;
    const int em = fontMetrics().height();
    const int layer = std::clamp(neededWidth(LayersModel::LayerColumn), em * 6, em * 18);
    const int state = std::clamp(neededWidth(LayersModel::StateColumn), em * 6, em * 16);
    int room = m_view->viewport()->width();
    const bool hasDates = m_disk && m_disk->bundle() && !m_disk->bundle()->names.empty();
    for (const int column :
         {LayersModel::DateColumn, LayersModel::SizeColumn, LayersModel::OwnColumn}) {
        const int width = neededWidth(column);
        const bool hasRoom =
            layer + state + width <= room && (hasDates || column != LayersModel::DateColumn);
        m_view->setColumnHidden(column, !hasRoom);
        if (!hasRoom)
            continue;
        room -= width;
        m_view->header()->resizeSection(column, width);
    }
    const bool isNarrow = layer + state > room;
    const int name = isNarrow ? room * layer / (layer + state) : layer;
    m_view->header()->resizeSection(LayersModel::LayerColumn, name);
    // The last column grows with the view, but does not shrink below the width that it was given.
    m_view->header()->resizeSection(LayersModel::StateColumn, std::min(room - name, em * 4));
    // Last: a scroll bar that comes or goes with it makes the columns fit anew.
    const bool isTiny = isNarrow && m_view->viewport()->width() < em * 15;
    if (m_rowLines->setLines(isTiny ? 2 : 1)) {
        m_view->setWordWrap(isTiny);
        m_view->doItemsLayout();
    }
}

void LayersList::pick(const QModelIndex &index)
{
    const auto target = m_model->targetAt(index);
    if (!target)
        m_view->setExpanded(index, !m_view->isExpanded(index));
    else if (target->isLayer)
        Q_EMIT layerPicked(target->guid, target->storage);
    else
        Q_EMIT imageRequested(target->file);
}

void LayersList::openMenu(const QPoint &place)
{
    const QModelIndex index = m_view->currentIndex();
    const auto target = m_model->targetAt(index);
    if (!target)
        return;
    auto *menu = new QMenu(this);
    menu->setObjectName(QStringLiteral("layersMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    QAction *show = menu->addAction(actionText(index, *target), this,
                                    [this, row = QPersistentModelIndex(index)] { pick(row); });
    show->setEnabled(m_show->isEnabled());
    menu->addSeparator();
    const auto addCopy = [&](const QString &title, const QString &text) {
        menu->addAction(title, menu, [text] { QGuiApplication::clipboard()->setText(text); })
            ->setEnabled(!text.isEmpty());
    };
    addCopy(tr("Copy &name"), index.siblingAtColumn(LayersModel::LayerColumn).data().toString());
    addCopy(tr("Copy &path"), text::path(target->file.native()));
    if (target->isLayer)
        addCopy(tr("Copy &identifier"), target->guid);
    menu->popup(m_view->viewport()->mapToGlobal(place));
}

bool LayersList::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize) { // also when a scroll bar comes or goes
        fitColumns();
        m_view->scrollTo(m_view->currentIndex());
    }
    return QWidget::eventFilter(watched, event);
}

void LayersList::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        updateLook();
    QWidget::changeEvent(event);
}

} // namespace parascope::ui

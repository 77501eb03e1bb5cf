#include "ui/panels/headerpanel.h"

#include "engine/image/plainimage.h"
#include "ui/document/document.h"
#include "ui/models/headermodel.h"
#include "ui/models/tablemodel.h"

#include <QHeaderView>
#include <QLabel>
#include <QScopedValueRollback>
#include <QStyledItemDelegate>
#include <QTabWidget>
#include <QTreeView>
#include <QVBoxLayout>

namespace parascope::ui {

namespace {

/// Bytes stand in the order of their addresses, from left to right in every language.
class BytesDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override
    {
        QStyledItemDelegate::initStyleOption(option, index);
        option->direction = Qt::LeftToRight;
    }
};

} // namespace

HeaderPanel::HeaderPanel(Document *document, QWidget *parent)
    : QWidget(parent)
    , m_document(document)
    , m_fields(new HeaderModel(this))
    , m_entries(new TableModel(this))
    , m_none(new QLabel(this))
    , m_tabs(new QTabWidget(this))
    , m_fieldView(makeView(QStringLiteral("headerView"), tr("Fields of the header")))
    , m_entryView(makeView(QStringLiteral("tableView"), tr("Entries of the block table")))
{
    setObjectName(QStringLiteral("headerPanel"));
    setAccessibleName(tr("Header"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_none);
    layout->addWidget(m_tabs);
    m_none->setObjectName(QStringLiteral("noHeader"));
    m_none->setText(tr("Raw file: it has no header. All that it holds are bytes of the disk."));
    m_none->setMargin(fontMetrics().height() / 2);
    m_none->setAlignment(Qt::AlignCenter);
    m_none->setWordWrap(true);
    m_none->setForegroundRole(QPalette::PlaceholderText);
    m_none->setBackgroundRole(QPalette::Base);
    m_none->setAutoFillBackground(true);
    m_tabs->setDocumentMode(true);
    m_tabs->setObjectName(QStringLiteral("headerTabs"));
    m_tabs->addTab(m_fieldView, tr("Fields"));
    m_tabs->addTab(m_entryView, tr("Block table"));
    m_fieldView->setModel(m_fields);
    m_entryView->setModel(m_entries);
    m_fieldView->setItemDelegateForColumn(HeaderModel::RawColumn, new BytesDelegate(this));
    const int em = fontMetrics().height();
    m_fieldView->header()->resizeSection(HeaderModel::FieldColumn, em * 9 / 2);
    m_fieldView->header()->resizeSection(HeaderModel::ValueColumn, em * 11 / 2);
    m_fieldView->header()->resizeSection(HeaderModel::RawColumn, em * 7);
    m_fieldView->header()->resizeSection(HeaderModel::MeaningColumn, em * 10);
    m_fieldView->header()->resizeSection(HeaderModel::VerdictColumn, em * 9);
    m_entryView->header()->resizeSection(TableModel::ClusterColumn, em * 6);
    m_entryView->header()->resizeSection(TableModel::EntryColumn, em * 6);
    m_entryView->header()->resizeSection(TableModel::HostColumn, em * 7);
    connect(m_fieldView->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex &index) { chooseField(index.row()); });
    connect(m_entryView->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex &index) { chooseEntry(index.row()); });
    connect(document, &Document::stateChanged, this, &HeaderPanel::showImage);
    connect(document, &Document::mapsChanged, this, &HeaderPanel::showImage);
    connect(document, &Document::reportChanged, this, &HeaderPanel::showImage);
    connect(document, &Document::selectionChanged, this, &HeaderPanel::showSelection);
    showImage();
}

QTreeView *HeaderPanel::makeView(const QString &objectName, const QString &name)
{
    auto *view = new QTreeView(this);
    view->setObjectName(objectName);
    view->setAccessibleName(name);
    view->setRootIsDecorated(false);
    view->setUniformRowHeights(true);
    view->setFrameShape(QFrame::NoFrame);
    view->setAlternatingRowColors(true);
    view->setAllColumnsShowFocus(true);
    view->header()->setStretchLastSection(true);
    view->header()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    return view;
}

void HeaderPanel::showEvent(QShowEvent *event)
{
    if (m_isStale)
        showImage();
    QWidget::showEvent(event);
}

void HeaderPanel::showImage()
{
    const ImageStatePtr &state = m_document->state();
    const bool isRaw = state && isPlain(*state);
    m_none->setVisible(isRaw);
    m_tabs->setVisible(!isRaw);
    // A view lays a million lines out where nobody sees them, too.
    m_isStale = !isVisible();
    if (m_isStale)
        return;
    const QScopedValueRollback following(m_following, true);
    m_fields->setImage(isRaw ? nullptr : state, m_document->report());
    m_entries->setImage(m_document->hasTable() && !isRaw ? state : nullptr,
                        m_document->maps().guest);
    showSelection();
}

void HeaderPanel::showSelection()
{
    if (m_isStale)
        return;
    const QScopedValueRollback following(m_following, true);
    const Selection &selection = m_document->selection();
    const bool isFile = selection.space == ByteSpace::File;
    const int field =
        isFile && (selection.host || selection.finding) ? m_fields->rowAt(selection.offset) : -1;
    m_fieldView->setCurrentIndex(field < 0 ? QModelIndex() : m_fields->index(field, 0));
    std::optional<GuestCluster> cluster = selection.guest;
    if (isFile && selection.offset >= kHeaderBytes && m_document->state() &&
        selection.offset < m_document->state()->geometry.tableEnd)
        cluster = GuestCluster((selection.offset - kHeaderBytes) / 4);
    if (cluster)
        m_entries->showCluster(*cluster);
    const int row = cluster ? m_entries->rowOf(*cluster) : -1;
    m_entryView->setCurrentIndex(row < 0 ? QModelIndex() : m_entries->index(row, 0));
}

void HeaderPanel::chooseField(int row)
{
    if (m_following || row < 0)
        return;
    const ByteRange range = m_fields->rangeOf(row);
    m_document->selectBytes(ByteSpace::File, range.offset, range.length);
}

void HeaderPanel::chooseEntry(int row)
{
    if (!m_following && row >= 0)
        m_document->selectBytes(ByteSpace::File, m_entries->entryOffset(row), 4);
}

} // namespace parascope::ui

#include "ui/views/hex/hexpane.h"

#include "engine/image/plainimage.h"
#include "engine/text/words.h"
#include "ui/views/hex/barbuttons.h"
#include "ui/views/hex/editbar.h"
#include "ui/views/hex/editedsource.h"
#include "ui/views/hex/editlink.h"
#include "ui/views/hex/findbar.h"
#include "ui/views/hex/gotobar.h"
#include "ui/views/hex/hexcopy.h"
#include "ui/views/hex/hexedits.h"
#include "ui/views/hex/hexfollower.h"
#include "ui/views/hex/hexlegend.h"
#include "ui/views/hex/hexmenu.h"
#include "ui/views/hex/hexpaster.h"
#include "ui/views/hex/hexview.h"
#include "ui/views/hex/inspectorpanel.h"
#include "ui/views/hex/originline.h"
#include "ui/views/hex/sessionsource.h"
#include "ui/widgets/announce.h"
#include "ui/widgets/focusforwarder.h"

#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QMenu>
#include <QVBoxLayout>

namespace parascope::ui {

namespace {

std::size_t slotOf(ByteSpace space)
{
    return space == ByteSpace::Guest ? 0 : 1;
}

} // namespace

HexPane::HexPane(Document *document, QWidget *parent)
    : QWidget(parent)
    , m_document(document)
    , m_source(new SessionSource(document->session(), this))
    , m_edits(new HexEdits(this))
    , m_copier(new HexCopier(new EditedSource(m_source, m_edits, this), this))
{
    setObjectName(QStringLiteral("hexPane"));
    setAccessibleName(tr("Hex"));
    build();
    connectParts();
    new EditLink(document, m_view, m_edits, m_editBar, this);
    connectDocument();
    takeState();
    takeSelection();
}

HexPane::~HexPane() = default;

void HexPane::build()
{
    m_choice = new QComboBox(this);
    m_choice->setObjectName(QStringLiteral("hexSpace"));
    m_choice->setAccessibleName(tr("Which bytes are shown"));
    m_choice->setToolTip(m_choice->accessibleName());
    m_choice->addItem(tr("as the guest sees it"), int(ByteSpace::Guest));
    m_choice->addItem(tr("the file as it is"), int(ByteSpace::File));
    m_choice->setFrame(false);
    m_message = barMessage(this);
    m_message->setObjectName(QStringLiteral("hexMessage"));
    m_message->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_view = new HexView(m_source, this);
    m_legend = new HexLegend(this);
    m_goTo = new GoToBar(this);
    m_find = new FindBar(m_source, this);
    m_editBar = new EditBar(m_edits, this);
    m_paster = new HexPaster(m_source, m_view, m_edits, this);
    m_follower = new HexFollower(m_document, m_view, this);
    m_origin = new OriginLine(this);
    m_inspector = new InspectorPanel(this);
    m_goTo->hide();
    m_find->hide();
    FocusForwarder::forward(this, m_view);

    m_head = new QWidget(this);
    auto *row = new QHBoxLayout(m_head);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_choice);
    row->addWidget(m_message, 1);
    auto *rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(0);
    rows->addWidget(m_head);
    rows->addWidget(m_view, 1);
    rows->addWidget(m_legend);
    rows->addWidget(m_goTo);
    rows->addWidget(m_find);
    rows->addWidget(m_editBar);
    rows->addWidget(m_origin);
    rows->addWidget(m_inspector);
    m_view->setContextMenuPolicy(Qt::CustomContextMenu);
}

void HexPane::connectDocument()
{
    connect(m_document, &Document::stateChanged, this, &HexPane::takeState);
    connect(m_document, &Document::selectionChanged, this, &HexPane::takeSelection);
    connect(m_document, &Document::reportChanged, this, &HexPane::updateMarkup);
    connect(&m_document->session(), &ImageSession::diskChanged, this, &HexPane::readAgain);
}

void HexPane::connectParts()
{
    connect(m_view, &HexView::placeChanged, this, [this](quint64 offset, quint64 length) {
        say(QString());
        m_document->selectBytes(m_space, offset, length);
    });
    connect(m_view, &HexView::bytesChanged, this, &HexPane::updateInspector);
    connect(m_view, &HexView::kindsChanged, m_legend, &HexLegend::showKinds);
    connect(m_view, &HexView::followRequested, this, &HexPane::follow);
    connect(m_view, &HexView::copyRequested, this,
            [this] { copy(m_view->column() == HexColumn::Text); });
    connect(m_view, &QWidget::customContextMenuRequested, this, &HexPane::showMenu);
    connect(m_choice, &QComboBox::activated, this,
            [this] { setSpace(ByteSpace(m_choice->currentData().toInt())); });
    connect(m_goTo, &GoToBar::goRequested, this,
            [this](ByteSpace space, quint64 offset) { goTo(space, offset); });
    connect(m_goTo, &GoToBar::closed, this, [this] { closeBar(m_goTo); });
    connect(m_find, &FindBar::found, this, &HexPane::goTo);
    connect(m_find, &FindBar::closed, this, [this] { closeBar(m_find); });
    connect(m_copier, &HexCopier::finished, this, &HexPane::say);
    connect(m_follower, &HexFollower::said, this, &HexPane::say);
    connect(m_paster, &HexPaster::finished, m_editBar, &EditBar::say);
    connect(m_edits, &HexEdits::changed, m_find,
            [this] { m_find->setEditsPending(!m_edits->pending().isEmpty()); });
}

void HexPane::takeState()
{
    if (m_document->state() == m_shown)
        return;
    m_shown = m_document->state();
    applySpace(m_space);
}

void HexPane::takeSelection()
{
    const Selection &selection = m_document->selection();
    if (selection.space != m_space)
        applySpace(selection.space);
    m_last[slotOf(m_space)] = selection.offset;
    m_view->showBytes(selection.offset, selection.length);
    updateMarkup();
    updateHead();
    updateBars();
}

void HexPane::applySpace(ByteSpace space)
{
    m_space = space;
    m_choice->setCurrentIndex(m_choice->findData(int(space)));
    HostGrid grid;
    if (m_shown) {
        grid = m_shown->geometry.grid;
        if (space == ByteSpace::Guest)
            grid.origin = 0;
    }
    m_view->setContents(space, m_document->sizeOf(space), grid);
    updateMarkup();
    updateHead();
    updateBars();
}

void HexPane::readAgain()
{
    applySpace(m_space);
}

void HexPane::setSpace(ByteSpace space)
{
    if (space == m_space)
        return;
    m_document->followToOtherSpace();
    if (m_document->selection().space == space)
        return;
    // The byte has no place there. Of a cluster without one, its entry tells why.
    const auto entry = m_follower->entryPlace();
    if (space == ByteSpace::File && entry)
        m_document->selectBytes(space, *entry, 4);
    else
        m_document->selectBytes(space, m_last[slotOf(space)]);
    if (m_document->selection().space != space)
        applySpace(space); // nothing to select: no bytes at all
}

void HexPane::goTo(ByteSpace space, quint64 offset, quint64 length)
{
    say(QString());
    m_document->selectBytes(space, offset, length);
}

void HexPane::updateMarkup()
{
    // A raw file has no header and no table that could be told apart.
    const bool hasFields = m_space == ByteSpace::File && m_shown && !isPlain(*m_shown);
    HexMarkup markup = hasFields ? HexMarkup(m_shown) : HexMarkup();
    if (m_space == ByteSpace::Guest)
        markup.setDisk(m_document->session().shownDisk());
    markup.setFinding(findingMark());
    m_view->setMarkup(std::move(markup));
}

std::optional<HexFindingMark> HexPane::findingMark() const
{
    const auto &ref = m_document->selection().finding;
    const ReportPtr &report = m_document->report();
    if (!ref || !report || !m_shown || ref->group >= report->groups().size())
        return std::nullopt;
    const std::uint64_t index = ref->index.value_or(0);
    if (index >= report->groups()[ref->group].count)
        return std::nullopt;
    const Finding finding = report->finding(ref->group, index);
    HexFindingMark mark{{}, finding.severity, text::title(finding.id)};
    if (m_space == ByteSpace::File && finding.host)
        mark.range = *finding.host;
    else if (m_space == ByteSpace::Guest && finding.guest)
        mark.range = m_shown->geometry.guestRange(*finding.guest);
    else
        return std::nullopt;
    return mark;
}

QString HexPane::placeWords() const
{
    if (!m_shown || m_view->size() == 0)
        return {};
    const std::uint64_t at = m_view->cursor().at();
    if (m_space == ByteSpace::Guest) {
        return tr("guest cluster %1")
            .arg(text::number(m_shown->geometry.clusterAt(GuestOffset(at)).value()));
    }
    if (const auto field = m_view->markup().fieldAt(at))
        return field->name;
    if (const auto &guest = m_document->selection().guest)
        return tr("data of guest cluster %1").arg(text::number(guest->value()));
    return tr("file offset %1").arg(text::offset(at));
}

void HexPane::updateHead()
{
    const QString place = placeWords();
    const QString title = place.isEmpty() ? tr("Hex") : tr("Hex · %1").arg(place);
    if (title == m_title)
        return;
    m_title = title;
    Q_EMIT titleChanged();
}

void HexPane::updateInspector()
{
    const std::uint64_t at = m_view->cursor().at();
    m_origin->showByte(m_view->markup().disk(), m_view->blocks(), at);
    if (m_view->size() == 0) {
        m_inspector->setBytes({}, tr("Nothing to show yet"));
        return;
    }
    const HexByte byte = m_view->blocks().at(at);
    // While the cursor is out of sight its block may be gone; what was shown is still right.
    if (byte.kind != ByteKind::Pending)
        m_inspector->setBytes(m_view->blocks().values(at, kInspectorBytes),
                              byteKindName(byte.kind));
}

void HexPane::updateBars()
{
    GoToContext context;
    context.space = m_space;
    context.at = m_view->cursor().at();
    context.diskBytes = m_document->sizeOf(ByteSpace::Guest);
    context.fileBytes = m_document->sizeOf(ByteSpace::File);
    if (m_shown) {
        context.clusterBytes = m_shown->geometry.clusterBytes;
        context.tableEntries = m_shown->bat.size();
    }
    m_goTo->setContext(context);
    m_find->setPlace(m_space, m_view->cursor().start(), m_view->cursor().length(), m_view->size());
}

void HexPane::showGoTo()
{
    m_goTo->start();
}

void HexPane::showFind()
{
    m_find->start();
}

void HexPane::findNext()
{
    m_find->resume(false);
}

void HexPane::findPrevious()
{
    m_find->resume(true);
}

void HexPane::closeBar(QWidget *bar)
{
    bar->hide();
    m_view->setFocus(Qt::OtherFocusReason);
}

void HexPane::say(const QString &message)
{
    setBarMessage(m_message, message);
    announce(this, message);
}

void HexPane::copy(bool asText)
{
    if (m_view->size() == 0)
        return;
    const HexCursor &cursor = m_view->cursor();
    m_copier->copy(m_space, {cursor.start(), std::max<std::uint64_t>(cursor.length(), 1)},
                   asText ? CopyForm::Text : CopyForm::Hex);
}

void HexPane::copyHex()
{
    copy(false);
}

void HexPane::copyText()
{
    copy(true);
}

void HexPane::copyOffset()
{
    if (m_view->size() == 0)
        return;
    const QString offset = text::offset(m_view->cursor().start());
    QGuiApplication::clipboard()->setText(offset);
    say(tr("Copied %1").arg(offset));
}

void HexPane::paste()
{
    m_paster->paste(QGuiApplication::clipboard()->text());
}

void HexPane::selectCluster()
{
    if (m_view->size() == 0)
        return;
    const HostGrid &grid = m_view->grid();
    const HostCluster cell = grid.cellAt(HostOffset(m_view->cursor().at()));
    const ByteRange range = grid.rangeOf(cell, m_view->size());
    m_document->selectBytes(m_space, range.offset, range.length);
}

void HexPane::follow()
{
    m_follower->follow();
}

void HexPane::showTableEntry()
{
    m_follower->showTableEntry();
}

void HexPane::showMenu(QPoint position)
{
    makeHexMenu(this, m_follower->entryPlace().has_value())
        ->popup(m_view->viewport()->mapToGlobal(position));
}

void HexPane::keyPressEvent(QKeyEvent *event)
{
    // Only what no action of the window has taken before.
    if (event->key() == Qt::Key_G && event->modifiers() == Qt::ControlModifier)
        showGoTo(); // before FindNext, which has Ctrl+G among its keys
    else if (event->matches(QKeySequence::Find))
        showFind();
    else if (event->matches(QKeySequence::FindNext))
        findNext();
    else if (event->matches(QKeySequence::FindPrevious))
        findPrevious();
    else if (event->matches(QKeySequence::SelectAll))
        selectCluster();
    else
        QWidget::keyPressEvent(event);
}

} // namespace parascope::ui

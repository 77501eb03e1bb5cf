#include "ui/views/hex/findbar.h"

#include "engine/text/words.h"
#include "ui/views/hex/barbuttons.h"
#include "ui/widgets/announce.h"
#include "ui/widgets/clearbutton.h"
#include "ui/widgets/focusforwarder.h"

#include <QCheckBox>
#include <QComboBox>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QProgressBar>
#include <QToolButton>
#include <QVBoxLayout>

namespace parascope::ui {

namespace {

constexpr int kProgressSteps = 1000;

} // namespace

FindBar::FindBar(HexSource *source, QWidget *parent)
    : QWidget(parent)
    , m_source(source)
    , m_kind(new QComboBox(this))
    , m_text(new QLineEdit(this))
    , m_ignoreCase(new QCheckBox(tr("Ignore case"), this))
    , m_previous(barButton(tr("Previous"), this))
    , m_next(barButton(tr("Next"), this))
    , m_stop(barButton(tr("Stop"), this))
    , m_progress(new QProgressBar(this))
    , m_message(barMessage(this))
    , m_note(new QLabel(this))
    , m_close(closeButton(this))
    , m_tools(new QWidget(this))
    , m_rows(new QGridLayout)
{
    setObjectName(QStringLiteral("findBar"));
    setAccessibleName(tr("Find"));
    m_kind->setObjectName(QStringLiteral("findKind"));
    m_kind->setAccessibleName(tr("What to find"));
    m_kind->setToolTip(m_kind->accessibleName());
    m_kind->addItem(tr("Text (UTF-8)"), int(FindKind::Utf8));
    m_kind->addItem(tr("Text (UTF-16)"), int(FindKind::Utf16));
    m_kind->addItem(tr("Hex bytes"), int(FindKind::Hex));
    m_text->setObjectName(QStringLiteral("findText"));
    m_text->setAccessibleName(tr("Bytes or text to find"));
    giveClearButton(m_text);
    m_ignoreCase->setAccessibleName(m_ignoreCase->text());
    m_ignoreCase->setObjectName(QStringLiteral("findIgnoreCase"));
    m_ignoreCase->setToolTip(tr("Takes the letters A–Z and a–z as equal"));
    m_previous->setObjectName(QStringLiteral("findPrevious"));
    m_previous->setToolTip(tr("Find the previous place (Shift+F3)"));
    m_next->setObjectName(QStringLiteral("findNext"));
    m_next->setToolTip(tr("Find the next place (F3)"));
    m_stop->setObjectName(QStringLiteral("findStop"));
    m_progress->setObjectName(QStringLiteral("findProgress"));
    m_progress->setAccessibleName(tr("Searched so far"));
    m_progress->setRange(0, kProgressSteps);
    m_progress->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    m_message->setObjectName(QStringLiteral("findMessage"));
    m_close->setObjectName(QStringLiteral("findClose"));

    m_note->setObjectName(QStringLiteral("findNote"));
    m_note->setWordWrap(true);
    m_note->setForegroundRole(QPalette::PlaceholderText);
    m_note->setText(tr("Only what is saved is searched, not your edits."));
    m_note->hide();

    build();
    connect(m_text, &QLineEdit::textChanged, this, &FindBar::patternChanged);
    connect(m_kind, &QComboBox::currentIndexChanged, this, &FindBar::patternChanged);
    connect(m_text, &QLineEdit::returnPressed, this, &FindBar::findNext);
    connect(m_next, &QToolButton::clicked, this, &FindBar::findNext);
    connect(m_previous, &QToolButton::clicked, this, &FindBar::findPrevious);
    connect(m_stop, &QToolButton::clicked, this, &FindBar::stop);
    connect(m_close, &QToolButton::clicked, this, &FindBar::closed);
    connect(source, &HexSource::searchProgressed, this, &FindBar::showProgress);
    connect(source, &HexSource::searchFinished, this, &FindBar::finish);
    setSearching(false);
    patternChanged();
}

void FindBar::build()
{
    auto *line = new QWidget(this);
    auto *row = barRow(line);
    auto *lines = new QVBoxLayout(this);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(0);
    lines->addWidget(line);
    lines->addWidget(m_note);
    m_note->setIndent(row->contentsMargins().left());
    row->addLayout(m_rows);
    m_rows->setHorizontalSpacing(row->spacing());
    m_rows->setVerticalSpacing(row->spacing());
    m_rows->setColumnStretch(1, 2);
    m_rows->addWidget(m_kind, 0, 0);
    m_rows->addWidget(m_text, 0, 1);
    m_rows->addWidget(m_close, 0, 3);
    auto *tools = new QHBoxLayout(m_tools);
    tools->setContentsMargins(0, 0, 0, 0);
    tools->setSpacing(row->spacing());
    tools->addWidget(m_ignoreCase);
    tools->addWidget(m_previous);
    tools->addWidget(m_next);
    tools->addWidget(m_progress, 1);
    tools->addWidget(m_stop);
    tools->addWidget(m_message, 1);
    m_previous->setArrowType(Qt::UpArrow);
    m_next->setArrowType(Qt::DownArrow);
    m_text->setMinimumWidth(fontMetrics().averageCharWidth() * 12);
    m_progress->setMinimumWidth(fontMetrics().averageCharWidth() * 6);
    FocusForwarder::forward(this, m_text);
    placeTools();
}

int FindBar::wholeWidth() const
{
    const int em = fontMetrics().height();
    const int words = fontMetrics().horizontalAdvance(m_previous->text() + m_next->text());
    return m_kind->sizeHint().width() + words +
           fontMetrics().horizontalAdvance(m_ignoreCase->accessibleName()) +
           fontMetrics().averageCharWidth() * 28 + em * 6; // the text, a short message, margins
}

/// In one line with words on the buttons, or in two with arrows.
void FindBar::placeTools()
{
    const bool isNarrow = width() < wholeWidth();
    const auto style = isNarrow ? Qt::ToolButtonIconOnly : Qt::ToolButtonTextOnly;
    m_previous->setToolButtonStyle(style);
    m_next->setToolButtonStyle(style);
    m_ignoreCase->setText(isNarrow ? QStringLiteral("A = a") : m_ignoreCase->accessibleName());
    const int at = m_rows->indexOf(m_tools);
    const int row = isNarrow ? 1 : 0;
    int oldRow = -1;
    int ignored = 0;
    if (at >= 0)
        m_rows->getItemPosition(at, &oldRow, &ignored, &ignored, &ignored);
    if (oldRow == row)
        return;
    m_rows->removeWidget(m_tools);
    m_rows->addWidget(m_tools, row, isNarrow ? 0 : 2, 1, isNarrow ? -1 : 1);
    m_rows->setColumnStretch(2, isNarrow ? 0 : 3);
}

QSize FindBar::minimumSizeHint() const
{
    const int first =
        m_kind->minimumSizeHint().width() + m_text->minimumWidth() + m_close->sizeHint().width();
    const int arrows = 2 * m_close->sizeHint().width() + m_stop->sizeHint().width();
    const int second = fontMetrics().height() * 4 + arrows + m_progress->minimumWidth();
    const int gaps = fontMetrics().height() * 2;
    return {std::max(first, second) + gaps, QWidget::minimumSizeHint().height()};
}

void FindBar::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    placeTools();
}

void FindBar::setPlace(ByteSpace space, std::uint64_t offset, std::uint64_t length,
                       std::uint64_t size)
{
    if (space != m_space || offset != m_offset)
        m_wrap = false;
    m_space = space;
    m_offset = offset;
    m_length = length;
    m_size = size;
}

void FindBar::start()
{
    show();
    m_text->setFocus(Qt::ShortcutFocusReason);
    m_text->selectAll();
}

void FindBar::setEditsPending(bool isPending)
{
    m_note->setVisible(isPending);
}

FindPattern FindBar::pattern() const
{
    return findPattern(m_text->text(), FindKind(m_kind->currentData().toInt()));
}

void FindBar::patternChanged()
{
    const auto kind = FindKind(m_kind->currentData().toInt());
    m_text->setPlaceholderText(kind == FindKind::Hex ? QStringLiteral("4E 54 46 53")
                                                     : QStringLiteral("NTFS"));
    m_ignoreCase->setEnabled(kind != FindKind::Hex);
    m_wrap = false;
    const FindPattern bytes = pattern();
    m_next->setEnabled(bytes.problem == FindProblem::None);
    m_previous->setEnabled(bytes.problem == FindProblem::None);
    switch (bytes.problem) {
    case FindProblem::None:
    case FindProblem::Empty:
        setBarMessage(m_message, QString());
        break;
    case FindProblem::NotHex:
        setBarMessage(m_message, tr("Only hex digits: 0–9 and A–F"), true);
        break;
    case FindProblem::HalfByte:
        setBarMessage(m_message, tr("Half a byte is missing"), true);
        break;
    case FindProblem::TooLong:
        setBarMessage(m_message, tr("Longer than 1 MiB"), true);
        break;
    }
}

void FindBar::findNext()
{
    search(false);
}

void FindBar::findPrevious()
{
    search(true);
}

void FindBar::resume(bool backward)
{
    show();
    if (pattern().problem == FindProblem::None)
        search(backward);
    else
        start();
}

void FindBar::search(bool backward)
{
    const FindPattern bytes = pattern();
    if (bytes.problem != FindProblem::None || m_size == 0)
        return;
    const bool fromOtherEnd = m_wrap && backward == m_backward;
    SearchRequest request;
    request.space = m_space;
    request.backward = backward;
    request.pattern = bytes.bytes;
    request.ignoreAsciiCase = m_ignoreCase->isEnabled() && m_ignoreCase->isChecked();
    if (fromOtherEnd)
        request.from = backward ? m_size : 0;
    else
        request.from = backward || m_length == 0 ? m_offset : m_offset + 1;
    m_backward = backward;
    m_wrap = false;
    m_patternLength = request.pattern.size();
    setSearching(true);
    m_progress->setValue(0);
    m_source->startSearch(request);
}

void FindBar::stop()
{
    if (m_searching)
        m_source->stopSearch();
}

void FindBar::showProgress(quint64 done, quint64 total)
{
    const double part = total == 0 ? 0 : double(done) / double(total);
    m_progress->setValue(int(part * kProgressSteps));
}

void FindBar::finish(const SearchReply &reply)
{
    if (!m_searching)
        return;
    setSearching(false);
    switch (reply.outcome) {
    case SearchReply::Outcome::Found:
        setBarMessage(m_message, tr("Found at %1").arg(text::offset(reply.offset)));
        Q_EMIT found(reply.space, reply.offset, m_patternLength);
        break;
    case SearchReply::Outcome::NotFound:
        m_wrap = true;
        setBarMessage(m_message, m_backward
                                     ? tr("Not found up to the start. Once more: from the end")
                                     : tr("Not found up to the end. Once more: from the start"));
        break;
    case SearchReply::Outcome::Cancelled:
        setBarMessage(m_message, tr("Stopped"));
        break;
    case SearchReply::Outcome::Failed:
        setBarMessage(m_message, tr("The bytes could not be read"), true);
        break;
    }
    announce(this, m_message->accessibleName());
}

void FindBar::setSearching(bool searching)
{
    m_searching = searching;
    m_progress->setVisible(searching);
    m_stop->setVisible(searching);
    m_message->setVisible(!searching);
}

void FindBar::keyPressEvent(QKeyEvent *event)
{
    if (event->key() != Qt::Key_Escape) {
        QWidget::keyPressEvent(event);
        return;
    }
    // The first Escape stops what runs, the next one closes.
    if (m_searching)
        stop();
    else
        Q_EMIT closed();
}

void FindBar::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    if (!event->spontaneous())
        stop();
}

} // namespace parascope::ui

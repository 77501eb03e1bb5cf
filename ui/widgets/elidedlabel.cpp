#include "ui/widgets/elidedlabel.h"

#include "ui/widgets/elidedpath.h"

#include <QClipboard>
#include <QContextMenuEvent>
#include <QCoreApplication>
#include <QGuiApplication>
#include <QHelpEvent>
#include <QMenu>
#include <QPainter>
#include <QStyle>
#include <QStyleOptionFocusRect>
#include <QToolTip>

#include <algorithm>

namespace parascope::ui {

namespace {

constexpr int kUsualCharacters = 60; ///< in a line, where nothing else says how wide it is
constexpr int kLongestWord = 36;     ///< of a language, in characters; names may be longer

} // namespace

ElidedLabel::ElidedLabel(QWidget *parent, Qt::TextElideMode mode) : QLabel(parent), m_mode(mode)
{
    setTextFormat(Qt::PlainText);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
}

void ElidedLabel::setText(const QString &text, const QStringList &paths)
{
    m_paths = paths;
    m_paths.removeIf([&](const QString &path) { return path.isEmpty() || !text.contains(path); });
    QLabel::setText(text);
    updateFocus();
}

int ElidedLabel::contentsWidth(int width) const
{
    const QMargins margins = contentsMargins();
    return width - margins.left() - margins.right() - 2 * margin() - std::max(indent(), 0);
}

int ElidedLabel::drawFlags() const
{
    const auto aligned = QStyle::visualAlignment(layoutDirection(), alignment());
    return int(aligned) | (wordWrap() ? int(Qt::TextWordWrap) : int(Qt::TextSingleLine));
}

QString ElidedLabel::shownText(int room) const
{
    if (textFormat() != Qt::PlainText)
        return text();
    return wordWrap() ? withElidedPaths(text(), m_paths, fontMetrics(), room)
                      : fontMetrics().elidedText(text(), m_mode, std::max(room, 0));
}

QSize ElidedLabel::sizeHint() const
{
    const int margins = width() - contentsWidth(width());
    const int usual = fontMetrics().averageCharWidth() * kUsualCharacters;
    const int whole = fontMetrics().size(0, text()).width() + 1;
    if (wordWrap() && isWholeIn(usual))
        return QLabel::sizeHint();
    const int wide = std::min(whole, usual) + margins;
    return {wide, wordWrap() ? heightForWidth(wide) : QLabel::sizeHint().height()};
}

QSize ElidedLabel::minimumSizeHint() const
{
    const QSize usual = sizeHint();
    if (!wordWrap())
        return {0, usual.height()};
    if (textFormat() != Qt::PlainText)
        return QLabel::minimumSizeHint();
    const int word = fontMetrics().averageCharWidth() * kLongestWord;
    return {std::min(QLabel::minimumSizeHint().width(), word),
            std::min(usual.height(), fontMetrics().height())};
}

int ElidedLabel::heightForWidth(int width) const
{
    if (!wordWrap())
        return -1;
    const int room = std::max(contentsWidth(width), 1);
    if (isWholeIn(room))
        return QLabel::heightForWidth(width);
    const QRect lines = fontMetrics().boundingRect(QRect(0, 0, room, QWIDGETSIZE_MAX), drawFlags(),
                                                   shownText(room));
    const QMargins margins = contentsMargins();
    return std::max(lines.height(), fontMetrics().height()) + margins.top() + margins.bottom() +
           2 * margin();
}

void ElidedLabel::paintEvent(QPaintEvent *event)
{
    const QString shown = shownText();
    if (shown == text()) {
        QLabel::paintEvent(event);
        return;
    }
    QPainter painter(this);
    const int gap = margin();
    const QRect room = contentsRect().adjusted(gap, gap, -gap, -gap);
    style()->drawItemText(&painter, room, drawFlags(), palette(), isEnabled(), shown,
                          foregroundRole());
    if (hasFocus()) {
        QStyleOptionFocusRect option;
        option.initFrom(this);
        option.backgroundColor = palette().color(backgroundRole());
        style()->drawPrimitive(QStyle::PE_FrameFocusRect, &option, &painter, this);
    }
}

void ElidedLabel::resizeEvent(QResizeEvent *event)
{
    QLabel::resizeEvent(event);
    updateFocus();
}

void ElidedLabel::changeEvent(QEvent *event)
{
    QLabel::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange) {
        updateGeometry();
        updateFocus();
    }
}

/// The keyboard has to reach what the eye cannot.
void ElidedLabel::updateFocus()
{
    const bool isWanted = isElided();
    if (isWanted == m_isFocusOurs)
        return;
    if (isWanted)
        m_usualFocus = focusPolicy();
    setFocusPolicy(isWanted ? Qt::StrongFocus : m_usualFocus);
    m_isFocusOurs = isWanted;
}

bool ElidedLabel::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip && isElided()) {
        const auto *help = static_cast<QHelpEvent *>(event);
        QToolTip::showText(help->globalPos(), pathToolTip(text()), this);
        return true;
    }
    // The window has a command of the same key.
    if (event->type() == QEvent::ShortcutOverride && isElided() &&
        static_cast<QKeyEvent *>(event)->matches(QKeySequence::Copy)) {
        event->accept();
        return true;
    }
    return QLabel::event(event);
}

void ElidedLabel::focusInEvent(QFocusEvent *event)
{
    QLabel::focusInEvent(event);
    const bool isByKey =
        event->reason() == Qt::TabFocusReason || event->reason() == Qt::BacktabFocusReason;
    if (isByKey && isElided())
        QToolTip::showText(mapToGlobal(rect().bottomLeft()), pathToolTip(text()), this);
    update();
}

/// Qt 6.4 gives the keyboard to a box of buttons, which hands it to its first one even when that is
/// hidden: then it stays here, and Tab leads nowhere.
bool ElidedLabel::focusNextPrevChild(bool next)
{
    const bool hasMoved = QLabel::focusNextPrevChild(next);
    if (!hasMoved || !hasFocus() || !m_isFocusOurs)
        return hasMoved; // that it stays here may be right: it may have links
    const auto beside = [next](const QWidget *widget) {
        return next ? widget->nextInFocusChain() : widget->previousInFocusChain();
    };
    const auto isMet = [this](const QWidget *widget) {
        return widget->window() == window() && widget->isVisible() && widget->isEnabled() &&
               !widget->focusProxy() && (widget->focusPolicy() & Qt::TabFocus) == Qt::TabFocus;
    };
    QWidget *widget = beside(this);
    while (widget != this && !isMet(widget))
        widget = beside(widget);
    widget->setFocus(next ? Qt::TabFocusReason : Qt::BacktabFocusReason);
    return true;
}

/// What is selected would not be what is seen.
void ElidedLabel::mousePressEvent(QMouseEvent *event)
{
    if (isElided())
        event->ignore();
    else
        QLabel::mousePressEvent(event);
}

void ElidedLabel::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Copy) && isElided())
        copy(m_paths.size() == 1 ? m_paths.constFirst() : text());
    else
        QLabel::keyPressEvent(event);
}

void ElidedLabel::contextMenuEvent(QContextMenuEvent *event)
{
    if (!isElided()) {
        QLabel::contextMenuEvent(event);
        return;
    }
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(QCoreApplication::translate("parascope::ui::InsteadPage", "&Copy"), this,
                    [this] { copy(text()); });
    // Alone, to be pasted where a path is asked for.
    const QString words = QCoreApplication::translate("parascope::ui::LayersList", "Copy &path");
    for (const QString &path : std::as_const(m_paths)) {
        const QString whose =
            path == m_paths.constFirst()
                ? words
                : words + QStringLiteral(": ") + elidedPath(path, fontMetrics(), width() / 2);
        menu->addAction(whose, this, [this, path] { copy(path); });
    }
    menu->popup(event->globalPos());
}

void ElidedLabel::copy(const QString &words) const
{
    QGuiApplication::clipboard()->setText(words);
}

ElidedLabel *wrappedLabel(const QString &objectName)
{
    auto *label = new ElidedLabel;
    label->setObjectName(objectName);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

} // namespace parascope::ui

#include "moc_elidedlabel.cpp"

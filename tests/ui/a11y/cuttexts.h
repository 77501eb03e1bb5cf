#pragma once

#include "ui/widgets/elidedlabel.h"

#include <QtWidgets>

/// What a person could not read of a window as it stands: texts that need more room than their
/// widget has, and widgets that stick out of what holds them.
namespace parascope::test {

/// Without the marks of access keys.
[[nodiscard]] inline QString plainText(QString text)
{
    return text.replace(QStringLiteral("&&"), QStringLiteral("\1"))
        .remove(u'&')
        .replace(u'\1', u'&');
}

[[nodiscard]] inline int textWidth(const QWidget *widget, const QString &text)
{
    return widget->fontMetrics().size(Qt::TextShowMnemonic, plainText(text)).width();
}

/// Elided on purpose: one line of any length, or a path. Words of ours are not.
[[nodiscard]] inline bool mayBeElided(const ui::ElidedLabel *label)
{
    return !label->wordWrap() || label->text().contains(u'/');
}

[[nodiscard]] inline bool isLabelCut(const QLabel *label)
{
    if (label->text().isEmpty())
        return false;
    const auto *elided = qobject_cast<const ui::ElidedLabel *>(label);
    if (elided && elided->isElided())
        return !mayBeElided(elided);
    if (!label->wordWrap())
        return !elided && label->sizeHint().width() > label->width();
    const bool isTooNarrow = !elided && label->minimumSizeHint().width() > label->width();
    return isTooNarrow || label->heightForWidth(label->width()) > label->height() + 1;
}

[[nodiscard]] inline bool isComboCut(const QComboBox *combo)
{
    QStyleOptionComboBox option;
    option.initFrom(combo);
    option.subControls = QStyle::SC_All;
    option.editable = combo->isEditable();
    const QRect field = combo->style()->subControlRect(QStyle::CC_ComboBox, &option,
                                                       QStyle::SC_ComboBoxEditField, combo);
    // As the combo box measures it: without the empty half of a wide parenthesis.
    return combo->fontMetrics().boundingRect(combo->currentText()).width() > field.width();
}

/// Examples are elided by the field; where its tooltip tells more, nothing is lost.
[[nodiscard]] inline bool isPlaceholderCut(const QLineEdit *edit)
{
    return edit->text().isEmpty() && edit->toolTip().isEmpty() &&
           textWidth(edit, edit->placeholderText()) > edit->width();
}

[[nodiscard]] inline QString cutSection(const QHeaderView *header)
{
    if (header->orientation() != Qt::Horizontal || !header->model())
        return {};
    const int margin = 2 * header->style()->pixelMetric(QStyle::PM_HeaderMargin, nullptr, header);
    for (int i = 0; i < header->count(); ++i) {
        const QString title = header->model()->headerData(i, Qt::Horizontal).toString();
        if (!header->isSectionHidden(i) &&
            textWidth(header, title) + margin > header->sectionSize(i))
            return title;
    }
    return {};
}

[[nodiscard]] inline QString cutTab(const QTabBar *tabs)
{
    for (int i = 0; i < tabs->count(); ++i) {
        if (textWidth(tabs, tabs->tabText(i)) > tabs->tabRect(i).width() ||
            !tabs->rect().contains(tabs->tabRect(i).center()))
            return tabs->tabText(i);
    }
    return {};
}

[[nodiscard]] inline QString cutMenu(const QMenuBar *bar)
{
    for (QAction *action : bar->actions()) {
        if (action->isVisible() && !bar->rect().contains(bar->actionGeometry(action)))
            return action->text();
    }
    return {};
}

/// The text of `widget` that has not the room that it needs; empty where all is well.
[[nodiscard]] inline QString cutText(const QWidget *widget)
{
    if (const auto *label = qobject_cast<const QLabel *>(widget))
        return isLabelCut(label) ? label->text() : QString();
    if (const auto *button = qobject_cast<const QAbstractButton *>(widget))
        return button->sizeHint().width() > button->width() ||
                       button->sizeHint().height() > button->height() + 1
                   ? button->text()
                   : QString();
    if (const auto *combo = qobject_cast<const QComboBox *>(widget))
        return isComboCut(combo) ? combo->currentText() : QString();
    if (const auto *edit = qobject_cast<const QLineEdit *>(widget))
        return isPlaceholderCut(edit) ? edit->placeholderText() : QString();
    if (const auto *header = qobject_cast<const QHeaderView *>(widget))
        return cutSection(header);
    if (const auto *tabs = qobject_cast<const QTabBar *>(widget))
        return cutTab(tabs);
    if (const auto *bar = qobject_cast<const QMenuBar *>(widget))
        return cutMenu(bar);
    if (const auto *group = qobject_cast<const QGroupBox *>(widget))
        return group->minimumSizeHint().width() > group->width() ? group->title() : QString();
    return {};
}

/// What shows words.
[[nodiscard]] inline bool hasWords(const QWidget *widget)
{
    const auto *label = qobject_cast<const QLabel *>(widget);
    return (label && !label->text().isEmpty()) || qobject_cast<const QAbstractButton *>(widget) ||
           qobject_cast<const QComboBox *>(widget) || qobject_cast<const QLineEdit *>(widget);
}

/// The parent beyond whose edge `widget` lies without that one could scroll there; null if none.
[[nodiscard]] inline const QWidget *cutter(const QWidget *widget)
{
    bool isScrolledAcross = false;
    bool isScrolledDown = false;
    for (const QWidget *parent = widget->parentWidget(); parent; parent = parent->parentWidget()) {
        const QRect place(widget->mapTo(parent, QPoint()), widget->size());
        const bool sticksOut = place.left() < 0 || place.right() >= parent->width();
        const bool sticksDown = place.top() < 0 || place.bottom() >= parent->height();
        // An area moves what it holds, which has its own size.
        const auto *area = qobject_cast<const QAbstractScrollArea *>(parent->parentWidget());
        if (area && area->viewport() == parent) {
            isScrolledAcross |= area->horizontalScrollBar()->maximum() > 0 &&
                                area->horizontalScrollBarPolicy() != Qt::ScrollBarAlwaysOff;
            isScrolledDown |= area->verticalScrollBar()->maximum() > 0;
        }
        if ((sticksOut && !isScrolledAcross) || (sticksDown && !isScrolledDown))
            return parent;
        if (parent->isWindow())
            break;
    }
    return nullptr;
}

/// Behind another panel in the same place, or in a part of Qt's that is drawn by its owner.
[[nodiscard]] inline bool isOutOfPlay(const QWidget *widget)
{
    if (!widget->isVisible() || widget->objectName().startsWith(QStringLiteral("qt_")))
        return true;
    for (const QWidget *parent = widget->parentWidget(); parent; parent = parent->parentWidget()) {
        const auto *dock = qobject_cast<const QDockWidget *>(parent);
        if (dock && dock->visibleRegion().isEmpty())
            return true;
        if (qobject_cast<const QComboBox *>(parent) ||
            qobject_cast<const QAbstractSpinBox *>(parent))
            return true;
    }
    return false;
}

[[nodiscard]] inline QString described(const QWidget *widget)
{
    QStringList path;
    for (const QWidget *each = widget; each; each = each->parentWidget()) {
        if (!each->objectName().isEmpty() || each == widget)
            path.prepend(QLatin1String(each->metaObject()->className()) + u'#' +
                         each->objectName());
    }
    return path.mid(std::max<qsizetype>(path.size() - 3, 0)).join(u'/');
}

[[nodiscard]] inline QStringList cutTexts(const QWidget *window)
{
    QStringList cut;
    for (const QWidget *widget : window->findChildren<QWidget *>()) {
        if (widget->window() != window || isOutOfPlay(widget))
            continue;
        const QString text = cutText(widget);
        if (!text.isEmpty())
            cut += QStringLiteral("%1 (%2 × %3): “%4”")
                       .arg(described(widget))
                       .arg(widget->width())
                       .arg(widget->height())
                       .arg(text);
        const QWidget *edge = hasWords(widget) ? cutter(widget) : nullptr;
        if (edge)
            cut += QStringLiteral("%1 sticks out of %2").arg(described(widget), described(edge));
    }
    return cut;
}

/// Layouts come to rest in several steps.
inline void settle(QWidget *window)
{
    for (int rounds = 0; rounds < 5; ++rounds) {
        QCoreApplication::sendPostedEvents();
        QCoreApplication::processEvents();
        window->grab();
    }
}

/// The parts of `window` that ask for much of `room`, and for how much; QtTest tells the first
/// thousand letters.
[[nodiscard]] inline QString askers(const QWidget *window, const QSize &room)
{
    QStringList askers;
    for (const QWidget *part : window->findChildren<QWidget *>()) {
        const QSize least = part->minimumSizeHint().expandedTo(part->minimumSize());
        const bool isLarge =
            least.height() > room.height() / 10 || least.width() > room.width() / 4;
        if (!isOutOfPlay(part) && isLarge && !part->objectName().isEmpty())
            askers += QStringLiteral("%1 %2 × %3")
                          .arg(part->objectName())
                          .arg(least.width())
                          .arg(least.height());
    }
    return askers.join(QStringLiteral(", "));
}

/// What is wrong with `window` where it has no more than `room`, a line each; empty if nothing is.
[[nodiscard]] inline QString misfits(QWidget *window, const QSize &room)
{
    settle(window);
    window->resize(window->size().boundedTo(room));
    settle(window);
    QStringList wrong = cutTexts(window);
    if (window->width() <= room.width() && window->height() <= room.height())
        return wrong.join(u'\n');
    wrong += QStringLiteral("%1: %2 × %3")
                 .arg(described(window))
                 .arg(window->width())
                 .arg(window->height());
    return wrong.join(u'\n') + u'\n' + askers(window, room);
}

} // namespace parascope::test

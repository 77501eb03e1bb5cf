#include "ui/widgets/narrowingtoolbar.h"

#include <QActionEvent>
#include <QPainter>
#include <QPainterPath>
#include <QToolButton>

namespace parascope::ui {

namespace {

/// "»" as two strokes, sharp at every size.
QIcon chevrons(const QColor &color, int size, qreal ratio)
{
    QPixmap pixmap(QSize(size, size) * ratio);
    pixmap.setDevicePixelRatio(ratio);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(color, size / 8.0, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    for (const qreal left : {0.2, 0.55}) {
        QPainterPath path(QPointF(left, 0.25) * size);
        path.lineTo(QPointF(left + 0.25, 0.5) * size);
        path.lineTo(QPointF(left, 0.75) * size);
        painter.drawPath(path);
    }
    return pixmap;
}

} // namespace

NarrowingToolBar::NarrowingToolBar(const QString &title, QWidget *parent) : QToolBar(title, parent)
{
    setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    drawExtension();
}

void NarrowingToolBar::keepWords(QAction *action)
{
    m_worded += action;
    setNarrow(m_isNarrow);
}

/// Width with the words of all buttons, whatever is shown now.
int NarrowingToolBar::wordsWidth() const
{
    int width = sizeHint().width();
    if (!m_isNarrow)
        return width;
    for (QAction *action : actions()) {
        auto *button = qobject_cast<QToolButton *>(widgetForAction(action));
        if (!button || button->toolButtonStyle() != Qt::ToolButtonIconOnly)
            continue;
        const int narrow = button->sizeHint().width();
        button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        width += button->sizeHint().width() - narrow;
        button->setToolButtonStyle(Qt::ToolButtonIconOnly);
    }
    return width;
}

void NarrowingToolBar::fit()
{
    const bool isNarrow = wordsWidth() > width();
    if (isNarrow != m_isNarrow)
        setNarrow(isNarrow);
}

void NarrowingToolBar::setNarrow(bool isNarrow)
{
    m_isNarrow = isNarrow;
    for (QAction *action : actions()) {
        auto *button = qobject_cast<QToolButton *>(widgetForAction(action));
        if (button)
            button->setToolButtonStyle(isNarrow && !m_worded.contains(action)
                                           ? Qt::ToolButtonIconOnly
                                           : Qt::ToolButtonTextBesideIcon);
    }
}

void NarrowingToolBar::drawExtension()
{
    // Its own pixmap is black in some styles, whatever the palette.
    auto *button = findChild<QToolButton *>(QStringLiteral("qt_toolbar_ext_button"));
    if (!button)
        return;
    button->setIcon(chevrons(palette().color(QPalette::ButtonText), fontMetrics().height(),
                             devicePixelRatioF()));
    button->setToolTip(tr("More"));
    button->setAccessibleName(tr("More"));
}

void NarrowingToolBar::resizeEvent(QResizeEvent *event)
{
    QToolBar::resizeEvent(event);
    fit();
}

void NarrowingToolBar::changeEvent(QEvent *event)
{
    QToolBar::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::StyleChange)
        drawExtension();
    if (event->type() == QEvent::FontChange)
        fit();
}

void NarrowingToolBar::actionEvent(QActionEvent *event)
{
    QToolBar::actionEvent(event);
    if (event->type() == QEvent::ActionAdded)
        setNarrow(m_isNarrow);
}

} // namespace parascope::ui

#include "moc_narrowingtoolbar.cpp"

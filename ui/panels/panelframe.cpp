#include "ui/panels/panelframe.h"

#include <QEvent>
#include <QScrollBar>
#include <QVBoxLayout>

namespace parascope::ui {

PanelFrame::PanelFrame(QWidget *parent) : QScrollArea(parent)
{
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus);
    setBackgroundRole(QPalette::Base);
    viewport()->setAutoFillBackground(true);
    auto *content = new QWidget;
    content->setBackgroundRole(QPalette::Base);
    m_layout = new QVBoxLayout(content);
    const int em = fontMetrics().height();
    m_layout->setContentsMargins(em * 2 / 3, em / 2, em * 2 / 3, em / 2);
    setWidget(content);
}

QSize PanelFrame::minimumSizeHint() const
{
    // What does not fit below can be scrolled to; what does not fit beside would be cut off.
    const int width = widget()->minimumSizeHint().width() + verticalScrollBar()->sizeHint().width();
    return {width, QScrollArea::minimumSizeHint().height()};
}

bool PanelFrame::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == widget() && event->type() == QEvent::LayoutRequest)
        updateGeometry();
    return QScrollArea::eventFilter(watched, event);
}

} // namespace parascope::ui

#include "moc_panelframe.cpp"

#include "ui/panels/panelframe.h"

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

} // namespace parascope::ui

#include "moc_panelframe.cpp"

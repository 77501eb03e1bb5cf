#include "ui/panels/panelheading.h"

#include "ui/widgets/iconbutton.h"

#include <QDockWidget>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>

namespace parascope::ui {

PanelHeading::PanelHeading(const QString &title, QWidget *parent)
    : QWidget(parent), m_title(new QLabel(title, this)), m_layout(new QHBoxLayout(this))
{
    const int em = fontMetrics().height();
    m_layout->setContentsMargins(em * 2 / 3, em / 4, em / 3, em / 4);
    m_layout->setSpacing(em / 4);
    setMinimumHeight(em * 2);
    QFont bold = font();
    bold.setBold(true);
    m_title->setFont(bold);
    m_title->setObjectName(QStringLiteral("panelTitle"));
    m_title->setMinimumWidth(1); // a narrow dock cuts the title rather than growing
    m_layout->addWidget(m_title, 1);
}

void PanelHeading::setTitle(const QString &title)
{
    m_title->setText(title);
    m_title->setToolTip(title);
}

void PanelHeading::addControl(QWidget *control)
{
    m_layout->addWidget(control);
}

void PanelHeading::serveDock(QDockWidget *dock)
{
    const auto add = [&](const QString &icon, const QString &name, auto action) {
        auto *button = new IconButton(icon, name, this);
        button->setAccessibleName(tr("%1: %2").arg(dock->windowTitle(), name));
        button->setFocusPolicy(Qt::NoFocus); // both are in the menu View
        connect(button, &QToolButton::clicked, dock, action);
        m_layout->addWidget(button);
    };
    add(QStringLiteral("tear-off"), tr("Tear off or put back"),
        [dock] { dock->setFloating(!dock->isFloating()); });
    add(QStringLiteral("close"), tr("Close"), [dock] { dock->close(); });
}

void PanelHeading::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), palette().color(QPalette::Window));
    QColor line = palette().color(QPalette::WindowText);
    line.setAlphaF(0.15F);
    painter.fillRect(QRect(0, height() - 1, width(), 1), line);
}

} // namespace parascope::ui

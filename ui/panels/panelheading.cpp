#include "ui/panels/panelheading.h"

#include "ui/widgets/iconbutton.h"

#include <QDockWidget>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QToolButton>

#include <algorithm>

namespace parascope::ui {

namespace {

/// What a label needs for these words, in pixels: letters may lean out of their advance.
int widthOf(const QLabel &label, const QString &words)
{
    constexpr int kLeaning = 3;
    return label.fontMetrics().horizontalAdvance(words) + kLeaning;
}

} // namespace

PanelHeading::PanelHeading(const QString &title, QWidget *parent)
    : QWidget(parent)
    , m_titles(title)
    , m_title(new QLabel(title, this))
    , m_layout(new QHBoxLayout(this))
{
    const int em = fontMetrics().height();
    m_layout->setContentsMargins(em * 2 / 3, em / 4, em / 3, em / 4);
    m_layout->setSpacing(em / 4);
    setMinimumHeight(em * 2);
    QFont bold = font();
    bold.setBold(true);
    m_title->setFont(bold);
    m_title->setObjectName(QStringLiteral("panelTitle"));
    // A narrow dock shortens the title rather than growing, down to its shortest form.
    m_title->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_title->installEventFilter(this);
    keepShortest();
    m_layout->addWidget(m_title, 1);
}

void PanelHeading::setTitle(const QString &title, const QStringList &shorter)
{
    m_titles = QStringList(title) + shorter;
    m_title->setAccessibleName(title);
    m_title->setToolTip(title);
    keepShortest();
    fitTitle();
}

void PanelHeading::keepShortest()
{
    m_title->setMinimumWidth(widthOf(*m_title, m_titles.constLast()));
}

void PanelHeading::setLeastWidth(int width)
{
    m_leastWidth = width;
    updateGeometry();
}

int PanelHeading::buttonsWidth() const
{
    const QMargins margins = m_layout->contentsMargins();
    int width = margins.left() + margins.right() + leastTitleWidth();
    for (const QToolButton *button :
         findChildren<QToolButton *>(QString(), Qt::FindDirectChildrenOnly))
        width += button->sizeHint().width() + m_layout->spacing();
    return width;
}

QSize PanelHeading::minimumSizeHint() const
{
    const QSize whole = QWidget::minimumSizeHint();
    return {std::min(whole.width(), m_leastWidth), whole.height()};
}

void PanelHeading::fitTitle()
{
    const auto fits = [this](const QString &title) {
        // Before it is laid out its width says nothing.
        return !isVisible() || widthOf(*m_title, title) <= m_title->width();
    };
    const auto first = std::ranges::find_if(m_titles, fits);
    const QString &shown = first == m_titles.cend() ? m_titles.constLast() : *first;
    if (m_title->text() != shown)
        m_title->setText(shown);
}

bool PanelHeading::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::FontChange)
        keepShortest();
    if (event->type() == QEvent::Resize || event->type() == QEvent::Show)
        fitTitle();
    return QWidget::eventFilter(watched, event);
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

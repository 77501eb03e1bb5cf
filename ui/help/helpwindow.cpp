#include "ui/help/helpwindow.h"

#include "ui/help/helpbrowser.h"
#include "ui/help/helpcontents.h"
#include "ui/style/icons.h"

#include <QAction>
#include <QEvent>
#include <QHBoxLayout>
#include <QScreen>
#include <QSplitter>
#include <QToolButton>
#include <QVBoxLayout>

namespace parascope::ui {

HelpWindow::HelpWindow(HelpBook book, QWidget *parent)
    : QWidget(parent, Qt::Window)
    , m_book(std::move(book))
    , m_contents(new HelpContents(&m_book))
    , m_page(new HelpBrowser(&m_book))
{
    setObjectName(QStringLiteral("helpWindow"));
    setWindowTitle(tr("Manual — Parascope"));
    buildActions();
    auto *buttons = new QHBoxLayout;
    for (QAction *action : {m_back, m_forward}) {
        auto *button = new QToolButton;
        button->setDefaultAction(action);
        button->setObjectName(action->objectName() + QStringLiteral("Button"));
        button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        button->setAutoRaise(true);
        button->setFocusPolicy(Qt::TabFocus);
        buttons->addWidget(button);
    }
    buttons->addStretch();
    auto *splitter = new QSplitter;
    splitter->addWidget(m_contents);
    splitter->addWidget(m_page);
    splitter->setStretchFactor(1, 1);
    splitter->setChildrenCollapsible(false);
    auto *layout = new QVBoxLayout(this);
    layout->addLayout(buttons);
    layout->addWidget(splitter, 1);
    const int em = fontMetrics().height();
    splitter->setSizes({em * 17, em * 40});
    resize(QSize(em * 57, em * 38).boundedTo(screen()->availableSize() * 9 / 10));
    connect(m_contents, &HelpContents::sectionRequested, m_page, &HelpBrowser::showSection);
    connect(m_contents, &HelpContents::searchChanged, m_page, &HelpBrowser::setMarkedWords);
    connect(m_page, &HelpBrowser::sourceChanged, this,
            [this](const QUrl &url) { m_contents->setCurrent(HelpBrowser::addressOf(url)); });
    setIcons();
    m_page->setFocus();
}

QAction *HelpWindow::makeAction(const char *name, const QString &text, const QKeySequence &keys)
{
    auto *action = new QAction(text, this);
    action->setObjectName(QString::fromLatin1(name));
    action->setShortcut(keys);
    addAction(action);
    return action;
}

void HelpWindow::buildActions()
{
    m_back = makeAction("helpBack", tr("Back"), Qt::ALT | Qt::Key_Left);
    m_forward = makeAction("helpForward", tr("Forward"), Qt::ALT | Qt::Key_Right);
    for (QAction *action : {m_back, m_forward})
        action->setEnabled(false);
    connect(m_back, &QAction::triggered, m_page, &HelpBrowser::backward);
    connect(m_forward, &QAction::triggered, m_page, &HelpBrowser::forward);
    connect(m_page, &HelpBrowser::backwardAvailable, m_back, &QAction::setEnabled);
    connect(m_page, &HelpBrowser::forwardAvailable, m_forward, &QAction::setEnabled);
    connect(makeAction("helpFind", tr("Search"), QKeySequence::Find), &QAction::triggered,
            m_contents, &HelpContents::focusSearch);
    connect(makeAction("helpClose", tr("Close"), QKeySequence::Close), &QAction::triggered, this,
            &QWidget::close);
    connect(makeAction("helpEscape", tr("Close"), Qt::Key_Escape), &QAction::triggered, this,
            [this] {
                if (!m_contents->clearSearch())
                    close();
            });
}

void HelpWindow::setIcons()
{
    m_back->setIcon(icon(QStringLiteral("back"), palette()));
    m_forward->setIcon(icon(QStringLiteral("forward"), palette()));
}

void HelpWindow::showSection(const QString &address)
{
    m_page->showSection(m_book.section(address) ? address : HelpBook::pageNames().first());
    m_contents->setCurrent(m_page->address());
    show();
    raise();
    activateWindow();
}

QString HelpWindow::address() const
{
    return m_page->address();
}

void HelpWindow::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        setIcons();
}

} // namespace parascope::ui

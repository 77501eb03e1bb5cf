#include "ui/help/helpcontents.h"

#include "ui/help/helpbook.h"
#include "ui/widgets/clearbutton.h"

#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QSignalBlocker>
#include <QStackedWidget>
#include <QTreeWidget>
#include <QTreeWidgetItemIterator>
#include <QVBoxLayout>

namespace parascope::ui {

namespace {

constexpr int kAddress = Qt::UserRole;

} // namespace

HelpContents::HelpContents(const HelpBook *book, QWidget *parent)
    : QWidget(parent)
    , m_book(book)
    , m_field(new QLineEdit)
    , m_stack(new QStackedWidget)
    , m_contents(new QTreeWidget)
    , m_results(new QListWidget)
    , m_nothing(new QLabel)
{
    m_field->setObjectName(QStringLiteral("helpSearch"));
    m_field->setPlaceholderText(tr("Search the manual"));
    m_field->setAccessibleName(tr("Search the manual"));
    giveClearButton(m_field);
    m_field->installEventFilter(this);
    m_contents->setObjectName(QStringLiteral("helpContents"));
    m_contents->setAccessibleName(tr("Contents"));
    m_contents->setHeaderHidden(true);
    m_results->setObjectName(QStringLiteral("helpResults"));
    m_results->setAccessibleName(tr("What was found"));
    m_results->setWordWrap(true);
    m_nothing->setObjectName(QStringLiteral("helpNothing"));
    m_nothing->setTextFormat(Qt::PlainText);
    m_nothing->setWordWrap(true);
    m_nothing->setAlignment(Qt::AlignTop | Qt::AlignLeading);
    m_nothing->setMargin(fontMetrics().height() / 2);
    for (QWidget *page : std::initializer_list<QWidget *>{m_contents, m_results, m_nothing})
        m_stack->addWidget(page);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_field);
    layout->addWidget(m_stack);
    fillContents();
    connect(m_field, &QLineEdit::textChanged, this, &HelpContents::search);
    connect(m_field, &QLineEdit::returnPressed, this, &HelpContents::showFirstResult);
    connect(m_contents, &QTreeWidget::currentItemChanged, this, [this](QTreeWidgetItem *item) {
        if (item)
            Q_EMIT sectionRequested(item->data(0, kAddress).toString());
    });
    connect(m_results, &QListWidget::currentItemChanged, this, [this](QListWidgetItem *item) {
        if (item)
            Q_EMIT sectionRequested(item->data(kAddress).toString());
    });
}

void HelpContents::fillContents()
{
    std::vector<QTreeWidgetItem *> above{m_contents->invisibleRootItem()};
    for (const HelpSection &section : m_book->sections()) {
        above.resize(std::min(above.size(), std::size_t(section.level)));
        auto *item = new QTreeWidgetItem(above.back(), {section.title});
        item->setData(0, kAddress, section.address());
        item->setToolTip(0, section.title);
        above.push_back(item);
    }
}

void HelpContents::search(const QString &words)
{
    const QStringList parts = words.simplified().split(u' ', Qt::SkipEmptyParts);
    {
        const QSignalBlocker quiet(m_results);
        m_results->clear();
    }
    if (parts.isEmpty()) {
        m_stack->setCurrentWidget(m_contents);
        Q_EMIT searchChanged({});
        return;
    }
    const auto found = m_book->find(words);
    for (const HelpSection *section : found) {
        const HelpSection *page = m_book->section(section->page);
        const QString title = page && page != section
                                  ? tr("%1 — %2", "section — page").arg(section->title, page->title)
                                  : section->title;
        auto *item = new QListWidgetItem(title, m_results);
        item->setData(kAddress, section->address());
    }
    m_nothing->setText(tr("Nothing was found for “%1”.").arg(words.trimmed()));
    m_stack->setCurrentWidget(found.empty() ? static_cast<QWidget *>(m_nothing) : m_results);
    Q_EMIT searchChanged(parts);
}

void HelpContents::showFirstResult()
{
    if (m_stack->currentWidget() == m_results && m_results->currentRow() < 0)
        m_results->setCurrentRow(0);
}

void HelpContents::setCurrent(const QString &address)
{
    if (m_contents->currentItem() &&
        m_contents->currentItem()->data(0, kAddress).toString() == address)
        return;
    const QSignalBlocker quiet(m_contents);
    for (QTreeWidgetItemIterator at(m_contents); *at; ++at) {
        if ((*at)->data(0, kAddress).toString() == address) {
            m_contents->setCurrentItem(*at);
            m_contents->scrollToItem(*at);
            return;
        }
    }
}

void HelpContents::focusSearch()
{
    m_field->setFocus(Qt::ShortcutFocusReason);
    m_field->selectAll();
}

bool HelpContents::clearSearch()
{
    const bool wasSearching = !m_field->text().isEmpty();
    m_field->clear();
    return wasSearching;
}

bool HelpContents::eventFilter(QObject *watched, QEvent *event)
{
    // From the field the arrow key goes on to what was found.
    if (watched == m_field && event->type() == QEvent::KeyPress &&
        static_cast<QKeyEvent *>(event)->key() == Qt::Key_Down &&
        m_stack->currentWidget() != m_nothing) {
        m_stack->currentWidget()->setFocus(Qt::TabFocusReason);
        showFirstResult();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace parascope::ui

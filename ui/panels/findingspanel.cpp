#include "ui/panels/findingspanel.h"

#include "engine/image/plainimage.h"
#include "engine/text/words.h"
#include "ui/document/document.h"
#include "ui/models/findingsmodel.h"
#include "ui/panels/panelheading.h"
#include "ui/widgets/clearbutton.h"
#include "ui/widgets/rowlines.h"

#include <QEvent>
#include <QGuiApplication>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QScopedValueRollback>
#include <QStackedLayout>
#include <QToolButton>
#include <QTreeView>

#include <algorithm>

namespace parascope::ui {

FindingsPanel::FindingsPanel(Document *document, PanelHeading *heading, QWidget *parent)
    : QWidget(parent)
    , m_document(document)
    , m_heading(heading)
    , m_model(new FindingsModel(this))
    , m_view(new QTreeView(this))
    , m_rowLines(new RowLines(m_view))
    , m_empty(new QLabel(this))
    , m_stack(new QStackedLayout(this))
    , m_filter(new QLineEdit)
    , m_position(new QLabel)
    , m_previous(new QToolButton)
    , m_next(new QToolButton)
{
    setObjectName(QStringLiteral("findingsPanel"));
    setAccessibleName(tr("Findings"));
    m_view->setObjectName(QStringLiteral("findingsView"));
    m_view->setAccessibleName(tr("Findings"));
    m_view->setModel(m_model);
    m_view->setItemDelegate(m_rowLines);
    m_view->setUniformRowHeights(true);
    m_view->setAllColumnsShowFocus(true);
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setSortingEnabled(true);
    m_view->header()->setSortIndicatorClearable(true);
    m_view->header()->setSortIndicator(-1, Qt::AscendingOrder);
    m_view->header()->setStretchLastSection(true);
    m_view->header()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_empty->setObjectName(QStringLiteral("noFindings"));
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setWordWrap(true);
    m_empty->setForegroundRole(QPalette::PlaceholderText);
    m_empty->setBackgroundRole(QPalette::Base);
    m_empty->setAutoFillBackground(true);
    m_stack->addWidget(m_view);
    m_stack->addWidget(m_empty);
    addControls();
    updateLook();
    m_view->viewport()->installEventFilter(this);
    connect(m_view->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &FindingsPanel::choose);
    connect(m_model, &QAbstractItemModel::modelReset, this, &FindingsPanel::takeOrder);
    connect(m_view->header(), &QHeaderView::sectionResized, this, [this] {
        const bool isDragged =
            QGuiApplication::mouseButtons() != Qt::NoButton && m_view->header()->underMouse();
        m_ownWidths = m_ownWidths && !isDragged;
    });
    connect(m_view, &QTreeView::activated, this, &FindingsPanel::activated);
    connect(document, &Document::reportChanged, this, &FindingsPanel::showReport);
    connect(document, &Document::selectionChanged, this, &FindingsPanel::showSelection);
    connect(document, &Document::progressChanged, this, &FindingsPanel::updateEmptyText);
    connect(document, &Document::errorChanged, this, &FindingsPanel::updateEmptyText);
    connect(document, &Document::stateChanged, this, &FindingsPanel::updateEmptyText);
    showReport();
}

void FindingsPanel::addControls()
{
    const int em = fontMetrics().height();
    m_filter->setObjectName(QStringLiteral("findingsFilter"));
    m_filter->setAccessibleName(tr("Filter the findings"));
    m_filter->setPlaceholderText(tr("Filter"));
    giveClearButton(m_filter);
    m_filter->setMaximumWidth(em * 9);
    m_filter->setMinimumWidth(em * 4);
    connect(m_filter, &QLineEdit::textChanged, this, [this](const QString &text) {
        const QScopedValueRollback following(m_following, true);
        m_model->setFilter(text);
    });
    m_position->setObjectName(QStringLiteral("findingsPosition"));
    m_position->setForegroundRole(QPalette::PlaceholderText);
    const auto prepare = [](QToolButton *button, const QString &name, const QString &text,
                            Qt::ArrowType arrow) {
        button->setObjectName(name);
        button->setText(text);
        button->setArrowType(arrow);
        button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        button->setAutoRaise(true);
        button->setAccessibleName(tr("%1 problem").arg(text));
        button->setFocusPolicy(Qt::TabFocus);
    };
    prepare(m_previous, QStringLiteral("previousProblem"), tr("Previous"), Qt::UpArrow);
    prepare(m_next, QStringLiteral("nextProblem"), tr("Next"), Qt::DownArrow);
    connect(m_previous, &QToolButton::clicked, m_document, &Document::previousProblem);
    connect(m_next, &QToolButton::clicked, m_document, &Document::nextProblem);
    // Until there is a width, or the window would grow for what a narrow one leaves out.
    m_filter->hide();
    for (QToolButton *button : {m_previous, m_next})
        button->setToolButtonStyle(Qt::ToolButtonIconOnly);
    m_heading->addControl(m_filter);
    m_heading->addControl(m_position);
    m_heading->addControl(m_previous);
    m_heading->addControl(m_next);
}

void FindingsPanel::startFilter()
{
    m_filter->show();
    m_filter->setFocus(Qt::ShortcutFocusReason);
    m_filter->selectAll();
}

void FindingsPanel::showReport()
{
    const QScopedValueRollback following(m_following, true);
    m_model->setReport(m_document->report());
}

/// Also after a click on a column's title, which sorts.
void FindingsPanel::takeOrder()
{
    m_document->listProblems(m_model->groups());
    updateEmptyText();
    showSelection();
    fitColumns();
}

void FindingsPanel::showSelection()
{
    const QScopedValueRollback following(m_following, true);
    const auto &ref = m_document->selection().finding;
    const QModelIndex index = ref ? m_model->indexOf(*ref) : QModelIndex();
    if (index.isValid()) {
        m_view->setCurrentIndex(index);
        m_view->scrollTo(index);
    } else {
        m_view->setCurrentIndex({});
        m_view->clearSelection();
    }
    updateHeading();
}

void FindingsPanel::updateHeading()
{
    const ReportPtr &report = m_document->report();
    const std::uint64_t problems = m_document->problemCount();
    const std::uint64_t notes = report ? report->count(Severity::Note) : 0;
    QString title = tr("Findings");
    QStringList shorter(title);
    if (report) {
        const QString problemText =
            problems == 1 ? tr("1 problem") : tr("%1 problems").arg(text::number(problems));
        const QString noteText =
            notes == 1 ? tr("1 note") : tr("%1 notes").arg(text::number(notes));
        shorter.prepend(tr("Findings · %1").arg(problemText));
        title =
            notes == 0 ? shorter.constFirst() : tr("Findings · %1, %2").arg(problemText, noteText);
    }
    m_heading->setTitle(title, shorter);
    const std::uint64_t number = m_document->problemNumber();
    m_position->setText(number == 0 ? QString()
                                    : tr("%1 of %2")
                                          .arg(text::number(number),
                                               text::number(m_document->listedProblemCount())));
    m_previous->setEnabled(problems > 0);
    m_next->setEnabled(problems > 0);
}

void FindingsPanel::updateEmptyText()
{
    const bool isEmpty = m_model->rowCount() == 0;
    m_stack->setCurrentIndex(isEmpty ? 1 : 0);
    if (!isEmpty)
        return;
    if (m_document->report() && !m_document->report()->groups().empty())
        m_empty->setText(tr("No finding matches the filter."));
    else if (m_document->report())
        m_empty->setText(tr("Nothing was found."));
    else if (m_document->error())
        m_empty->setText(tr("The image could not be checked."));
    else if (m_document->state() && isPlain(*m_document->state()))
        m_empty->setText(tr("A raw file has no header and no table: there is nothing to check."));
    else if (m_document->wasCancelled())
        m_empty->setText(tr("The check was cancelled."));
    else
        m_empty->setText(tr("Findings appear here when the check is done."));
}

void FindingsPanel::updateLook()
{
    const int size = fontMetrics().height() * 4 / 5;
    m_view->setIconSize({size, size});
    m_model->setLook(palette(), size, devicePixelRatioF());
}

void FindingsPanel::fitColumns()
{
    const int em = fontMetrics().height();
    const bool isNarrow = width() < em * 34;
    m_filter->setFixedWidth(isNarrow ? em * 5 : em * 9);
    // The shortcut brings it back where the heading has no room for it.
    m_filter->setVisible(width() >= em * 27 || m_filter->hasFocus() || !m_filter->text().isEmpty());
    // The name of the panel and four buttons come first.
    m_heading->setLeastWidth(m_heading->leastTitleWidth() + em * 15 / 2);
    for (QToolButton *button : {m_previous, m_next})
        button->setToolButtonStyle(isNarrow ? Qt::ToolButtonIconOnly
                                            : Qt::ToolButtonTextBesideIcon);
    m_position->setVisible(width() >= m_heading->buttonsWidth() + m_position->sizeHint().width());
    if (!m_ownWidths)
        return;
    // What numbers need, and the rest for the words: side by side in one line where that suffices,
    // else in two, and the numbers out of sight before the words become illegible.
    const int severity = m_view->indentation() + m_view->iconSize().width() + em +
                         m_view->fontMetrics().horizontalAdvance(tr("Wasted space"));
    const int guest = em * 4;
    const int host = em * 13 / 2;
    const int widestWhat = std::max(widestText(FindingsModel::WhatColumn), em * 6);
    const int widestRepair = std::max(widestText(FindingsModel::RepairColumn), em * 6);
    const int width = m_view->viewport()->width() - severity;
    int words = width - guest - host;
    const bool isOneLine = widestWhat + widestRepair <= words;
    if (!isOneLine && words < em * 20)
        words = std::max(width, em * 16);
    setLines(isOneLine ? 1 : 2);
    const int title = titleWidth(FindingsModel::RepairColumn);
    const int what = std::min(words * widestWhat / (widestWhat + widestRepair), words - title);
    m_view->header()->resizeSection(FindingsModel::SeverityColumn, severity);
    m_view->header()->resizeSection(FindingsModel::WhatColumn, what);
    m_view->header()->resizeSection(FindingsModel::RepairColumn, words - what);
    m_view->header()->resizeSection(FindingsModel::GuestColumn, guest);
    m_view->header()->resizeSection(FindingsModel::HostColumn, host);
}

int FindingsPanel::titleWidth(int column) const
{
    const QString title = m_model->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString();
    return m_view->header()->fontMetrics().horizontalAdvance(title) + fontMetrics().height();
}

/// Of the kinds of findings, which are few; the title of the column included.
int FindingsPanel::widestText(int column) const
{
    int widest = titleWidth(column);
    for (int row = 0; row < m_model->rowCount(); ++row) {
        const QString text = m_model->index(row, column).data().toString();
        widest = std::max(widest,
                          m_view->fontMetrics().horizontalAdvance(text) + fontMetrics().height());
    }
    return widest;
}

void FindingsPanel::setLines(int lines)
{
    if (m_rowLines->setLines(lines)) {
        m_view->setWordWrap(lines > 1);
        m_view->doItemsLayout();
    }
}

void FindingsPanel::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fitColumns();
}

bool FindingsPanel::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize) // also when a scroll bar comes or goes
        fitColumns();
    return QWidget::eventFilter(watched, event);
}

void FindingsPanel::choose(const QModelIndex &index)
{
    if (m_following)
        return;
    if (const auto ref = m_model->refAt(index))
        m_document->selectFinding(*ref);
}

void FindingsPanel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        updateLook();
    QWidget::changeEvent(event);
}

} // namespace parascope::ui

#include "ui/views/hex/editbar.h"

#include "ui/views/hex/barbuttons.h"
#include "ui/views/hex/hexedits.h"
#include "ui/views/hex/pendingeditsmodel.h"
#include "ui/widgets/elidedlabel.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QToolButton>
#include <QTreeView>
#include <QVBoxLayout>

#include <algorithm>

namespace parascope::ui {

namespace {

constexpr int kListRows = 5;

} // namespace

EditBar::EditBar(HexEdits *edits, QWidget *parent)
    : QWidget(parent)
    , m_edits(edits)
    , m_model(new PendingEditsModel(this))
    , m_summary(new QLabel(this))
    , m_message(new ElidedLabel(this, Qt::ElideRight))
    , m_list(new QTreeView(this))
{
    build();
    connect(edits, &HexEdits::changed, this, &EditBar::update);
    connect(edits, &HexEdits::modeChanged, this, [this] {
        say({});
        update();
    });
    update();
}

void EditBar::build()
{
    setObjectName(QStringLiteral("editBar"));
    setAccessibleName(tr("Edits"));
    m_summary->setObjectName(QStringLiteral("editSummary"));
    QFont bold = font();
    bold.setBold(true);
    m_summary->setFont(bold);
    m_message->setObjectName(QStringLiteral("editMessage"));
    m_message->setWordWrap(true);
    m_message->setMinimumWidth(1);
    const auto button = [this](const QString &text, const char *name, const QString &help) {
        QToolButton *made = barButton(text, this);
        made->setObjectName(QString::fromLatin1(name));
        made->setToolTip(help);
        return made;
    };
    m_more = button(tr("List"), "editMore", tr("What stands where, and what shall stand there"));
    m_more->setCheckable(true);
    m_more->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_save = button(tr("Save…"), "editSave", {});
    m_discard = button(tr("Discard"), "editDiscard",
                       tr("Every byte as it is stored; Undo brings the edits back"));
    m_end = closeButton(this);
    m_end->setObjectName(QStringLiteral("editEnd"));
    m_end->setAccessibleName(tr("End editing"));
    m_end->setToolTip(tr("End editing; edits stay until they are saved or discarded"));

    auto *line = new QWidget(this);
    m_rows = new QGridLayout;
    QHBoxLayout *row = barRow(line);
    row->addLayout(m_rows);
    m_rows->addWidget(m_summary, 0, 0);
    m_rows->setColumnStretch(1, 1);
    int column = 2;
    for (QToolButton *one : {m_more, m_save, m_discard, m_end})
        m_rows->addWidget(one, 0, column++);
    placeMessage();

    m_list->setObjectName(QStringLiteral("editList"));
    m_list->setAccessibleName(tr("Edits that are not saved"));
    m_list->setModel(m_model);
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setAllColumnsShowFocus(true);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->header()->setStretchLastSection(true);
    m_list->hide();
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *parts = new QVBoxLayout(this);
    parts->setContentsMargins(0, 0, 0, 0);
    parts->setSpacing(0);
    parts->addWidget(m_list);
    parts->addWidget(line);

    connect(m_more, &QToolButton::toggled, this, &EditBar::showList);
    connect(m_save, &QToolButton::clicked, this, &EditBar::saveRequested);
    connect(m_discard, &QToolButton::clicked, m_edits, &HexEdits::discard);
    connect(m_end, &QToolButton::clicked, this, [this] { m_edits->setOn(false); });
    const auto go = [this](const QModelIndex &index) {
        if (index.isValid())
            Q_EMIT placeRequested(m_model->run(index.row()).place);
    };
    connect(m_list, &QTreeView::clicked, this, go);
    connect(m_list, &QTreeView::activated, this, go);
}

void EditBar::update()
{
    const PendingEdits &pending = m_edits->pending();
    const bool hasEdits = !pending.isEmpty();
    setVisible(m_edits->isOn() || hasEdits);
    m_summary->setText(hasEdits ? editsSummary(pending) : tr("Editing"));
    if (m_message->text().isEmpty() || (hasEdits && m_isHint))
        say({});
    m_save->setEnabled(hasEdits && m_barrier.isEmpty());
    m_discard->setEnabled(hasEdits);
    m_more->setEnabled(hasEdits);
    m_end->setVisible(m_edits->isOn());
    if (!hasEdits)
        m_more->setChecked(false);
    if (m_more->isChecked())
        fillList();
}

void EditBar::say(const QString &message, bool wrong)
{
    const bool isHint = message.isEmpty() && m_edits->isOn() && m_edits->pending().isEmpty();
    setBarMessage(m_message,
                  isHint ? tr("Type over the bytes, in hex or as text. Nothing is written before "
                              "Save.")
                         : message,
                  wrong);
    m_isHint = isHint;
    placeMessage();
}

void EditBar::placeMessage()
{
    // Beside the buttons where there is room for words, else below them.
    const bool isNarrow = width() < fontMetrics().averageCharWidth() * 90;
    const auto place = [&](QWidget *words, int row, int column) {
        const int at = m_rows->indexOf(words);
        int oldRow = -1;
        int ignored = 0;
        if (at >= 0)
            m_rows->getItemPosition(at, &oldRow, &ignored, &ignored, &ignored);
        if (oldRow == row)
            return;
        m_rows->removeWidget(words);
        m_rows->addWidget(words, row, isNarrow ? 0 : column, 1, isNarrow ? -1 : 1);
    };
    place(m_summary, isNarrow ? 1 : 0, 0);
    place(m_message, isNarrow ? 2 : 0, 1);
    m_summary->setVisible(!isNarrow || !m_isHint); // the hint says that bytes can be typed
    m_message->setVisible(!isNarrow || !m_message->text().isEmpty());
    // A low dock would take a line away from it, and has no room for many.
    constexpr int kMostLines = 2;
    const int room =
        width() - 2 * fontMetrics().horizontalAdvance(QLatin1Char('n')); // see barRow()
    m_message->setWordWrap(true);
    const int whole = isNarrow && room > 0 ? m_message->heightForWidth(room) : 0;
    m_message->setWordWrap(whole <= kMostLines * fontMetrics().lineSpacing());
    m_message->setMinimumHeight(m_message->wordWrap() ? std::max(whole, 0) : 0);
}

void EditBar::setSaveBarrier(const QString &why)
{
    m_barrier = why;
    m_save->setToolTip(why.isEmpty() ? tr("Write the edits; the old bytes are kept") : why);
    update();
}

void EditBar::fillList()
{
    m_model->setRuns(m_edits->pending().runs());
    // No higher than its rows, so that the bytes keep their room.
    const int row = std::max(m_list->sizeHintForRow(0), fontMetrics().height());
    m_list->setFixedHeight(m_list->header()->sizeHint().height() +
                           row * std::clamp(m_model->rowCount(), 1, kListRows));
}

void EditBar::showList(bool isShown)
{
    m_list->setVisible(isShown);
    if (!isShown)
        return;
    fillList();
    for (int column = 0; column < PendingEditsModel::ColumnCount - 1; ++column)
        m_list->resizeColumnToContents(column);
    if (!m_list->currentIndex().isValid())
        m_list->setCurrentIndex(m_model->index(0, 0));
}

void EditBar::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    placeMessage();
}

void EditBar::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        Q_EMIT left();
    else
        QWidget::keyPressEvent(event);
}

} // namespace parascope::ui

#include "moc_editbar.cpp"

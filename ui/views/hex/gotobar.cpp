#include "ui/views/hex/gotobar.h"

#include "engine/text/words.h"
#include "ui/views/hex/barbuttons.h"
#include "ui/widgets/clearbutton.h"
#include "ui/widgets/focusforwarder.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QToolButton>

namespace parascope::ui {

GoToBar::GoToBar(QWidget *parent)
    : QWidget(parent)
    , m_meaning(new QComboBox(this))
    , m_text(new QLineEdit(this))
    , m_go(barButton(tr("Go"), this))
    , m_preview(barMessage(this))
{
    setObjectName(QStringLiteral("goToBar"));
    setAccessibleName(tr("Go to"));
    m_meaning->setObjectName(QStringLiteral("goToMeaning"));
    m_meaning->setAccessibleName(tr("What the number means"));
    m_meaning->setToolTip(m_meaning->accessibleName());
    m_meaning->addItem(tr("Guest offset"), int(GoToMeaning::GuestOffset));
    m_meaning->addItem(tr("File offset"), int(GoToMeaning::FileOffset));
    m_meaning->addItem(tr("Guest cluster"), int(GoToMeaning::GuestCluster));
    m_text->setObjectName(QStringLiteral("goToText"));
    m_text->setAccessibleName(tr("Place to go to"));
    m_text->setPlaceholderText(tr("24117, 0x5E3500000, +0x200, cluster 7"));
    m_text->setToolTip(
        tr("Decimal or hex (0x…), spaces allowed. + or − steps from the cursor. "
           "A word before the number says what it means: guest, file, cluster, entry."));
    giveClearButton(m_text);
    m_go->setObjectName(QStringLiteral("goToButton"));
    m_preview->setObjectName(QStringLiteral("goToPreview"));
    QToolButton *close = closeButton(this);
    close->setObjectName(QStringLiteral("goToClose"));

    auto *row = barRow(this);
    row->addWidget(m_meaning);
    row->addWidget(m_text, 3);
    row->addWidget(m_go);
    row->addWidget(m_preview, 2);
    row->addWidget(close);
    m_text->setMinimumWidth(fontMetrics().averageCharWidth() * 8);
    FocusForwarder::forward(this, m_text);

    connect(m_text, &QLineEdit::textChanged, this, &GoToBar::preview);
    connect(m_meaning, &QComboBox::currentIndexChanged, this, &GoToBar::preview);
    connect(m_text, &QLineEdit::returnPressed, this, &GoToBar::go);
    connect(m_go, &QToolButton::clicked, this, &GoToBar::go);
    connect(close, &QToolButton::clicked, this, &GoToBar::closed);
    preview();
}

void GoToBar::setContext(const GoToContext &context)
{
    if (context.space != m_context.space && m_text->text().isEmpty()) {
        const GoToMeaning meaning =
            context.space == ByteSpace::Guest ? GoToMeaning::GuestOffset : GoToMeaning::FileOffset;
        m_meaning->setCurrentIndex(m_meaning->findData(int(meaning)));
    }
    m_context = context;
    preview();
}

void GoToBar::start()
{
    show();
    m_text->setFocus(Qt::ShortcutFocusReason);
    m_text->selectAll();
}

GoToTarget GoToBar::target() const
{
    return parseGoTo(m_text->text(), GoToMeaning(m_meaning->currentData().toInt()), m_context);
}

QString GoToBar::words(const GoToTarget &target) const
{
    switch (target.problem) {
    case GoToProblem::None:
        break;
    case GoToProblem::Empty:
        return {};
    case GoToProblem::NotANumber:
        return tr("Not a number that can be understood");
    case GoToProblem::TooLarge:
        return tr("Larger than any disk");
    case GoToProblem::BeyondEnd: {
        const std::uint64_t size =
            target.space == ByteSpace::Guest ? m_context.diskBytes : m_context.fileBytes;
        if (size == 0)
            return tr("Nothing is open yet");
        return target.space == ByteSpace::Guest
                   ? tr("Beyond the end of the disk, %1").arg(text::offset(size))
                   : tr("Beyond the end of the file, %1").arg(text::offset(size));
    }
    case GoToProblem::BeforeStart:
        return tr("Before the first byte");
    }
    if (target.space == ByteSpace::File)
        return tr("file %1").arg(text::offset(target.offset));
    return tr("guest %1 · cluster %2")
        .arg(text::offset(target.offset), text::number(target.offset / m_context.clusterBytes));
}

void GoToBar::preview()
{
    const GoToTarget place = target();
    m_go->setEnabled(place.problem == GoToProblem::None);
    const bool wrong = place.problem != GoToProblem::None && place.problem != GoToProblem::Empty;
    setBarMessage(m_preview, words(place), wrong);
}

void GoToBar::go()
{
    const GoToTarget place = target();
    if (place.problem == GoToProblem::None)
        Q_EMIT goRequested(place.space, place.offset);
}

void GoToBar::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        Q_EMIT closed();
    else
        QWidget::keyPressEvent(event);
}

} // namespace parascope::ui

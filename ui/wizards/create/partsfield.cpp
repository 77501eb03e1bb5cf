#include "ui/wizards/create/partsfield.h"

#include "engine/create/newbundle.h"
#include "engine/text/words.h"
#include "ui/widgets/noteline.h"

#include <QComboBox>
#include <QGridLayout>
#include <QLineEdit>

namespace parascope::ui {

namespace {

/// What a size of parts begins with when somebody wants to type one: fits a FAT file system.
constexpr std::uint64_t kFirstTyped = 2 * kGiB;

} // namespace

PartsField::PartsField(const QString &name, QWidget *parent)
    : QWidget(parent)
    , m_list(new QComboBox)
    , m_size(new QLineEdit)
    , m_note(new NoteLine(name + QStringLiteral("Note")))
{
    const int em = fontMetrics().height();
    m_list->setObjectName(name);
    m_list->setAccessibleName(tr("Files of the disk"));
    m_size->setObjectName(name + QStringLiteral("Size"));
    m_size->setAccessibleName(tr("Size of a part"));
    m_size->setMaximumWidth(em * 8);
    m_size->setAlignment(Qt::AlignRight);
    m_list->addItem(tr("One file"), Whole);
    m_list->addItem(tr("Parts of %1, as usual").arg(text::size(kUsualPartBytes)), Usual);
    m_list->addItem(tr("Parts of another size"), Typed);
    m_size->setText(sizeText(kFirstTyped));
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setVerticalSpacing(em / 6);
    grid->addWidget(m_list, 0, 0);
    grid->addWidget(m_size, 0, 1);
    grid->addWidget(m_note, 1, 0, 1, 3);
    grid->setColumnStretch(2, 1);
    connect(m_list, &QComboBox::currentIndexChanged, this, [this] {
        update();
        Q_EMIT changed();
    });
    connect(m_size, &QLineEdit::textChanged, this, &PartsField::changed);
    update();
}

void PartsField::update()
{
    m_size->setVisible(m_list->currentData().toInt() == Typed);
}

PartSize PartsField::partSize() const
{
    switch (m_list->currentData().toInt()) {
    case Usual:
        return kUsualPartBytes;
    case Typed:
        break;
    default:
        return 0;
    }
    const auto typed = readSize(m_size->text(), 0);
    if (!typed)
        return tl::unexpected(typed.error());
    // 0 is not "all": somebody typed it.
    return typed->bytes > 0 ? PartSize(typed->bytes) : tl::unexpected(SizeTextProblem::NotASize);
}

void PartsField::setPartSize(std::uint64_t bytes)
{
    const bool isTyped = bytes != 0 && bytes != kUsualPartBytes;
    if (isTyped)
        m_size->setText(sizeText(bytes));
    m_list->setCurrentIndex(m_list->findData(isTyped ? Typed : bytes == 0 ? Whole : Usual));
}

void PartsField::setNote(const FieldNote &note)
{
    m_note->setNote(note);
    m_list->setAccessibleDescription(note.text);
    m_size->setAccessibleDescription(note.text);
}

} // namespace parascope::ui

#include "moc_partsfield.cpp"

#include "ui/wizards/repair/changefooter.h"

#include "engine/journal/journalstore.h"
#include "engine/session/promptanswer.h"
#include "engine/text/words.h"
#include "ui/document/document.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/wizards/repair/layertick.h"

#include <QCheckBox>
#include <QDateTime>
#include <QGridLayout>
#include <QPushButton>

namespace parascope::ui {

ChangeFooter::ChangeFooter(const std::filesystem::path &image, AskPath askPath, QWidget *parent)
    : QWidget(parent)
    , m_image(std::filesystem::absolute(image))
    , m_askPath(std::move(askPath))
    , m_text(wrappedLabel(QStringLiteral("undoFileText")))
    , m_change(new QPushButton(tr("C&hange…")))
    , m_layer(new LayerTick)
    , m_notInUse(
          new QCheckBox(tr("&No virtual machine is using this disk, here or on another computer")))
{
    build();
    connect(m_change, &QPushButton::clicked, this, &ChangeFooter::ask);
    connect(m_notInUse, &QCheckBox::toggled, this, &ChangeFooter::changed);
    connect(m_layer, &LayerTick::changed, this, &ChangeFooter::changed);
    hideUndoFile();
    setAsked(false);
}

void ChangeFooter::build()
{
    m_change->setObjectName(QStringLiteral("changeUndoFile"));
    m_change->setAccessibleName(tr("Change where the undo file goes"));
    m_change->setAutoDefault(false);
    m_notInUse->setObjectName(QStringLiteral("notInUse"));
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setColumnStretch(0, 1);
    grid->addWidget(m_layer, 0, 0, 1, 2);
    grid->addWidget(m_text, 1, 0);
    grid->addWidget(m_change, 1, 1);
    grid->addWidget(m_notInUse, 2, 0, 1, 2);
}

void ChangeFooter::showUndoFile(std::uint64_t undoFileBytes, std::uint64_t grows,
                                std::uint64_t free)
{
    m_bytes = undoFileBytes;
    m_grows = grows;
    m_free = free;
    updateText();
    m_layer->setAsked(true);
    m_text->show();
    m_change->setVisible(m_askPath != nullptr);
}

void ChangeFooter::hideUndoFile()
{
    m_layer->setAsked(false);
    m_text->hide();
    m_change->hide();
}

void ChangeFooter::setAsked(bool isAsked)
{
    m_notInUse->setVisible(isAsked);
}

bool ChangeFooter::isNotInUseConfirmed() const
{
    return m_notInUse->isChecked();
}

void ChangeFooter::setLayerPlace(const LayerPlace &place)
{
    m_layer->setPlace(place);
}

void ChangeFooter::followLayerPlace(const Document *document)
{
    const auto update = [this, document] {
        setLayerPlace(layerPlaceOf(*document));
    };
    connect(document, &Document::diskChanged, this, update);
    connect(document, &Document::reportChanged, this, update);
    update();
}

bool ChangeFooter::isLayerConfirmed() const
{
    return m_layer->isConfirmed();
}

/// What is shown is what will be used, however long somebody looks at it. A drive that does not
/// answer leaves the name as it was.
void ChangeFooter::chooseName()
{
    const auto name = promptAnswer([image = m_image, beside = m_beside] {
        std::error_code ignored;
        return beside.empty() || std::filesystem::exists(beside, ignored)
                   ? journalPathFor(image, QDateTime::currentDateTime())
                   : beside;
    });
    m_beside = name.value_or(m_beside);
}

void ChangeFooter::updateText()
{
    chooseName();
    const QString place = undoFile().empty() ? tr("beside the image", "where the undo file goes")
                                             : text::path(undoFile().native());
    QString text =
        tr("Undo file: %1, about %2. It keeps every byte that is overwritten or cut off.")
            .arg(place, text::size(m_bytes));
    if (m_undoFile.empty() && m_free < m_bytes + m_grows)
        text += u' ' + tr("There is not enough room here (%1 free).").arg(text::size(m_free));
    m_text->setText(text, {text::path(undoFile().native())});
}

void ChangeFooter::ask()
{
    const auto take = [this](const std::filesystem::path &path) {
        m_undoFile = path;
        updateText();
    };
    m_askPath(this, AskedPath::UndoFile, undoFile(), take);
}

} // namespace parascope::ui

#include "moc_changefooter.cpp"

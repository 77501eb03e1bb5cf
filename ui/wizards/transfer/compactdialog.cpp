#include "ui/wizards/transfer/compactdialog.h"

#include "engine/text/words.h"
#include "ui/document/document.h"

#include <QCheckBox>
#include <QVBoxLayout>

namespace parascope::ui {

CompactDialog::CompactDialog(Document *document, RepairSession *session, AskPath askPath,
                             QWidget *parent)
    : InPlaceDialog(QStringLiteral("compact"), tr("&Compact"), tr("Compact a c&opy…"), document,
                    session, std::move(askPath), parent)
    , m_zeros(
          new QCheckBox(tr("Give back clusters that hold only &zeros, too (all are read first)")))
{
    setWindowTitle(tr("Compact %1").arg(text::path(document->path().filename().native())));
    m_zeros->setObjectName(QStringLiteral("compactZeros"));
    // A cluster of zeros in a layer hides what an older one holds.
    m_zeros->setVisible(!document->state()->isLayer());
    choices()->addWidget(m_zeros);
    connect(m_zeros, &QCheckBox::toggled, this, &CompactDialog::choose);
    plan();
}

InPlaceOptions CompactDialog::options() const
{
    InPlaceOptions options;
    options.kind = InPlaceKind::Compact;
    options.dropZeros = m_zeros->isChecked();
    return options;
}

QString CompactDialog::suffix() const
{
    return tr("compacted", "end of a file name");
}

QString CompactDialog::doneText(bool isCopy) const
{
    return isCopy ? tr("The copy was compacted.") : tr("The image was compacted.");
}

} // namespace parascope::ui

#include "moc_compactdialog.cpp"

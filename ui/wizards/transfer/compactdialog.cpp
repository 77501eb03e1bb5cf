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
    , m_overwrite(new QCheckBox(tr("Use &room that holds data which nothing points to")))
{
    setWindowTitle(tr("Compact %1").arg(text::path(document->path().filename().native())));
    m_zeros->setObjectName(QStringLiteral("compactZeros"));
    m_overwrite->setObjectName(QStringLiteral("compactOverwrite"));
    m_overwrite->setToolTip(tr("It may be what a lost entry of the table pointed to. The undo file "
                               "keeps it."));
    m_overwrite->hide();
    // A cluster of zeros in a layer hides what an older one holds.
    m_zeros->setVisible(!document->state()->isLayer());
    for (QCheckBox *tick : {m_zeros, m_overwrite}) {
        choices()->addWidget(tick);
        connect(tick, &QCheckBox::toggled, this, &CompactDialog::choose);
    }
    plan();
}

InPlaceOptions CompactDialog::options() const
{
    InPlaceOptions options;
    options.kind = InPlaceKind::Compact;
    options.dropZeros = m_zeros->isChecked();
    options.overwriteUnreferenced = m_overwrite->isChecked();
    return options;
}

void CompactDialog::takePlan(const InPlacePlan &plan)
{
    if (plan.unreferencedKept > 0 || plan.refusal == InPlaceRefusal::UnreferencedData)
        m_overwrite->show();
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

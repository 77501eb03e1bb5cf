#include "ui/wizards/transfer/convertdialog.h"

#include "engine/text/words.h"
#include "ui/document/document.h"

#include <QCheckBox>
#include <QLabel>
#include <QVBoxLayout>

namespace parascope::ui {

namespace {

FormatVersion otherThan(FormatVersion format)
{
    return format == FormatVersion::V1 ? FormatVersion::V2 : FormatVersion::V1;
}

} // namespace

ConvertDialog::ConvertDialog(Document *document, RepairSession *session, AskPath askPath,
                             QWidget *parent)
    : InPlaceDialog(QStringLiteral("convert"), tr("&Convert"), tr("Convert a c&opy…"), document,
                    session, std::move(askPath), parent)
    , m_format(otherThan(document->state()->header.format))
    , m_overwrite(new QCheckBox(tr("Use &room that holds data which nothing points to")))
{
    setWindowTitle(tr("Convert %1").arg(text::path(document->path().filename().native())));
    auto *what = new QLabel(
        tr("From %1 to %2.").arg(text::format(otherThan(m_format)), text::format(m_format)));
    what->setObjectName(QStringLiteral("convertWhat"));
    what->setWordWrap(true);
    choices()->addWidget(what);
    m_overwrite->setObjectName(QStringLiteral("convertOverwrite"));
    m_overwrite->setToolTip(tr("It may be what a lost entry of the table pointed to. The undo file "
                               "keeps it."));
    m_overwrite->hide();
    choices()->addWidget(m_overwrite);
    connect(m_overwrite, &QCheckBox::toggled, this, &ConvertDialog::choose);
    plan();
}

InPlaceOptions ConvertDialog::options() const
{
    InPlaceOptions options;
    options.kind = InPlaceKind::Convert;
    options.format = m_format;
    options.overwriteUnreferenced = m_overwrite->isChecked();
    return options;
}

void ConvertDialog::takePlan(const InPlacePlan &plan)
{
    if (plan.refusal == InPlaceRefusal::UnreferencedData)
        m_overwrite->show();
}

QString ConvertDialog::suffix() const
{
    return m_format == FormatVersion::V1 ? QStringLiteral("v1") : QStringLiteral("v2");
}

QString ConvertDialog::doneText(bool isCopy) const
{
    return (isCopy ? tr("The copy was converted to %1.") : tr("The image was converted to %1."))
        .arg(text::format(m_format));
}

} // namespace parascope::ui

#include "moc_convertdialog.cpp"

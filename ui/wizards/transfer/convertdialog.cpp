#include "ui/wizards/transfer/convertdialog.h"

#include "engine/text/words.h"
#include "ui/document/document.h"

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
{
    setWindowTitle(tr("Convert %1").arg(text::path(document->path().filename().native())));
    auto *what = new QLabel(
        tr("From %1 to %2.").arg(text::format(otherThan(m_format)), text::format(m_format)));
    what->setObjectName(QStringLiteral("convertWhat"));
    what->setWordWrap(true);
    choices()->addWidget(what);
    plan();
}

InPlaceOptions ConvertDialog::options() const
{
    InPlaceOptions options;
    options.kind = InPlaceKind::Convert;
    options.format = m_format;
    return options;
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

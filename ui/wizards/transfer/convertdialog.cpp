#include "ui/wizards/transfer/convertdialog.h"

#include "engine/text/words.h"
#include "ui/document/document.h"

#include <QLabel>
#include <QStringList>
#include <QVBoxLayout>

namespace parascope::ui {

namespace {

FormatVersion otherThan(FormatVersion format)
{
    return format == FormatVersion::V1 ? FormatVersion::V2 : FormatVersion::V1;
}

/// What another format means for the disk that the image is a file of; empty for a lone image.
QString meaningForDisk(const DiskMembership &membership, FormatVersion format)
{
    QStringList sentences;
    if (membership.isPart())
        sentences += ConvertDialog::tr("The other files of the disk keep their format; programs "
                                       "may refuse a disk whose files differ in it.");
    if (!membership.descriptorPath.empty() && format == FormatVersion::V2)
        sentences +=
            ConvertDialog::tr("In a .hdd folder Parallels Desktop opens only files in format v1.");
    return sentences.join(u' ');
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
    auto *meaning = new NoteLine(QStringLiteral("convertMeaning"));
    const QString said = meaningForDisk(document->state()->membership, m_format);
    meaning->setText(NoteLine::Sign::Warning, said);
    meaning->setVisible(!said.isEmpty());
    choices()->addWidget(meaning);
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

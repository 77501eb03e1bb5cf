#include "tests/support/tsfile.h"

#include <QFile>
#include <QRegularExpression>
#include <QXmlStreamReader>

namespace parascope {

namespace {

TsMessage readMessage(QXmlStreamReader &xml, const QString &context)
{
    TsMessage message;
    message.context = context;
    message.isNumerus = xml.attributes().value(QLatin1String("numerus")) == u"yes";
    while (xml.readNextStartElement()) {
        if (xml.name() == u"source") {
            message.source = xml.readElementText();
        } else if (xml.name() == u"comment") {
            message.comment = xml.readElementText();
        } else if (xml.name() == u"translation") {
            message.isFinished = !xml.attributes().hasAttribute(QLatin1String("type"));
            if (!message.isNumerus) {
                message.translations += xml.readElementText();
                continue;
            }
            while (xml.readNextStartElement())
                message.translations += xml.readElementText();
        } else {
            xml.skipCurrentElement();
        }
    }
    return message;
}

/// All that matches, sorted, so that the order may differ.
QStringList parts(const QString &text, const QString &pattern)
{
    QStringList found;
    for (auto match = QRegularExpression(pattern).globalMatch(text); match.hasNext();)
        found += match.next().captured();
    found.sort();
    return found;
}

/// Which kind of mark the text ends with. Full-width marks count as the others.
QChar endMark(const QString &text)
{
    const QString trimmed = text.trimmed();
    if (trimmed.isEmpty())
        return {};
    switch (trimmed.back().unicode()) {
    case u'。':
        return u'.';
    case u'：':
        return u':';
    case u'？':
        return u'?';
    case u'.':
    case u':':
    case u'?':
    case u'…':
        return trimmed.back();
    default:
        return {};
    }
}

QString blanks(const QString &text)
{
    return QStringLiteral("%1%2").arg(text.startsWith(u' ')).arg(text.endsWith(u' '));
}

QStringList faultsOf(const QString &source, const QString &translation)
{
    QStringList faults;
    const auto compare = [&](const QString &what, const auto &ours, const auto &theirs) {
        if (ours != theirs)
            faults += QStringLiteral("%1 differ: “%2” → “%3”").arg(what, source, translation);
    };
    const auto compareParts = [&](const QString &what, const QString &pattern) {
        compare(what, parts(source, pattern), parts(translation, pattern));
    };
    compareParts(QStringLiteral("placeholders"), QStringLiteral("%[0-9n]"));
    compareParts(QStringLiteral("tags"), QStringLiteral("<[^>]*>"));
    const QString key = QStringLiteral("&(?=[^\\s&])(?![a-z]+;)");
    compare(QStringLiteral("access keys"), parts(source, key).size(),
            parts(translation, key).size());
    compare(QStringLiteral("marks at the end"), endMark(source), endMark(translation));
    compare(QStringLiteral("blanks at the ends"), blanks(source), blanks(translation));
    return faults;
}

} // namespace

QString TsMessage::name() const
{
    return context + QStringLiteral(": ") + source;
}

std::vector<TsMessage> readTs(const QString &path)
{
    std::vector<TsMessage> messages;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return messages;
    QXmlStreamReader xml(&file);
    QString context;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        if (xml.name() == u"name")
            context = xml.readElementText();
        else if (xml.name() == u"message")
            messages.push_back(readMessage(xml, context));
    }
    return xml.hasError() ? std::vector<TsMessage>() : messages;
}

QStringList faultsOf(const TsMessage &message)
{
    QStringList faults;
    for (const QString &translation : message.translations) {
        if (translation.isEmpty())
            faults += QStringLiteral("nothing stands for “%1”").arg(message.source);
        else
            faults += faultsOf(message.source, translation);
    }
    return faults;
}

} // namespace parascope

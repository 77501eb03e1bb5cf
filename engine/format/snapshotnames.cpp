#include "engine/format/snapshotnames.h"

#include "engine/format/diskdescriptor.h"

#include <QXmlStreamReader>

namespace parascope {

namespace {

/// Elements within elements, as snapshots stand on each other, need no recursion here.
class SnapshotNameReader
{
public:
    explicit SnapshotNameReader(const QByteArray &xml) : m_xml(xml) {}

    SnapshotNames read();
    [[nodiscard]] const QXmlStreamReader &xml() const { return m_xml; }

private:
    void startElement();
    void raise(const QString &reason)
    {
        if (!m_xml.hasError())
            m_xml.raiseError(reason);
    }

    QXmlStreamReader m_xml;
    SnapshotNames m_names;
    std::vector<QString> m_open; ///< of every element that is open: its GUID, if it has one
};

SnapshotNames SnapshotNameReader::read()
{
    while (!m_xml.atEnd()) {
        switch (m_xml.readNext()) {
        case QXmlStreamReader::DTD:
            raise(QStringLiteral("document type declarations are not accepted"));
            break;
        case QXmlStreamReader::StartElement:
            startElement();
            break;
        case QXmlStreamReader::EndElement:
            m_open.pop_back();
            break;
        default:
            break;
        }
    }
    return std::move(m_names);
}

void SnapshotNameReader::startElement()
{
    const QStringView name = m_xml.name();
    if (name == QLatin1String("SavedStateItem")) {
        const QXmlStreamAttributes attributes = m_xml.attributes();
        m_open.push_back(unifiedGuid(attributes.value(QLatin1String("guid")).toString()));
        if (m_names.size() >= kMaxDescriptorImages)
            raise(QStringLiteral("more than %1 snapshots").arg(kMaxDescriptorImages));
        else if (!m_open.back().isEmpty() &&
                 attributes.value(QLatin1String("current")) == QLatin1String("yes"))
            m_names[m_open.back()].isCurrent = true;
        return;
    }
    const QString guid = m_open.empty() ? QString() : m_open.back();
    const auto text = [&] {
        return m_xml.readElementText(QXmlStreamReader::SkipChildElements);
    };
    const bool isInItem = !guid.isEmpty();
    if (isInItem && name == QLatin1String("Name"))
        m_names[guid].name = text();
    else if (isInItem && name == QLatin1String("DateTime"))
        m_names[guid].date = text().trimmed();
    else if (isInItem && name == QLatin1String("Description"))
        m_names[guid].description = text();
    else
        m_open.emplace_back();
}

} // namespace

Result<SnapshotNames> decodeSnapshotNames(std::span<const std::byte> xml, const std::string &path)
{
    if (xml.size() > kMaxDescriptorBytes)
        return failure(ErrorCode::InvalidDescriptor, path, 0, 0,
                       QStringLiteral("longer than %1 bytes").arg(kMaxDescriptorBytes));
    SnapshotNameReader reader(
        QByteArray::fromRawData(reinterpret_cast<const char *>(xml.data()), qsizetype(xml.size())));
    SnapshotNames names = reader.read();
    const QXmlStreamReader &state = reader.xml();
    if (state.hasError())
        return failure(
            ErrorCode::InvalidDescriptor, path, 0, std::uint64_t(state.lineNumber()),
            QStringLiteral("line %1: %2").arg(state.lineNumber()).arg(state.errorString()));
    return names;
}

} // namespace parascope

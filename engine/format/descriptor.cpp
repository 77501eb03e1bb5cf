#include "engine/format/descriptor.h"

#include <QByteArray>
#include <QXmlStreamReader>

namespace parascope {

namespace {

/// Reads one DiskDescriptor.xml; problems are raised in the XML reader, which knows the line.
class DescriptorReader
{
public:
    explicit DescriptorReader(const QByteArray &xml) : m_xml(xml) {}

    Descriptor read();
    [[nodiscard]] bool hasError() const { return m_xml.hasError(); }
    [[nodiscard]] QString errorText() const
    {
        return QStringLiteral("line %1: %2").arg(m_xml.lineNumber()).arg(m_xml.errorString());
    }
    [[nodiscard]] std::uint64_t line() const { return std::uint64_t(m_xml.lineNumber()); }

private:
    bool findRoot();
    void readParameters();
    void readMiscellaneous();
    void readStorages();
    void readStorage();
    void readImage(DescriptorStorage &storage);
    void readSnapshots();
    void readShot();

    /// Calls `handle` for each child element with its name; a child that `handle` leaves unread
    /// (returns false) is skipped with all that is in it.
    template <class Handle>
    void forEachChild(Handle handle)
    {
        while (m_xml.readNextStartElement()) {
            if (!handle(m_xml.name()))
                m_xml.skipCurrentElement();
        }
    }

    QString text() { return m_xml.readElementText(); }
    QString guid();
    std::uint64_t number();
    void raise(const QString &reason)
    {
        if (!m_xml.hasError())
            m_xml.raiseError(reason);
    }

    QXmlStreamReader m_xml;
    Descriptor m_result;
    bool m_hasSize = false;
};

bool DescriptorReader::findRoot()
{
    while (!m_xml.atEnd()) {
        switch (m_xml.readNext()) {
        case QXmlStreamReader::DTD:
            // Entities could grow a small file without bound, and no disk needs one.
            raise(QStringLiteral("document type declarations are not accepted"));
            return false;
        case QXmlStreamReader::StartElement:
            m_result.rootName = m_xml.name().toString();
            if (m_result.rootName == QLatin1String("Parallels_disk_image") ||
                m_result.rootName == QLatin1String("Virtuozzo_disk_image"))
                return true;
            raise(QStringLiteral("unknown root element \"%1\"").arg(m_result.rootName));
            return false;
        default:
            break;
        }
    }
    return false;
}

Descriptor DescriptorReader::read()
{
    if (!findRoot())
        return {};
    forEachChild([&](QStringView name) {
        if (name == QLatin1String("Disk_Parameters")) {
            readParameters();
        } else if (name == QLatin1String("StorageData")) {
            readStorages();
        } else if (name == QLatin1String("Snapshots")) {
            readSnapshots();
        } else {
            return false;
        }
        return true;
    });
    // What follows the root must be well-formed too; a second file glued to the end is damage.
    while (!m_xml.atEnd())
        m_xml.readNext();
    if (!m_hasSize)
        raise(QStringLiteral("Disk_size is missing"));
    if (m_result.storages.empty())
        raise(QStringLiteral("Storage is missing"));
    return std::move(m_result);
}

void DescriptorReader::readParameters()
{
    forEachChild([&](QStringView name) {
        if (name == QLatin1String("Disk_size")) {
            m_result.diskSectors = number();
            m_hasSize = true;
        } else if (name == QLatin1String("Name")) {
            m_result.name = text();
        } else if (name == QLatin1String("Miscellaneous")) {
            readMiscellaneous();
        } else {
            return false;
        }
        return true;
    });
}

void DescriptorReader::readMiscellaneous()
{
    forEachChild([&](QStringView name) {
        if (name != QLatin1String("SuspendState"))
            return false;
        // Whatever else may stand there is no reason to refuse the rest.
        const QString value = m_xml.readElementText(QXmlStreamReader::SkipChildElements);
        if (value.trimmed() == QLatin1String("1"))
            m_result.isSuspended = true;
        return true;
    });
}

void DescriptorReader::readStorages()
{
    forEachChild([&](QStringView name) {
        if (name != QLatin1String("Storage"))
            return false;
        readStorage();
        return true;
    });
}

void DescriptorReader::readStorage()
{
    DescriptorStorage storage;
    forEachChild([&](QStringView name) {
        if (name == QLatin1String("Start"))
            storage.start = number();
        else if (name == QLatin1String("End"))
            storage.end = number();
        else if (name == QLatin1String("Blocksize"))
            storage.blockSize = number();
        else if (name == QLatin1String("Image"))
            readImage(storage);
        else
            return false;
        return true;
    });
    if (storage.images.empty())
        raise(QStringLiteral("Storage without Image"));
    m_result.storages.push_back(std::move(storage));
}

void DescriptorReader::readImage(DescriptorStorage &storage)
{
    DescriptorImage image;
    forEachChild([&](QStringView name) {
        if (name == QLatin1String("GUID"))
            image.guid = guid();
        else if (name == QLatin1String("Type"))
            image.type = text();
        else if (name == QLatin1String("File"))
            image.file = text().toStdString();
        else
            return false;
        return true;
    });
    if (image.file.empty())
        raise(QStringLiteral("Image without File"));
    storage.images.push_back(std::move(image));
}

void DescriptorReader::readSnapshots()
{
    forEachChild([&](QStringView name) {
        if (name == QLatin1String("TopGUID"))
            m_result.topGuid = text();
        else if (name == QLatin1String("Shot"))
            readShot();
        else
            return false;
        return true;
    });
}

void DescriptorReader::readShot()
{
    DescriptorShot shot;
    forEachChild([&](QStringView name) {
        if (name == QLatin1String("GUID"))
            shot.guid = guid();
        else if (name == QLatin1String("ParentGUID"))
            shot.parentGuid = guid();
        else
            return false;
        return true;
    });
    m_result.shots.push_back(std::move(shot));
}

QString DescriptorReader::guid()
{
    const QString bare = text().trimmed().toLower();
    if (bare.isEmpty() || bare.startsWith(u'{'))
        return bare;
    return u'{' + bare + u'}';
}

std::uint64_t DescriptorReader::number()
{
    const QString element = m_xml.name().toString();
    const QString digits = text().trimmed();
    bool isNumber = false;
    const std::uint64_t value = digits.toULongLong(&isNumber, 10);
    if (!isNumber)
        raise(QStringLiteral("%1 is not a number: \"%2\"").arg(element, digits.left(40)));
    return value;
}

} // namespace

Result<Descriptor> decodeDescriptor(std::span<const std::byte> xml, const std::string &path)
{
    if (xml.size() > kMaxDescriptorBytes)
        return failure(ErrorCode::InvalidDescriptor, path, 0, 0,
                       QStringLiteral("longer than %1 bytes").arg(kMaxDescriptorBytes));
    // The bytes outlive the reader, so they need not be copied.
    const auto *bytes = reinterpret_cast<const char *>(xml.data());
    DescriptorReader reader(QByteArray::fromRawData(bytes, qsizetype(xml.size())));
    Descriptor descriptor = reader.read();
    if (reader.hasError())
        return failure(ErrorCode::InvalidDescriptor, path, 0, reader.line(), reader.errorText());
    return descriptor;
}

} // namespace parascope

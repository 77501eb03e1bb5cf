#include "engine/format/descriptorreader.h"

#include <algorithm>

namespace parascope {

namespace {

using Field = DescriptorField;
using Kind = DescriptorProblem::Kind;

constexpr std::size_t kMostProblems = 1000;
constexpr std::size_t kMostEntries = 1000; // of Miscellaneous, which has a dozen
constexpr qsizetype kShownText = 40;

bool isUnset(const QString &text)
{
    return text.isEmpty();
}

bool isUnset(const std::string &text)
{
    return text.empty();
}

bool isUnset(const std::optional<std::uint64_t> &number)
{
    return !number;
}

template <class Item>
bool isUnset(const std::vector<Item> &items)
{
    return items.empty();
}

} // namespace

DescriptorReader::DescriptorReader(std::span<const std::byte> xml)
    : m_xml(QByteArray::fromRawData(reinterpret_cast<const char *>(xml.data()),
                                    qsizetype(xml.size())))
{}

Error DescriptorReader::error(const std::string &path) const
{
    return {ErrorCode::InvalidDescriptor, path, 0, line(),
            QStringLiteral("line %1: %2").arg(m_xml.lineNumber()).arg(m_xml.errorString())};
}

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
            m_result.version = m_xml.attributes().value(QLatin1String("Version")).toString();
            if (m_result.rootName == QLatin1String("Parallels_disk_image") ||
                m_result.rootName == QLatin1String("Virtuozzo_disk_image"))
                return true;
            raise(QStringLiteral("unknown root element \"%1\"").arg(m_result.rootName.left(80)));
            return false;
        default:
            break;
        }
    }
    return false;
}

DiskDescriptor DescriptorReader::read()
{
    if (!findRoot())
        return {};
    const std::uint64_t rootLine = line();
    forEachChild([&](QStringView name) {
        if (name == QLatin1String("Disk_Parameters"))
            readParameters();
        else if (name == QLatin1String("StorageData"))
            readStorages();
        else if (name == QLatin1String("Snapshots"))
            readSnapshots();
        else
            return false;
        return true;
    });
    // What follows the root must be well-formed too; a second file glued to the end is damage.
    while (!m_xml.atEnd())
        m_xml.readNext();
    require(m_result.diskSectors, "Disk_size", rootLine);
    require(m_result.geometry.cylinders, "Cylinders", rootLine);
    require(m_result.geometry.heads, "Heads", rootLine);
    require(m_result.geometry.sectors, "Sectors", rootLine);
    require(m_result.storages, "Storage", rootLine);
    require(m_result.shots, "Shot", rootLine);
    return std::move(m_result);
}

void DescriptorReader::readParameters()
{
    const std::size_t span = beginSpan(Field::Parameters);
    forEachChild([&](QStringView name) {
        if (name == QLatin1String("Disk_size"))
            readNumber(m_result.diskSectors, Field::DiskSize);
        else if (name == QLatin1String("Cylinders"))
            readNumber(m_result.geometry.cylinders, Field::Cylinders);
        else if (name == QLatin1String("Heads"))
            readNumber(m_result.geometry.heads, Field::Heads);
        else if (name == QLatin1String("Sectors"))
            readNumber(m_result.geometry.sectors, Field::Sectors);
        else if (name == QLatin1String("LogicSectorSize"))
            readNumber(m_result.logicSectorSize, Field::LogicSectorSize);
        else if (name == QLatin1String("PhysicalSectorSize"))
            readNumber(m_result.physicalSectorSize, Field::PhysicalSectorSize);
        else if (name == QLatin1String("Padding"))
            readNumber(m_result.padding, Field::Padding);
        else if (name == QLatin1String("UID"))
            readGuid(m_result.uid, Field::Uid);
        else if (name == QLatin1String("Name"))
            readText(m_result.name, Field::Name);
        else if (name == QLatin1String("Encryption"))
            readEncryption();
        else if (name == QLatin1String("Miscellaneous"))
            readMiscellaneous();
        else
            return false;
        return true;
    });
    endSpan(span);
}

void DescriptorReader::readEncryption()
{
    forEachChild([&](QStringView name) {
        if (name != QLatin1String("Engine"))
            return false;
        m_result.encryptionEngine = unifiedGuid(m_xml.readElementText());
        return true;
    });
}

void DescriptorReader::readMiscellaneous()
{
    forEachChild([&](QStringView name) {
        if (m_result.miscellaneous.size() >= kMostEntries)
            return false;
        // Whatever may stand there is no reason to refuse the rest.
        DescriptorEntry entry;
        entry.name = name.toString();
        entry.text = m_xml.readElementText(QXmlStreamReader::SkipChildElements);
        if (entry.name == QLatin1String("SuspendState") &&
            entry.text.trimmed() == QLatin1String("1"))
            m_result.isSuspended = true;
        m_result.miscellaneous.push_back(std::move(entry));
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
    storage.line = line();
    const std::size_t since = m_result.problems.size();
    m_item = m_result.storages.size();
    if (m_item >= kMaxDescriptorImages)
        raise(QStringLiteral("more than %1 storages").arg(kMaxDescriptorImages));
    const std::size_t span = beginSpan(Field::Storage);
    forEachChild([&](QStringView name) {
        if (name == QLatin1String("Start"))
            readNumber(storage.start, Field::StorageStart);
        else if (name == QLatin1String("End"))
            readNumber(storage.end, Field::StorageEnd);
        else if (name == QLatin1String("Blocksize"))
            readNumber(storage.blockSize, Field::BlockSize);
        else if (name == QLatin1String("Image"))
            readImage(storage);
        else
            return false;
        return true;
    });
    endSpan(span);
    require(storage.start, "Start", storage.line, since);
    require(storage.end, "End", storage.line, since);
    require(storage.blockSize, "Blocksize", storage.line, since);
    require(storage.images, "Image", storage.line, since);
    m_result.storages.push_back(std::move(storage));
}

void DescriptorReader::readImage(DescriptorStorage &storage)
{
    DescriptorImage image;
    image.line = line();
    m_image = storage.images.size();
    if (++m_imageCount > kMaxDescriptorImages)
        raise(QStringLiteral("more than %1 images").arg(kMaxDescriptorImages));
    QString file;
    const std::size_t span = beginSpan(Field::Image);
    forEachChild([&](QStringView name) {
        if (name == QLatin1String("GUID"))
            readGuid(image.guid, Field::ImageGuid);
        else if (name == QLatin1String("Type"))
            readText(image.type, Field::ImageType);
        else if (name == QLatin1String("File"))
            readText(file, Field::ImageFile);
        else
            return false;
        return true;
    });
    endSpan(span);
    image.file = file.toStdString();
    require(image.guid, "GUID", image.line);
    require(image.type, "Type", image.line);
    require(image.file, "File", image.line);
    storage.images.push_back(std::move(image));
}

void DescriptorReader::readSnapshots()
{
    const std::size_t span = beginSpan(Field::Snapshots);
    forEachChild([&](QStringView name) {
        if (name == QLatin1String("TopGUID"))
            readGuid(m_result.topGuid, Field::TopGuid);
        else if (name == QLatin1String("Shot"))
            readShot();
        else
            return false;
        return true;
    });
    endSpan(span);
}

void DescriptorReader::readShot()
{
    DescriptorShot shot;
    shot.line = line();
    m_item = m_result.shots.size();
    if (m_item >= kMaxDescriptorImages)
        raise(QStringLiteral("more than %1 snapshots").arg(kMaxDescriptorImages));
    const std::size_t span = beginSpan(Field::Shot);
    forEachChild([&](QStringView name) {
        if (name == QLatin1String("GUID"))
            readGuid(shot.guid, Field::ShotGuid);
        else if (name == QLatin1String("ParentGUID"))
            readGuid(shot.parentGuid, Field::ShotParent);
        else
            return false;
        return true;
    });
    endSpan(span);
    require(shot.guid, "GUID", shot.line);
    require(shot.parentGuid, "ParentGUID", shot.line);
    m_result.shots.push_back(std::move(shot));
}

QString DescriptorReader::text(DescriptorField field)
{
    const std::size_t span = beginSpan(field);
    const QString result = m_xml.readElementText();
    endSpan(span);
    return result;
}

void DescriptorReader::readNumber(Number &number, DescriptorField field)
{
    const QString element = m_xml.name().toString();
    const std::uint64_t at = line();
    const QString found = text(field);
    bool isNumber = false;
    const std::uint64_t value = found.trimmed().toULongLong(&isNumber, 10);
    if (number)
        report(Kind::Repeated, element, at, found);
    else if (isNumber)
        number = value;
    else if (!found.trimmed().isEmpty())
        report(Kind::NotANumber, element, at, found.trimmed());
}

void DescriptorReader::readText(QString &value, DescriptorField field)
{
    const QString element = m_xml.name().toString();
    const std::uint64_t at = line();
    const QString found = text(field);
    if (value.isEmpty())
        value = found;
    else
        report(Kind::Repeated, element, at, found);
}

void DescriptorReader::readGuid(QString &value, DescriptorField field)
{
    const QString element = m_xml.name().toString();
    const std::uint64_t at = line();
    const QString found = text(field);
    if (value.isEmpty())
        value = unifiedGuid(found);
    else
        report(Kind::Repeated, element, at, found);
}

std::size_t DescriptorReader::beginSpan(DescriptorField field)
{
    if (!m_wantsSpans)
        return 0;
    const auto at = static_cast<qsizetype>(m_xml.characterOffset());
    m_spans.push_back({field, m_item, m_image, at, at});
    return m_spans.size() - 1;
}

void DescriptorReader::endSpan(std::size_t span)
{
    if (m_wantsSpans)
        m_spans[span].end = static_cast<qsizetype>(m_xml.characterOffset());
}

void DescriptorReader::report(DescriptorProblem::Kind kind, const QString &element,
                              std::uint64_t line, const QString &found)
{
    if (m_result.problems.size() < kMostProblems)
        m_result.problems.push_back({kind, element, found.left(kShownText), line});
}

template <class Value>
void DescriptorReader::require(const Value &value, const char *element, std::uint64_t line,
                               std::size_t since)
{
    if (!isUnset(value))
        return;
    const QString name = QString::fromLatin1(element);
    // What is there, but no number, has been told already.
    const auto known = std::span(m_result.problems).subspan(since);
    if (std::ranges::none_of(known, [&](const DescriptorProblem &problem) {
            return problem.kind == Kind::NotANumber && problem.element == name;
        }))
        report(Kind::Missing, name, line);
}

} // namespace parascope

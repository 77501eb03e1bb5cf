#include "engine/format/diskdescriptor.h"

#include <QXmlStreamWriter>

namespace parascope {

namespace {

/// Writes elements in the order that the vendors write them in.
class DescriptorWriter
{
public:
    explicit DescriptorWriter(QByteArray &out) : m_xml(&out)
    {
        m_xml.setAutoFormatting(true);
        m_xml.setAutoFormattingIndent(4);
    }

    void write(const DiskDescriptor &descriptor)
    {
        m_xml.writeStartDocument();
        m_xml.writeStartElement(descriptor.rootName);
        m_xml.writeAttribute(QStringLiteral("Version"), descriptor.version);
        writeParameters(descriptor);
        m_xml.writeStartElement(QStringLiteral("StorageData"));
        for (const DescriptorStorage &storage : descriptor.storages)
            writeStorage(storage);
        m_xml.writeEndElement();
        writeSnapshots(descriptor);
        m_xml.writeEndElement();
        m_xml.writeEndDocument();
    }

private:
    void number(const char *element, const std::optional<std::uint64_t> &value)
    {
        if (value)
            m_xml.writeTextElement(QString::fromLatin1(element), QString::number(*value));
    }

    void text(const char *element, const QString &value)
    {
        if (!value.isEmpty())
            m_xml.writeTextElement(QString::fromLatin1(element), value);
    }

    void writeParameters(const DiskDescriptor &descriptor)
    {
        m_xml.writeStartElement(QStringLiteral("Disk_Parameters"));
        number("Disk_size", descriptor.diskSectors);
        number("Cylinders", descriptor.geometry.cylinders);
        number("PhysicalSectorSize", descriptor.physicalSectorSize);
        number("LogicSectorSize", descriptor.logicSectorSize);
        number("Heads", descriptor.geometry.heads);
        number("Sectors", descriptor.geometry.sectors);
        number("Padding", descriptor.padding);
        writeEncryption(descriptor.encryptionEngine);
        text("UID", descriptor.uid);
        text("Name", descriptor.name);
        m_xml.writeStartElement(QStringLiteral("Miscellaneous"));
        for (const DescriptorEntry &entry : descriptor.miscellaneous)
            m_xml.writeTextElement(entry.name, entry.text);
        m_xml.writeEndElement();
        m_xml.writeEndElement();
    }

    void writeEncryption(const QString &engine)
    {
        if (engine.isEmpty())
            return;
        m_xml.writeStartElement(QStringLiteral("Encryption"));
        text("Engine", engine);
        m_xml.writeTextElement(QStringLiteral("Data"), QString());
        m_xml.writeTextElement(QStringLiteral("Salt"), QString());
        m_xml.writeEndElement();
    }

    void writeStorage(const DescriptorStorage &storage)
    {
        m_xml.writeStartElement(QStringLiteral("Storage"));
        number("Start", storage.start);
        number("End", storage.end);
        number("Blocksize", storage.blockSize);
        for (const DescriptorImage &image : storage.images) {
            m_xml.writeStartElement(QStringLiteral("Image"));
            text("GUID", image.guid);
            text("Type", image.type);
            text("File", QString::fromStdString(image.file));
            m_xml.writeEndElement();
        }
        m_xml.writeEndElement();
    }

    void writeSnapshots(const DiskDescriptor &descriptor)
    {
        m_xml.writeStartElement(QStringLiteral("Snapshots"));
        text("TopGUID", descriptor.topGuid);
        for (const DescriptorShot &shot : descriptor.shots) {
            m_xml.writeStartElement(QStringLiteral("Shot"));
            text("GUID", shot.guid);
            text("ParentGUID", shot.parentGuid);
            m_xml.writeEndElement();
        }
        m_xml.writeEndElement();
    }

    QXmlStreamWriter m_xml;
};

} // namespace

QByteArray encodeDescriptor(const DiskDescriptor &descriptor)
{
    QByteArray out;
    DescriptorWriter(out).write(descriptor);
    return out;
}

} // namespace parascope

#pragma once

#include "engine/format/diskdescriptor.h"

#include <QXmlStreamReader>

namespace parascope {

/// The elements of a descriptor that can be changed in their place, and those that hold them.
enum class DescriptorField
{
    Parameters,
    DiskSize,
    Cylinders,
    Heads,
    Sectors,
    LogicSectorSize,
    PhysicalSectorSize,
    Padding,
    Uid,
    Name,
    Storage,
    StorageStart,
    StorageEnd,
    BlockSize,
    Image,
    ImageGuid,
    ImageType,
    ImageFile,
    Snapshots,
    TopGuid,
    Shot,
    ShotGuid,
    ShotParent
};

/// Where the contents of an element stand in the text, in UTF-16 units.
struct DescriptorSpan
{
    DescriptorField field = DescriptorField::Parameters;
    std::size_t item = 0;  ///< index of the storage or Shot that it belongs to
    std::size_t image = 0; ///< index of the image in that storage
    qsizetype begin = 0;   ///< behind the start tag
    qsizetype end = 0;     ///< behind the end tag; the same as `begin` for <Name/>
};

/// Reads one DiskDescriptor.xml; for decodeDescriptor() and changedDescriptor() only. Problems that
/// end it are raised in the XML reader, which knows the line.
class DescriptorReader
{
public:
    /// The bytes must outlive the reader.
    explicit DescriptorReader(std::span<const std::byte> xml);
    /// Text that was decoded already, and of which the spans are wanted.
    explicit DescriptorReader(const QString &xml) : m_xml(xml), m_wantsSpans(true) {}

    [[nodiscard]] DiskDescriptor read();
    [[nodiscard]] const std::vector<DescriptorSpan> &spans() const { return m_spans; }
    [[nodiscard]] bool hasError() const { return m_xml.hasError(); }
    [[nodiscard]] Error error(const std::string &path) const;

private:
    using Number = std::optional<std::uint64_t>;

    bool findRoot();
    void readParameters();
    void readEncryption();
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

    QString text(DescriptorField field);
    void readNumber(Number &number, DescriptorField field);
    void readText(QString &value, DescriptorField field);
    void readGuid(QString &value, DescriptorField field);
    /// Remembers a container that begins here.
    std::size_t beginSpan(DescriptorField field);
    void endSpan(std::size_t span);
    void report(DescriptorProblem::Kind kind, const QString &element, std::uint64_t line,
                const QString &found = {});
    /// `since`: problems that are known from this one on may be about the same element.
    template <class Value>
    void require(const Value &value, const char *element, std::uint64_t line,
                 std::size_t since = 0);
    [[nodiscard]] std::uint64_t line() const { return std::uint64_t(m_xml.lineNumber()); }
    void raise(const QString &reason)
    {
        if (!m_xml.hasError())
            m_xml.raiseError(reason);
    }

    QXmlStreamReader m_xml;
    bool m_wantsSpans = false;
    DiskDescriptor m_result;
    std::vector<DescriptorSpan> m_spans;
    std::size_t m_item = 0;
    std::size_t m_image = 0;
    std::size_t m_imageCount = 0;
};

} // namespace parascope

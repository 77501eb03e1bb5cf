#include "engine/format/descriptoredit.h"

#include "engine/format/descriptorreader.h"

#include <algorithm>
#include <map>
#include <tuple>

namespace parascope {

namespace {

using Field = DescriptorField;

const QByteArray kMark = QByteArrayLiteral("\xef\xbb\xbf"); // byte order mark

/// Text that goes into an element. Line ends would be changed by whoever reads them unescaped.
QString escaped(const QString &text)
{
    QString result = text.toHtmlEscaped();
    result.replace(u'\r', QStringLiteral("&#13;")).replace(u'\n', QStringLiteral("&#10;"));
    return result;
}

using SpanKey = std::tuple<Field, std::size_t, std::size_t>;

SpanKey keyOf(Field field, std::size_t item, std::size_t image)
{
    switch (field) {
    case Field::Image:
    case Field::ImageGuid:
    case Field::ImageType:
    case Field::ImageFile:
        return {field, item, image};
    case Field::Storage:
    case Field::StorageStart:
    case Field::StorageEnd:
    case Field::BlockSize:
    case Field::Shot:
    case Field::ShotGuid:
    case Field::ShotParent:
        return {field, item, 0};
    default:
        return {field, 0, 0};
    }
}

/// One stretch of the text to be replaced.
struct Replacement
{
    qsizetype begin = 0;
    qsizetype end = 0;
    QString text;
};

/// Finds out what has to be replaced to make one descriptor of another.
class DescriptorChange
{
public:
    DescriptorChange(const QString &text, const std::vector<DescriptorSpan> &spans) : m_text(text)
    {
        // Of several elements the first counts, here as in reading.
        for (const DescriptorSpan &span : spans)
            m_spans.emplace(keyOf(span.field, span.item, span.image), span);
    }

    /// False when the two differ in something that has no place in the text.
    bool compare(const DiskDescriptor &before, const DiskDescriptor &after);
    [[nodiscard]] QString result();

private:
    using Number = std::optional<std::uint64_t>;
    struct Place
    {
        Field holder;
        std::size_t item = 0;
        std::size_t image = 0;
    };

    bool storages(const DiskDescriptor &before, const DiskDescriptor &after);
    bool images(const DescriptorStorage &before, const DescriptorStorage &after, std::size_t item);
    bool snapshots(const DiskDescriptor &before, const DiskDescriptor &after);

    bool number(const Number &before, const Number &after, Field field, const char *element,
                Place place)
    {
        if (before == after)
            return true;
        return after && put(field, element, place, QString::number(*after));
    }
    bool text(const QString &before, const QString &after, Field field, const char *element,
              Place place)
    {
        if (before == after)
            return true;
        return !after.isEmpty() && put(field, element, place, after);
    }
    [[nodiscard]] const DescriptorSpan *find(Field field, const Place &place) const;
    bool put(Field field, const char *element, const Place &place, const QString &value);
    bool replace(const DescriptorSpan &span, const char *element, const QString &value);
    bool insert(const DescriptorSpan &holder, const char *element, const QString &value);

    const QString &m_text;
    std::map<SpanKey, DescriptorSpan> m_spans;
    std::vector<Replacement> m_replacements;
};

bool DescriptorChange::compare(const DiskDescriptor &before, const DiskDescriptor &after)
{
    const Place place{Field::Parameters};
    return number(before.diskSectors, after.diskSectors, Field::DiskSize, "Disk_size", place) &&
           number(before.geometry.cylinders, after.geometry.cylinders, Field::Cylinders,
                  "Cylinders", place) &&
           number(before.geometry.heads, after.geometry.heads, Field::Heads, "Heads", place) &&
           number(before.geometry.sectors, after.geometry.sectors, Field::Sectors, "Sectors",
                  place) &&
           number(before.logicSectorSize, after.logicSectorSize, Field::LogicSectorSize,
                  "LogicSectorSize", place) &&
           number(before.physicalSectorSize, after.physicalSectorSize, Field::PhysicalSectorSize,
                  "PhysicalSectorSize", place) &&
           number(before.padding, after.padding, Field::Padding, "Padding", place) &&
           text(before.uid, after.uid, Field::Uid, "UID", place) &&
           text(before.name, after.name, Field::Name, "Name", place) && storages(before, after) &&
           snapshots(before, after);
}

bool DescriptorChange::storages(const DiskDescriptor &before, const DiskDescriptor &after)
{
    if (before.storages.size() != after.storages.size())
        return false;
    for (std::size_t item = 0; item < before.storages.size(); ++item) {
        const DescriptorStorage &old = before.storages[item];
        const DescriptorStorage &now = after.storages[item];
        const Place place{Field::Storage, item};
        if (!number(old.start, now.start, Field::StorageStart, "Start", place) ||
            !number(old.end, now.end, Field::StorageEnd, "End", place) ||
            !number(old.blockSize, now.blockSize, Field::BlockSize, "Blocksize", place) ||
            !images(old, now, item))
            return false;
    }
    return true;
}

bool DescriptorChange::images(const DescriptorStorage &before, const DescriptorStorage &after,
                              std::size_t item)
{
    if (before.images.size() != after.images.size())
        return false;
    for (std::size_t image = 0; image < before.images.size(); ++image) {
        const DescriptorImage &old = before.images[image];
        const DescriptorImage &now = after.images[image];
        const Place place{Field::Image, item, image};
        if (!text(old.guid, now.guid, Field::ImageGuid, "GUID", place) ||
            !text(old.type, now.type, Field::ImageType, "Type", place) ||
            !text(QString::fromStdString(old.file), QString::fromStdString(now.file),
                  Field::ImageFile, "File", place))
            return false;
    }
    return true;
}

bool DescriptorChange::snapshots(const DiskDescriptor &before, const DiskDescriptor &after)
{
    if (before.shots.size() != after.shots.size() ||
        !text(before.topGuid, after.topGuid, Field::TopGuid, "TopGUID", {Field::Snapshots}))
        return false;
    for (std::size_t item = 0; item < before.shots.size(); ++item) {
        const DescriptorShot &old = before.shots[item];
        const DescriptorShot &now = after.shots[item];
        const Place place{Field::Shot, item};
        if (!text(old.guid, now.guid, Field::ShotGuid, "GUID", place) ||
            !text(old.parentGuid, now.parentGuid, Field::ShotParent, "ParentGUID", place))
            return false;
    }
    return true;
}

const DescriptorSpan *DescriptorChange::find(Field field, const Place &place) const
{
    const auto found = m_spans.find(keyOf(field, place.item, place.image));
    return found == m_spans.end() ? nullptr : &found->second;
}

bool DescriptorChange::put(Field field, const char *element, const Place &place,
                           const QString &value)
{
    if (const DescriptorSpan *span = find(field, place))
        return replace(*span, element, value);
    const DescriptorSpan *holder = find(place.holder, place);
    return holder && insert(*holder, element, value);
}

bool DescriptorChange::replace(const DescriptorSpan &span, const char *element,
                               const QString &value)
{
    if (span.end > span.begin) {
        const qsizetype end = m_text.lastIndexOf(u"</", span.end - 1);
        if (end < span.begin)
            return false;
        m_replacements.push_back({span.begin, end, escaped(value)});
        return true;
    }
    // <Name/>: the tag itself is opened.
    if (!QStringView(m_text).left(span.begin).endsWith(u"/>"))
        return false;
    m_replacements.push_back(
        {span.begin - 2, span.begin,
         QStringLiteral(">%1</%2>").arg(escaped(value), QString::fromLatin1(element))});
    return true;
}

bool DescriptorChange::insert(const DescriptorSpan &holder, const char *element,
                              const QString &value)
{
    if (holder.end == holder.begin)
        return false;
    // Indented as the first element that is there.
    qsizetype indentEnd = holder.begin;
    while (indentEnd < m_text.size() && m_text[indentEnd].isSpace())
        ++indentEnd;
    m_replacements.push_back(
        {holder.begin, holder.begin,
         m_text.mid(holder.begin, indentEnd - holder.begin) +
             QStringLiteral("<%2>%1</%2>").arg(escaped(value), QString::fromLatin1(element))});
    return true;
}

QString DescriptorChange::result()
{
    std::ranges::stable_sort(m_replacements, {}, &Replacement::begin);
    QString text;
    qsizetype done = 0;
    for (const Replacement &replacement : m_replacements) {
        text += QStringView(m_text).mid(done, replacement.begin - done);
        text += replacement.text;
        done = replacement.end;
    }
    text += QStringView(m_text).mid(done);
    return text;
}

} // namespace

DiskDescriptor withoutPlaces(DiskDescriptor descriptor)
{
    descriptor.problems.clear();
    for (DescriptorShot &shot : descriptor.shots)
        shot.line = 0;
    for (DescriptorStorage &storage : descriptor.storages) {
        storage.line = 0;
        for (DescriptorImage &image : storage.images)
            image.line = 0;
    }
    return descriptor;
}

Result<QByteArray> changedDescriptor(const QByteArray &xml, const DiskDescriptor &after,
                                     const std::string &path)
{
    const auto unsupported = [&](const QString &reason) {
        return failure(ErrorCode::Unsupported, path, 0, 0, reason);
    };
    const Result<DiskDescriptor> before = decodeDescriptor(bytesOf(xml), path);
    if (!before)
        return tl::unexpected(before.error());
    if (withoutPlaces(*before) == withoutPlaces(after))
        return xml;

    const QByteArray mark = xml.startsWith(kMark) ? kMark : QByteArray();
    const QByteArray body = xml.mid(mark.size());
    const QString text = QString::fromUtf8(body);
    DescriptorReader reader(text);
    const DiskDescriptor sameBefore = reader.read();
    // Another encoding would be read differently here.
    if (text.toUtf8() != body || reader.hasError() ||
        withoutPlaces(sameBefore) != withoutPlaces(*before))
        return unsupported(QStringLiteral("the descriptor is not UTF-8"));

    DescriptorChange change(text, reader.spans());
    if (!change.compare(*before, after))
        return unsupported(QStringLiteral("a value has no place in the descriptor"));
    QByteArray result = mark + change.result().toUtf8();
    const Result<DiskDescriptor> readBack = decodeDescriptor(bytesOf(result), path);
    if (!readBack || withoutPlaces(*readBack) != withoutPlaces(after))
        return unsupported(QStringLiteral("a value cannot be written into the descriptor"));
    return result;
}

} // namespace parascope

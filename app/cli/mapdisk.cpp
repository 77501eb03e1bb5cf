#include "app/cli/mapdisk.h"

#include "app/cli/words.h"
#include "engine/disk/diskreader.h"
#include "engine/text/reportwriter.h"
#include "engine/text/transfertext.h"
#include "engine/text/words.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace parascope::cli {

namespace {

constexpr std::size_t kExtentsAtOnce = 4096;

/// A string as JSON has it, with its quotation marks.
QByteArray quoted(const QString &text)
{
    const QByteArray list = QJsonDocument(QJsonArray{text}).toJson(QJsonDocument::Compact);
    return list.mid(1, list.size() - 2);
}

class DiskMap
{
public:
    explicit DiskMap(const DiskPtr &disk) : m_reader(disk) {}

    /// Calls `write` with each stretch; false when that does, or when the user stops.
    template <class Write>
    bool forEach(JobControl &control, Write write) const
    {
        for (std::uint64_t at = 0; at < m_reader.diskBytes();) {
            const auto extents =
                m_reader.extents(GuestOffset(at), m_reader.diskBytes() - at, kExtentsAtOnce);
            for (const DiskExtent &extent : extents) {
                if (control.isCancelled() || !write(extent, extent.bytes.guest.offset == 0))
                    return false;
            }
            at = extents.back().bytes.guest.end();
        }
        return true;
    }

    [[nodiscard]] QByteArray json(const DiskExtent &extent) const
    {
        const GuestExtent &bytes = extent.bytes;
        const bool isZero = bytes.source == GuestSource::Unallocated;
        const auto boolean = [](bool value) -> QByteArray {
            return value ? "true" : "false";
        };
        QByteArray line =
            "{ \"start\": " + QByteArray::number(qulonglong(bytes.guest.offset)) +
            ", \"length\": " + QByteArray::number(qulonglong(bytes.guest.length)) +
            ", \"depth\": " + QByteArray::number(extent.hasLayer() ? extent.layer : 0) +
            ", \"present\": " + boolean(!isZero) + ", \"zero\": " + boolean(isZero) +
            ", \"data\": " + boolean(!isZero);
        if (bytes.hasHost)
            line += ", \"offset\": " + QByteArray::number(qulonglong(bytes.host.value()));
        line += ", \"state\": " + quoted(text::jsonName(bytes.source));
        if (extent.hasLayer())
            line += ", \"layer\": " + quoted(layerOf(extent).guid) +
                    ", \"file\": " + quoted(text::path(layerOf(extent).place.path.native()));
        return line + "}";
    }

    [[nodiscard]] QByteArray text(const DiskExtent &extent) const
    {
        const GuestExtent &bytes = extent.bytes;
        const QString place = bytes.hasHost ? text::offset(bytes.host.value()) : u"-"_qs;
        QString line = text::offset(bytes.guest.offset).leftJustified(17) + u' ' +
                       text::offset(bytes.guest.length).leftJustified(17) + u' ' +
                       place.leftJustified(17) + u' ' +
                       text::jsonName(bytes.source).leftJustified(14);
        if (extent.hasLayer())
            line += u' ' + text::path(layerOf(extent).place.path.filename().native());
        return (line.trimmed() + u'\n').toUtf8();
    }

private:
    [[nodiscard]] const DiskLayer &layerOf(const DiskExtent &extent) const
    {
        return *m_reader.disk()->storages[extent.storage].chain[extent.layer];
    }

    DiskReader m_reader;
};

} // namespace

bool writeDiskMap(const DiskPtr &disk, bool json, const QByteArray &separator, Context &context)
{
    const DiskMap map(disk);
    if (json) {
        return context.output.write(QByteArray("[")) &&
               map.forEach(context.control,
                           [&](const DiskExtent &extent, bool isFirst) {
                               return context.output.write((isFirst ? QByteArray() : separator) +
                                                           map.json(extent));
                           }) &&
               context.output.write(QByteArray("]"));
    }
    const QString head = Words::tr("Guest").leftJustified(17) + u' ' +
                         Words::tr("Length").leftJustified(17) + u' ' +
                         Words::tr("Place in the file").leftJustified(17) + u' ' +
                         Words::tr("State").leftJustified(14) + u' ' + Words::tr("File") + u'\n';
    return context.output.write(head.toUtf8()) &&
           map.forEach(context.control, [&](const DiskExtent &extent, bool /*isFirst*/) {
               return context.output.write(map.text(extent));
           });
}

} // namespace parascope::cli

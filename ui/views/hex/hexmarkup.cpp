#include "ui/views/hex/hexmarkup.h"

#include "engine/text/words.h"
#include "ui/views/hex/headerwords.h"

#include <QCoreApplication>

#include <algorithm>

namespace parascope::ui {

namespace {

constexpr std::uint64_t kEntryBytes = 4;

QString words(const char *text)
{
    return QCoreApplication::translate("parascope::ui::HexMarkup", text);
}

} // namespace

HexMarkup::HexMarkup(ImageStatePtr state) : m_state(std::move(state))
{
    if (!m_state || m_state->extension.presence != ImageExtension::Presence::Read)
        return;
    for (const DirtyBitmap &bitmap : m_state->extension.content.bitmaps) {
        for (const std::uint64_t sector : bitmap.l1) {
            // 0 and 1 stand for "all clear" and "all set" and name no place (format extension).
            if (sector > 1 && sector <= UINT64_MAX / kSectorBytes / 2)
                m_bitmaps.push_back(sector * kSectorBytes);
        }
    }
    std::sort(m_bitmaps.begin(), m_bitmaps.end());
}

ByteRange HexMarkup::table() const
{
    return {kHeaderBytes, kEntryBytes * m_state->bat.size()};
}

ByteRange HexMarkup::padding() const
{
    const std::uint64_t from = m_state->geometry.tableEnd;
    const std::uint64_t to = std::min(m_state->geometry.dataStart, m_state->fileSize);
    return to > from ? ByteRange{from, to - from} : ByteRange{from, 0};
}

std::optional<ByteRange> HexMarkup::bitmapAt(std::uint64_t offset) const
{
    const auto next = std::upper_bound(m_bitmaps.begin(), m_bitmaps.end(), offset);
    if (next == m_bitmaps.begin())
        return std::nullopt;
    const ByteRange place{*(next - 1), m_state->geometry.clusterBytes};
    return place.contains(offset) ? std::optional(place) : std::nullopt;
}

std::vector<HexTintRun> HexMarkup::tints(ByteRange range) const
{
    std::vector<HexTintRun> runs;
    if (!m_state)
        return runs;
    const auto add = [&](ByteRange part, HexTint tint) {
        const ByteRange inside = part.intersected(range);
        if (!inside.isEmpty())
            runs.push_back({inside, tint});
    };
    bool even = true;
    for (const HeaderFieldInfo &info : headerFields()) {
        add({info.offset, info.size}, even ? HexTint::FieldEven : HexTint::FieldOdd);
        even = !even;
    }
    const ByteRange entries = table().intersected(range);
    if (!entries.isEmpty()) {
        const std::uint64_t first = (entries.offset - kHeaderBytes) / kEntryBytes;
        const std::uint64_t last = (entries.end() - 1 - kHeaderBytes) / kEntryBytes;
        for (std::uint64_t index = first; index <= last; ++index) {
            add({kHeaderBytes + index * kEntryBytes, kEntryBytes},
                index % 2 == 0 ? HexTint::EntryEven : HexTint::EntryOdd);
        }
    }
    add(padding(), HexTint::Padding);
    const std::uint64_t cluster = m_state->geometry.clusterBytes;
    // A bitmap cluster may begin up to one cluster before the range.
    const std::uint64_t reach = range.offset > cluster ? range.offset - cluster : 0;
    for (auto place = std::upper_bound(m_bitmaps.begin(), m_bitmaps.end(), reach);
         place != m_bitmaps.end() && *place < range.end(); ++place) {
        add({*place, cluster}, HexTint::Bitmap);
    }
    add(m_state->extension.place, HexTint::Extension);
    std::stable_sort(runs.begin(), runs.end(), [](const HexTintRun &a, const HexTintRun &b) {
        return a.range.offset < b.range.offset;
    });
    return runs;
}

std::optional<std::uint32_t> HexMarkup::entryAt(std::uint64_t offset) const
{
    if (!m_state || !table().contains(offset))
        return std::nullopt;
    return std::uint32_t((offset - kHeaderBytes) / kEntryBytes);
}

HexField HexMarkup::entryField(std::uint32_t index) const
{
    HexField field;
    field.range = {kHeaderBytes + kEntryBytes * index, kEntryBytes};
    field.name = words(QT_TRANSLATE_NOOP("parascope::ui::HexMarkup", "BAT entry %1"))
                     .arg(text::number(index));
    const std::uint32_t entry = m_state->bat[index];
    if (!m_state->isEntryReadable(index)) {
        field.meaning =
            words(QT_TRANSLATE_NOOP("parascope::ui::HexMarkup", "This entry could not be read."));
    } else if (entry == 0) {
        field.meaning = words(QT_TRANSLATE_NOOP("parascope::ui::HexMarkup",
                                                "0: guest cluster %1 is not allocated."))
                            .arg(text::number(index));
    } else {
        field.meaning = words(QT_TRANSLATE_NOOP("parascope::ui::HexMarkup",
                                                "%1: guest cluster %2 lies at file offset %3."))
                            .arg(text::offset(entry), text::number(index),
                                 text::offset(m_state->geometry.placeOf(entry).value()));
    }
    return field;
}

std::optional<HexField> HexMarkup::fieldAt(std::uint64_t offset) const
{
    if (!m_state)
        return std::nullopt;
    for (const HeaderFieldInfo &info : headerFields()) {
        if (const ByteRange place{info.offset, info.size}; place.contains(offset)) {
            return HexField{place, QString::fromLatin1(info.name),
                            headerFieldMeaning(m_state->header, info.field)};
        }
    }
    if (const auto index = entryAt(offset))
        return entryField(*index);
    if (padding().contains(offset)) {
        return HexField{
            padding(), words(QT_TRANSLATE_NOOP("parascope::ui::HexMarkup", "room before the data")),
            words(QT_TRANSLATE_NOOP("parascope::ui::HexMarkup",
                                    "Between the block table and the start of the data."))};
    }
    if (m_state->extension.place.contains(offset)) {
        return HexField{
            m_state->extension.place,
            words(QT_TRANSLATE_NOOP("parascope::ui::HexMarkup", "format extension")),
            m_state->isExtensionValid()
                ? words(QT_TRANSLATE_NOOP("parascope::ui::HexMarkup",
                                          "The cluster of the format extension; it is valid."))
                : words(
                      QT_TRANSLATE_NOOP("parascope::ui::HexMarkup",
                                        "The cluster of the format extension; it is not valid."))};
    }
    if (const auto place = bitmapAt(offset)) {
        return HexField{*place,
                        words(QT_TRANSLATE_NOOP("parascope::ui::HexMarkup", "dirty bitmap")),
                        words(QT_TRANSLATE_NOOP("parascope::ui::HexMarkup",
                                                "A cluster of bits that a backup program keeps."))};
    }
    return std::nullopt;
}

} // namespace parascope::ui

#include "ui/views/hex/hexcopy.h"

#include "engine/text/words.h"
#include "ui/views/hex/bytekind.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QStringDecoder>

#include <algorithm>

namespace parascope::ui {

namespace {

/// Calls `each(offset in reply, length, kind)` for every stretch, those without an extent too.
template <class Each>
void forEachStretch(const ReadReply &reply, Each each)
{
    std::uint64_t done = reply.range.offset;
    const std::uint64_t end = reply.range.offset + reply.bytes.size();
    for (const GuestExtent &extent : reply.extents) {
        const ByteRange part = extent.guest.intersected({done, end - done});
        if (part.isEmpty())
            continue;
        if (part.offset > done)
            each(done - reply.range.offset, part.offset - done, ByteKind::Missing);
        each(part.offset - reply.range.offset, part.length, byteKind(extent.source));
        done = part.end();
    }
    if (done < end)
        each(done - reply.range.offset, end - done, ByteKind::Missing);
}

bool hasValue(ByteKind kind)
{
    return HexByte{kind, 0}.hasValue();
}

QString hexText(const ReadReply &reply)
{
    static constexpr char16_t digits[] = u"0123456789ABCDEF";
    QString text(qsizetype(reply.bytes.size()) * 3, u' ');
    QChar *out = text.data();
    forEachStretch(reply, [&](std::uint64_t from, std::uint64_t length, ByteKind kind) {
        const QString sign = byteSign(kind);
        for (std::uint64_t index = from; index < from + length; ++index) {
            const auto value = std::to_integer<unsigned>(reply.bytes[std::size_t(index)]);
            QChar *place = out + index * 3;
            place[0] = hasValue(kind) ? QChar(digits[value >> 4U]) : sign.front();
            place[1] = hasValue(kind) ? QChar(digits[value & 15U]) : sign.back();
        }
    });
    text.chop(text.isEmpty() ? 0 : 1);
    return text;
}

QString plainText(const ReadReply &reply)
{
    const bool whole = bytesWithoutValue(reply) == 0;
    if (whole) {
        QStringDecoder decoder(QStringConverter::Utf8);
        QString text = decoder.decode(QByteArrayView(
            reinterpret_cast<const char *>(reply.bytes.data()), qsizetype(reply.bytes.size())));
        if (!decoder.hasError()) {
            for (QChar &character : text) {
                const bool isBreak = character == u'\n' || character == u'\r' || character == u'\t';
                if (!isBreak && !character.isPrint() && !character.isSurrogate())
                    character = u'.';
            }
            return text;
        }
    }
    QString text(qsizetype(reply.bytes.size()), u'.');
    forEachStretch(reply, [&](std::uint64_t from, std::uint64_t length, ByteKind kind) {
        const QString sign = byteSign(kind);
        for (std::uint64_t index = from; index < from + length; ++index) {
            text[qsizetype(index)] =
                hasValue(kind)
                    ? printable(std::to_integer<std::uint8_t>(reply.bytes[std::size_t(index)]))
                    : sign.front();
        }
    });
    return text;
}

} // namespace

std::uint64_t bytesWithoutValue(const ReadReply &reply)
{
    std::uint64_t count = 0;
    forEachStretch(reply, [&](std::uint64_t, std::uint64_t length, ByteKind kind) {
        count += hasValue(kind) ? 0 : length;
    });
    return count;
}

QString copiedText(const ReadReply &reply, CopyForm form)
{
    return form == CopyForm::Hex ? hexText(reply) : plainText(reply);
}

HexCopier::HexCopier(HexSource *source, QObject *parent) : QObject(parent), m_source(source)
{
    connect(source, &HexSource::readFinished, this, &HexCopier::accept);
    // The view drops its reads when it jumps; a copy is still wanted then.
    connect(source, &HexSource::readsDropped, this, &HexCopier::request, Qt::QueuedConnection);
}

void HexCopier::copy(ByteSpace space, ByteRange range, CopyForm form)
{
    if (range.length > kMostBytes) {
        Q_EMIT finished(
            tr("Nothing was copied: %1 are marked, and at most %2 can be copied at once")
                .arg(text::size(range.length), text::size(kMostBytes)));
        return;
    }
    m_space = space;
    m_range = range;
    m_form = form;
    request();
}

void HexCopier::request()
{
    if (!m_range.isEmpty())
        m_ticket = m_source->requestRead(m_space, m_range.offset, m_range.length);
}

void HexCopier::accept(const ReadReply &reply)
{
    if (m_range.isEmpty() || reply.ticket != m_ticket)
        return;
    m_range = {};
    QGuiApplication::clipboard()->setText(copiedText(reply, m_form));
    const std::uint64_t without = bytesWithoutValue(reply);
    if (without == 0) {
        Q_EMIT finished(tr("Copied %1").arg(text::size(reply.bytes.size())));
    } else {
        Q_EMIT finished(tr("Copied %1, of which %2 could not be read or are not there")
                            .arg(text::size(reply.bytes.size()), text::size(without)));
    }
}

} // namespace parascope::ui

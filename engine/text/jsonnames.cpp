#include "engine/text/reportwriter.h"
#include "engine/text/untranslated.h"
#include "engine/text/words.h"

#include <QByteArray>
#include <QStringDecoder>

namespace parascope::text {

QString jsonName(ImageUse use)
{
    switch (use) {
    case ImageUse::Free:
        return QStringLiteral("free");
    case ImageUse::Writer:
        return QStringLiteral("writer");
    case ImageUse::Reader:
        return QStringLiteral("reader");
    case ImageUse::CannotTell:
        return QStringLiteral("cannot-tell");
    }
    return {};
}

QString jsonName(Verdict verdict)
{
    switch (verdict) {
    case Verdict::Clean:
        return QStringLiteral("clean");
    case Verdict::OnlyLeaks:
        return QStringLiteral("only-leaks");
    case Verdict::Errors:
        return QStringLiteral("errors");
    case Verdict::NotFinal:
        return QStringLiteral("not-final");
    }
    return {};
}

QString jsonName(MapState state)
{
    static constexpr const char16_t *kNames[kMapStateCount] = {
        u"damaged",   u"shared",   u"unreadable", u"wasted",  u"fragmented",       u"in-sequence",
        u"extension", u"metadata", u"hole",       u"padding", u"not-in-this-file", u"unallocated"};
    return QStringView(kNames[static_cast<std::size_t>(state)]).toString();
}

QJsonValue jsonNumber(std::uint64_t value)
{
    // Above that, readers that keep numbers as doubles would change it.
    constexpr std::uint64_t kLargestExact = 1ULL << 53U;
    if (value > kLargestExact)
        return QString::number(value);
    return static_cast<qint64>(value);
}

void insertPath(QJsonObject &object, const std::string &path, const QString &name)
{
    const QByteArray bytes(path.data(), static_cast<qsizetype>(path.size()));
    QStringDecoder decoder(QStringDecoder::Utf8);
    const QString decoded = decoder(bytes);
    object.insert(name, decoder.hasError() ? text::path(path) : decoded);
    if (decoder.hasError())
        object.insert(name + QStringLiteral("Bytes"), QString::fromLatin1(bytes.toHex()));
}

namespace {

QString codeName(ErrorCode code)
{
    switch (code) {
    case ErrorCode::NotFound:
        return QStringLiteral("not-found");
    case ErrorCode::NoPermission:
        return QStringLiteral("no-permission");
    case ErrorCode::IsDirectory:
        return QStringLiteral("is-directory");
    case ErrorCode::NotRegular:
        return QStringLiteral("not-regular");
    case ErrorCode::TooSmall:
        return QStringLiteral("too-small");
    case ErrorCode::NotAnImage:
        return QStringLiteral("not-an-image");
    case ErrorCode::UnsupportedVersion:
        return QStringLiteral("unsupported-version");
    case ErrorCode::ClusterSizeOutOfRange:
        return QStringLiteral("cluster-size-out-of-range");
    case ErrorCode::TooManyEntries:
        return QStringLiteral("too-many-entries");
    case ErrorCode::ReadFailed:
        return QStringLiteral("read-failed");
    case ErrorCode::FileChanged:
        return QStringLiteral("file-changed");
    case ErrorCode::PartOfDisk:
        return QStringLiteral("part-of-disk");
    case ErrorCode::OutOfRange:
        return QStringLiteral("out-of-range");
    case ErrorCode::InUse:
        return QStringLiteral("in-use");
    case ErrorCode::WriteFailed:
        return QStringLiteral("write-failed");
    case ErrorCode::AlreadyExists:
        return QStringLiteral("already-exists");
    case ErrorCode::InvalidDescriptor:
        return QStringLiteral("invalid-descriptor");
    case ErrorCode::UseUnknown:
        return QStringLiteral("use-unknown");
    case ErrorCode::InvalidJournal:
        return QStringLiteral("invalid-journal");
    case ErrorCode::NothingToUndo:
        return QStringLiteral("nothing-to-undo");
    case ErrorCode::Unsupported:
        return QStringLiteral("unsupported");
    case ErrorCode::Cancelled:
        return QStringLiteral("cancelled");
    case ErrorCode::NewClusterSize:
        return QStringLiteral("new-cluster-size");
    case ErrorCode::NewDiskSize:
        return QStringLiteral("new-disk-size");
    case ErrorCode::FileTooLarge:
        return QStringLiteral("file-too-large");
    case ErrorCode::DamagedPlace:
        return QStringLiteral("damaged-place");
    case ErrorCode::ProgramMissing:
        return QStringLiteral("program-missing");
    case ErrorCode::NoWritePermission:
        return QStringLiteral("no-write-permission");
    case ErrorCode::Suspended:
        return QStringLiteral("suspended");
    }
    return {};
}

} // namespace

QJsonObject errorAsJson(const Error &error)
{
    const Untranslated english;
    QJsonObject object{{u"code"_qs, codeName(error.code)},
                       {u"message"_qs, text::error(error, false)}};
    if (error.systemError != 0)
        object.insert(u"systemError", error.systemError);
    if (error.number != 0)
        object.insert(u"number", jsonNumber(error.number));
    if (!error.detail.isEmpty())
        object.insert(u"detail", error.detail);
    return object;
}

} // namespace parascope::text

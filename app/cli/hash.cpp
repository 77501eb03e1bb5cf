#include "app/cli/command.h"
#include "app/cli/gueststream.h"
#include "app/cli/oneimage.h"
#include "app/cli/words.h"
#include "engine/io/filehash.h"
#include "engine/text/reportwriter.h"

#include <QCryptographicHash>
#include <QJsonDocument>

namespace parascope::cli {

namespace {

QByteArrayView viewOf(std::span<const std::byte> bytes)
{
    return {bytes.data(), static_cast<qsizetype>(bytes.size())};
}

/// A checksum and how many bytes it covers.
struct Sum
{
    QByteArray hex;
    std::uint64_t bytes = 0;
};

/// As sha256sum writes it: a name with a line feed or a backslash is escaped and marked.
QByteArray sumLine(const QByteArray &hex, const std::string &path)
{
    QByteArray name(path.data(), static_cast<qsizetype>(path.size()));
    const bool isEscaped = name.contains('\n') || name.contains('\r') || name.contains('\\');
    name.replace("\\", "\\\\").replace("\n", "\\n").replace("\r", "\\r");
    return (isEscaped ? "\\" : "") + hex + "  " + name + '\n';
}

void print(const Sum &sum, const std::string &path, bool ofGuest, bool json, Context &context)
{
    if (!json) {
        context.output.write(sumLine(sum.hex, path));
        return;
    }
    QJsonObject object{{u"format"_qs, 1},
                       {u"of"_qs, ofGuest ? u"guest"_qs : u"file"_qs},
                       {u"bytes"_qs, text::jsonNumber(sum.bytes)},
                       {u"sha256"_qs, QString::fromLatin1(sum.hex)}};
    text::insertPath(object, path);
    context.output.write(QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n');
}

ExitCode runGuest(const std::string &path, const Arguments &arguments, Context &context)
{
    const auto guest = openGuest(path, arguments, context);
    if (!guest)
        return guest.error();
    warnOfWriter(*guest, context);
    QCryptographicHash hash(QCryptographicHash::Sha256);
    const std::uint64_t diskBytes = guest->diskBytes();
    ExitCode code = Done;
    {
        const ProgressLine progress(context.console, context.control, path);
        code = streamGuest(
            *guest, {0, diskBytes}, arguments.has("keep-going"),
            [&](std::span<const std::byte> bytes) {
                hash.addData(viewOf(bytes));
                return true;
            },
            context);
    }
    if (code == Done)
        code = confirmUnchanged(*guest, context);
    if (code == Done)
        print({hash.result().toHex(), diskBytes}, path, true, arguments.has("json"), context);
    return code;
}

} // namespace

ExitCode runHash(const Arguments &arguments, Context &context)
{
    const std::string &given = arguments.positional()[0];
    if (arguments.has("guest"))
        return runGuest(given, arguments, context);

    const auto named =
        oneImageAt(given,
                   Words::tr("--guest gives the checksum of the disk as the virtual machine sees "
                             "it, whatever it consists of."),
                   arguments, context);
    if (!named)
        return named.error();
    const std::string &path = *named;
    const auto image = openImage(path);
    if (!image)
        return reported(context, path, image.error());
    const HostFile &file = *image->file;
    const auto identity = file.identity();
    if (!identity)
        return reported(context, path, identity.error());
    warnOfWriter(file, context);
    const Result<Sum> sum = [&] {
        const ProgressLine progress(context.console, context.control, path);
        return file.size().and_then([&](std::uint64_t size) {
            return sha256OfFile(file, context.control).map([&](const QString &hex) {
                return Sum{hex.toLatin1(), size};
            });
        });
    }();
    if (!sum)
        return reported(context, path, sum.error());
    const ExitCode code = confirmUnchanged(file, *identity, context);
    if (code == Done)
        print(*sum, path, false, arguments.has("json"), context);
    return code;
}

} // namespace parascope::cli

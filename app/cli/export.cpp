#include "engine/transfer/export.h"

#include "app/cli/gueststream.h"
#include "app/cli/targetfailed.h"
#include "app/cli/words.h"
#include "engine/io/writablehostfile.h"
#include "engine/text/reportwriter.h"
#include "engine/text/transfertext.h"
#include "engine/text/words.h"

#include <QJsonDocument>

#include <algorithm>
#include <sys/stat.h>
#include <unistd.h>

namespace parascope::cli {

namespace {

constexpr std::string_view kStandardOutput = "-";

/// The format of a name; nothing when there is none.
std::optional<ExportFormat> formatOf(const std::string &name)
{
    for (const ExportFormat format : {ExportFormat::Raw, ExportFormat::ParallelsV1,
                                      ExportFormat::ParallelsV2, ExportFormat::Qcow2}) {
        if (text::jsonName(format) == QString::fromStdString(name))
            return format;
    }
    return std::nullopt;
}

/// The command line, understood.
struct Wish
{
    ExportOptions options;
    std::optional<std::uint64_t> offset;
    std::optional<std::uint64_t> length;
};

/// The number that an option has, nothing without it, or a sentence.
tl::expected<std::optional<std::uint64_t>, QString> quantity(const Arguments &arguments,
                                                             const char *option)
{
    const auto value = arguments.value(option);
    if (!value)
        return std::optional<std::uint64_t>();
    const auto number = parseQuantity(*value);
    if (!number)
        return tl::unexpected(Words::tr("%1 is not a number of bytes").arg(text::path(*value)));
    return number;
}

/// What standard output cannot take.
QString wrongForStandardOutput(const Arguments &arguments, ExportFormat format)
{
    if (format != ExportFormat::Raw)
        return Words::tr("only --format raw can go to standard output");
    for (const char *option : {"verify", "json", "force"}) {
        if (arguments.has(option))
            return Words::tr("--%1 needs a file as the target").arg(QString::fromLatin1(option));
    }
    return {};
}

tl::expected<Wish, QString> wishFrom(const Arguments &arguments)
{
    Wish wish;
    const std::string name = arguments.value("format").value_or("raw");
    const auto format = formatOf(name);
    if (!format)
        return tl::unexpected(
            Words::tr("--format is raw, v1, v2 or qcow2, not %1").arg(text::path(name)));
    wish.options.format = *format;
    const auto cluster = quantity(arguments, "cluster-size");
    const auto offset = quantity(arguments, "offset");
    const auto length = quantity(arguments, "length");
    for (const auto *number : {&cluster, &offset, &length}) {
        if (!*number)
            return tl::unexpected(number->error());
    }
    const bool isImage =
        *format == ExportFormat::ParallelsV1 || *format == ExportFormat::ParallelsV2;
    if (*cluster && !isImage)
        return tl::unexpected(Words::tr("--cluster-size belongs to --format v1 or v2"));
    wish.options.clusterBytes = cluster->value_or(wish.options.clusterBytes);
    wish.offset = *offset;
    wish.length = *length;
    wish.options.layerOnly = arguments.has("layer-only");
    wish.options.zerosForDamage = arguments.has("keep-going");
    wish.options.overwrite = arguments.has("force");
    wish.options.verify = arguments.has("verify");
    if (arguments.positional()[1] == kStandardOutput) {
        const QString wrong = wrongForStandardOutput(arguments, *format);
        if (!wrong.isEmpty())
            return tl::unexpected(wrong);
    }
    return wish;
}

/// The part of the disk that is meant; the rest of it without a length.
std::optional<ByteRange> partOf(const Wish &wish, std::uint64_t diskBytes)
{
    if (!wish.offset && !wish.length)
        return std::nullopt;
    const std::uint64_t offset = wish.offset.value_or(0);
    return ByteRange{offset, wish.length.value_or(diskBytes - std::min(offset, diskBytes))};
}

/// Standard output when it is a file that ends where the next byte would go: then holes need not
/// be written. Nothing otherwise.
struct OutputFile
{
    std::shared_ptr<WritableHostFile> file;
    std::uint64_t place = 0;
};
std::optional<OutputFile> outputFile()
{
    struct stat status = {};
    const off_t place = ::lseek(STDOUT_FILENO, 0, SEEK_CUR);
    if (::fstat(STDOUT_FILENO, &status) != 0 || !S_ISREG(status.st_mode) || place < 0 ||
        place < status.st_size)
        return std::nullopt;
    const auto file = WritableHostFile::open("/proc/self/fd/1");
    if (!file)
        return std::nullopt;
    return OutputFile{*file, static_cast<std::uint64_t>(place)};
}

Result<ExportResult> toStandardOutput(const TransferSource &source, const ExportOptions &options,
                                      Context &context)
{
    if (const auto output = outputFile()) {
        Result<ExportResult> result =
            exportInto(*output->file, output->place, source, options, context.control);
        if (result) // whatever follows in the same file goes behind it
            ::lseek(STDOUT_FILENO, static_cast<off_t>(output->place + result->fileBytes), SEEK_SET);
        return result;
    }
    const auto take = [&](std::span<const std::byte> bytes) -> Result<void> {
        return context.output.write(bytes) ? Result<void>() : context.output.finish();
    };
    return exportToStream(source, options, take, context.control);
}

/// Says what it will take, and whether it can be begun.
bool announce(const std::string &path, const Arguments &arguments, const ExportForecast &forecast,
              Context &context)
{
    if (context.console.isTerminal() || forecast.isShortOfRoom())
        context.console.message(path, text::exportForecast(forecast).join(u' '));
    if (forecast.damage.isEmpty() || arguments.has("keep-going"))
        return true;
    listDamage(path, forecast.damage, false, context);
    context.console.message(path,
                            text::damageSummary(forecast.damage) + u' ' +
                                Words::tr("Nothing was written. --keep-going puts zeros in their "
                                          "place."));
    return false;
}

void describe(const ExportResult &result, const Arguments &arguments, ExportFormat format,
              Context &context)
{
    const std::string &target = arguments.positional()[1];
    if (arguments.has("json")) {
        QJsonObject object = text::exportAsJson(result);
        text::insertPath(object, arguments.positional()[0]);
        object.insert(QStringLiteral("format"), 1);
        text::insertPath(object, target, QStringLiteral("target"));
        object.insert(QStringLiteral("targetFormat"), text::jsonName(format));
        context.output.write(QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n');
    } else if (target != kStandardOutput) {
        context.output.write(
            (text::path(target) + u'\n' + text::exportSummary(result).join(u'\n') + u'\n')
                .toUtf8());
    }
}

} // namespace

ExitCode runExport(const Arguments &arguments, Context &context)
{
    const std::string &path = arguments.positional()[0];
    const std::string &target = arguments.positional()[1];
    auto wish = wishFrom(arguments);
    if (!wish)
        return wrongUsage(context, "export", wish.error());
    const auto guest = openGuest(path, arguments, context);
    if (!guest)
        return guest.error();
    const TransferSource &source = *guest;
    warnOfWriter(source, context);
    wish->options.part = partOf(*wish, source.diskBytes());

    const bool isStream = target == kStandardOutput;
    if (isStream && isOutputItself(source, context))
        return Failed;
    const auto place = isStream ? std::filesystem::path() : std::filesystem::path(target);
    const auto forecast = forecastExport(source, wish->options, place, context.control);
    if (!forecast)
        return reported(context, path, forecast.error());
    if (!announce(path, arguments, *forecast, context))
        return Failed;
    const Result<ExportResult> result = [&] {
        const ProgressLine progress(context.console, context.control, path);
        return isStream ? toStandardOutput(source, wish->options, context)
                        : exportToFile(source, wish->options, place, context.control);
    }();
    if (context.control.isCancelled() && !result)
        return Cancelled;
    if (!result && isStream && result.error().path.empty())
        return Failed; // standard output failed, which is said at the end
    if (!result) {
        const ExitCode code = targetFailed(context, target, result.error());
        if (result.error().code == ErrorCode::DamagedPlace)
            context.console.message(path, Words::tr("--keep-going puts zeros in their place."));
        return code;
    }
    listDamage(path, result->damage, true, context);
    describe(*result, arguments, wish->options.format, context);
    return Done;
}

} // namespace parascope::cli

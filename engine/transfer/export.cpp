#include "engine/transfer/export.h"

#include "engine/create/imagefiller.h"
#include "engine/image/imageloader.h"
#include "engine/image/replacing.h"
#include "engine/transfer/exportqcow2.h"
#include "engine/transfer/imagesink.h"
#include "engine/transfer/rawfilesink.h"

#include <algorithm>

namespace parascope {

namespace {

CompareSink::ReadCopy rawReader(const BlockFile &file, std::uint64_t start)
{
    return [&file, start](std::uint64_t offset, std::span<std::byte> out) {
        return readFully(file, offset - start, out);
    };
}

/// Reads the guest of a new image; everything that is not sound is an error.
CompareSink::ReadCopy imageReader(const GuestReader &reader, std::uint64_t start,
                                  const std::string &path)
{
    return [&reader, start, path](std::uint64_t offset, std::span<std::byte> out) -> Result<void> {
        const auto parts = reader.read(GuestOffset(offset - start), out);
        if (!parts)
            return tl::unexpected(parts.error());
        const auto damaged = std::ranges::find_if(
            *parts, [](const GuestExtent &part) { return isDamage(part.source); });
        if (damaged == parts->end())
            return {};
        return failure(
            ErrorCode::WriteFailed, path, 0, offset,
            QStringLiteral(QT_TRANSLATE_NOOP("parascope::text",
                                             "the new image does not give byte %1 of the disk"))
                .arg(offset));
    };
}

/// What is on the disk, not what the system remembers of it, is to be compared.
Result<void> prepareToCompare(NewFile &file)
{
    const Result<void> synced = file.sync();
    if (synced)
        file.dropCache();
    return synced;
}

Result<void> compareRaw(ExportRun &run, NewFile &file)
{
    if (!run.options().verify)
        return {};
    return prepareToCompare(file).and_then(
        [&] { return run.compareWith(rawReader(file, run.part().offset), file.path()); });
}

Result<void> compareImage(ExportRun &run, const std::shared_ptr<NewFile> &file)
{
    if (!run.options().verify)
        return {};
    if (const Result<void> prepared = prepareToCompare(*file); !prepared)
        return prepared;
    const Result<ImageStatePtr> state = loadImage(*file);
    if (!state)
        return tl::unexpected(state.error());
    const GuestReader reader(*state, file);
    return run.compareWith(imageReader(reader, run.part().offset, file->path()), file->path());
}

Result<ExportResult> exportRaw(ExportRun &run, const std::filesystem::path &target)
{
    const auto file = createReplacing(target, run.options().overwrite);
    if (!file)
        return tl::unexpected(file.error());
    RawFileSink sink(**file, run.part());
    const Result<void> made = sink.begin()
                                  .and_then([&] { return run.copyTo(sink); })
                                  .and_then([&] { return compareRaw(run, **file); })
                                  .and_then([&] { return (*file)->keep(); });
    if (!made)
        return tl::unexpected(made.error());
    return run.finish(run.part().length);
}

Result<ExportResult> fillImage(ExportRun &run, const std::filesystem::path &target, bool mayPassOn)
{
    const auto layout = layOutNewImage(newImageFor(run.options(), run.part().length));
    if (!layout)
        return tl::unexpected(layout.error());
    const auto file = createReplacing(target, run.options().overwrite);
    if (!file)
        return tl::unexpected(file.error());
    Result<ImageFiller> filler = ImageFiller::begin(*layout, **file, run.control());
    if (!filler)
        return tl::unexpected(filler.error());
    ImageSink sink(*filler, run.part().offset, mayPassOn);
    const Result<void> made = run.copyTo(sink)
                                  .and_then([&] { return filler->finish(); })
                                  .and_then([&] { return compareImage(run, *file); })
                                  .and_then([&] { return (*file)->keep(); });
    if (!made)
        return tl::unexpected(made.error());
    return run.finish(filler->fileBytes());
}

Result<ExportResult> exportImage(ExportRun &run, const std::filesystem::path &target)
{
    Result<ExportResult> result = fillImage(run, target, true);
    // The system does not say which bytes it could not pass on. Reading them
    // does, and goes on behind them.
    if (!result && result.error().code == ErrorCode::ReadFailed)
        result = fillImage(run, target, false);
    return result;
}

/// An export that cannot be compared: `copy` hands it over and gives the length
/// of what it made.
template <class Copy>
Result<ExportResult> exportUncompared(const TransferSource &source, ExportOptions options,
                                      JobControl &control, Copy copy)
{
    options.verify = false;
    const Result<ExportForecast> forecast = forecastExport(source, options, {}, control);
    if (!forecast)
        return tl::unexpected(forecast.error());
    ExportRun run(source, options, *forecast, control);
    const Result<std::uint64_t> fileBytes = copy(run);
    if (!fileBytes)
        return tl::unexpected(fileBytes.error());
    return run.finish(*fileBytes);
}

} // namespace

Result<ExportResult> exportToFile(const TransferSource &source, const ExportOptions &options,
                                  const std::filesystem::path &target, JobControl &control)
{
    const Result<ExportForecast> forecast = forecastExport(source, options, target, control);
    if (!forecast)
        return tl::unexpected(forecast.error());
    if (forecast->isTooLarge())
        return failure(ErrorCode::FileTooLarge, target.native(), 0, forecast->largestFile);
    if (source.hasFile(target))
        return failure(
            ErrorCode::AlreadyExists, target.native(), 0, 0,
            QStringLiteral(QT_TRANSLATE_NOOP("parascope::text", "it is the image itself")));
    const bool isQcow2 = options.format == ExportFormat::Qcow2;
    ExportRun run(source, options, *forecast, control, isQcow2 ? forecast->dataBytes : 0);
    if (isQcow2)
        return exportQcow2(run, target);
    return options.format == ExportFormat::Raw ? exportRaw(run, target) : exportImage(run, target);
}

Result<ExportResult> exportToStream(const TransferSource &source, const ExportOptions &options,
                                    const ByteSink &sink, JobControl &control)
{
    return exportUncompared(source, options, control, [&](ExportRun &run) {
        StreamSink target(sink);
        return run.copyTo(target, true).map([] { return std::uint64_t(0); });
    });
}

Result<ExportResult> exportInto(WritableFile &file, std::uint64_t place,
                                const TransferSource &source, const ExportOptions &options,
                                JobControl &control)
{
    return exportUncompared(source, options, control, [&](ExportRun &run) {
        RawFileSink target(file, run.part(), place);
        return target.begin().and_then([&] { return run.copyTo(target); }).map([&] {
            return run.part().length;
        });
    });
}

} // namespace parascope

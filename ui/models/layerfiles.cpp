#include "ui/models/layerfiles.h"

#include "engine/text/words.h"

#include <QCoreApplication>

namespace parascope::ui {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(parascope::ui::LayerFiles)
};

QString dash()
{
    return QStringLiteral("–");
}

} // namespace

LayerFiles &LayerFiles::operator+=(const LayerFiles &other)
{
    expected += other.expected;
    missing += other.missing;
    outside += other.outside;
    unreadable += other.unreadable;
    opening += other.opening;
    checking += other.checking;
    raw += other.raw;
    inUse += other.inUse;
    checked += other.checked;
    open += other.open;
    problems += other.problems;
    notes += other.notes;
    wastedBytes += other.wastedBytes;
    fileBytes += other.fileBytes;
    ownClusters += other.ownClusters;
    ownBytes += other.ownBytes;
    return *this;
}

LayerFiles LayerFiles::of(const DiskLayer &layer, std::uint64_t ownClusters,
                          const LayerVerdict *verdict, bool isCheckToCome)
{
    LayerFiles files;
    files.expected = 1;
    if (!layer.isOpen()) {
        const bool isOutside = layer.place.kind == ImagePlace::Kind::Outside &&
                               layer.problem->code == ErrorCode::Unsupported;
        files.missing = layer.place.isFound() ? 0 : 1;
        files.outside = isOutside ? 1 : 0;
        files.unreadable = layer.place.isFound() && !isOutside ? 1 : 0;
        return files;
    }
    files.open = 1;
    if (layer.isPlain()) {
        files.raw = 1;
        files.fileBytes = layer.plainBytes;
        return files;
    }
    files.fileBytes = layer.state->fileSize;
    files.ownClusters = ownClusters;
    files.ownBytes = ownClusters * layer.state->geometry.clusterBytes;
    files.checking = !verdict && isCheckToCome ? 1 : 0;
    if (verdict) {
        files.checked = 1;
        files.inUse = verdict->isInUse ? 1 : 0;
        files.problems = verdict->errors;
        files.notes = verdict->notes;
        files.wastedBytes = verdict->leaks > 0 ? verdict->wastedBytes : 0;
    }
    return files;
}

FilesSign signOf(const LayerFiles &files)
{
    if (files.missing + files.unreadable > 0 || files.problems > 0)
        return FilesSign::Error;
    if (files.outside + files.inUse > 0)
        return FilesSign::Warning;
    return files.wastedBytes > 0 ? FilesSign::Waste : FilesSign::None;
}

QString stateWords(const LayerFiles &files, const QLocale &locale)
{
    QStringList words;
    const bool isOne = files.expected == 1;
    const auto some = [&](std::size_t count, const QString &one, const QString &several) {
        if (count > 0)
            words += isOne ? one
                           : several.arg(text::number(count, locale),
                                         text::number(files.expected, locale));
    };
    some(files.missing, Words::tr("file missing"), Words::tr("%1 of %2 files missing"));
    some(files.unreadable, Words::tr("cannot be opened"),
         Words::tr("%1 of %2 files cannot be opened"));
    some(files.outside, Words::tr("outside of the folder, not opened"),
         Words::tr("%1 of %2 files outside of the folder"));
    if (files.problems == 1)
        words += Words::tr("1 problem");
    else if (files.problems > 1)
        words += Words::tr("%1 problems").arg(text::number(files.problems, locale));
    if (files.wastedBytes > 0)
        words += Words::tr("%1 wasted").arg(text::size(files.wastedBytes, locale));
    some(files.inUse, Words::tr("in use, may change"), Words::tr("%1 of %2 files in use"));
    if (files.opening > 0)
        words += Words::tr("opening…");
    else if (files.checking > 0)
        words += Words::tr("checking…");
    if (!words.isEmpty())
        return words.join(QStringLiteral(" · "));
    if (files.raw > 0 && files.raw == files.expected)
        return Words::tr("raw file");
    return files.checked > 0 ? Words::tr("no problems") : dash();
}

QString ownWords(const LayerFiles &files, const QLocale &locale)
{
    if (files.open == 0 || files.raw > 0)
        return dash();
    return QStringLiteral("%1 · %2").arg(text::number(files.ownClusters, locale),
                                         text::size(files.ownBytes, locale));
}

QString sizeWords(const LayerFiles &files, const QLocale &locale)
{
    return files.open == 0 ? dash() : text::size(files.fileBytes, locale);
}

} // namespace parascope::ui

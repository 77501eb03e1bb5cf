#include "ui/wizards/create/partsize.h"

#include "engine/text/words.h"

#include <QCoreApplication>

namespace parascope::ui {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(parascope::ui::Parts)
};

} // namespace

QString partSizeProblem(const PartSize &size, const QLocale &locale)
{
    if (size)
        return {};
    switch (size.error()) {
    case SizeTextProblem::Empty:
        return Words::tr("Type the size of a part.");
    case SizeTextProblem::NotASize:
    case SizeTextProblem::NoUnit:
        return Words::tr("This is not a size. Type a number with its unit, such as %1 GiB.")
            .arg(locale.toString(1.5));
    case SizeTextProblem::TooLarge:
        break;
    }
    return Words::tr("No part can be that large.");
}

QString partCountHint(std::size_t files, const QLocale &locale)
{
    return files == 1
               ? Words::tr("One file holds the whole disk.")
               : Words::tr("The disk is split into %1 files.").arg(text::number(files, locale));
}

QString exactSize(std::uint64_t bytes, const QLocale &locale)
{
    const QString size = text::size(bytes, locale);
    return size.contains(locale.decimalPoint())
               ? Words::tr("%1 (%2 bytes)").arg(size, text::number(bytes, locale))
               : size;
}

BundleLimit bundleLimit(const NewBundleOptions &options, const Error &error, const QLocale &locale)
{
    const std::uint64_t largest = largestDisk(FormatVersion::V1, options.clusterBytes);
    const bool isSplit = options.partBytes > 0 && options.partBytes < options.diskBytes;
    if (isSplit && options.partBytes > largest)
        return {true, Words::tr("A part can have at most %1.").arg(exactSize(largest, locale))};
    if (isSplit && options.diskBytes > error.number)
        return {true, Words::tr("With parts of this size a disk can have at most %1. Choose larger "
                                "parts.")
                          .arg(exactSize(error.number, locale))};
    if (options.diskBytes > largest)
        return {false, Words::tr("One file of a disk can have at most %1. Split the disk into "
                                 "parts.")
                           .arg(exactSize(largest, locale))};
    return {false,
            Words::tr("When every cluster gets its place at once, a file in format v1 can have at "
                      "most %1. Choose another way to take the space, or smaller parts.")
                .arg(exactSize(error.number, locale))};
}

} // namespace parascope::ui

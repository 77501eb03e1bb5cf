#pragma once

#include "engine/text/reportwriter.h"

#include <QList>
#include <QString>

namespace parascope::text {

/// A name and its value, in words, as reports and `info` list them.
struct Fact
{
    QString name;
    QString value;

    bool operator==(const Fact &) const = default;
};
using Facts = QList<Fact>;

/// Disk size, format, cluster size, allocated, fragmented, wasted, closed by whom.
[[nodiscard]] Facts imageFacts(const Report &report, const QLocale &locale = QLocale());
/// File size, time, inode, SHA-256, when it was checked and by what.
[[nodiscard]] Facts fileFacts(const Report &report, const ReportOptions &options,
                              const QLocale &locale = QLocale());
/// Facts as lines, with the values aligned.
[[nodiscard]] QString factLines(const Facts &facts);
/// One line with the numbers that QEMU 7.2 would give.
[[nodiscard]] QString qemuLine(const Report &report, const QLocale &locale = QLocale());
/// The path as the options want it: whole, or without its folder.
[[nodiscard]] QString displayPath(const Report &report, const ReportOptions &options);
/// "free", "in use by a virtual machine" …
[[nodiscard]] QString useWords(ImageUse use);

} // namespace parascope::text

#pragma once

#include "engine/check/report.h"

#include <QJsonObject>
#include <QString>
#include <QStringList>

#include <filesystem>
#include <vector>

namespace parascope::test {

/// What must be said of one image of a case, as lines that people read and write:
///
///     verdict: errors
///     error table.duplicate: guest 3, owner 1, host 0x20000+0x10000; copy
///
/// A finding is `SEVERITY ID: WHAT; ACTION`. WHAT has those of guest cluster, owner, host bytes
/// (start
/// + length), value (with the value that repair writes) and contents that the finding has. ACTION
/// is the default repair, with "not ticked" when it waits for a choice, and "by ID" when another
/// finding's action answers this one.
struct Expectation
{
    QString image; ///< name in its folder
    QStringList lines;
};

/// Reads an expected.txt: `image NAME`, then its lines, for each image. Empty lines and what stands
/// behind a # are left out.
[[nodiscard]] std::vector<Expectation> readExpectations(const std::filesystem::path &path);

/// The lines for a report, and for what `parascope-cli check --json` printed.
[[nodiscard]] QStringList reportLines(const Report &report);
[[nodiscard]] QStringList reportLines(const QJsonObject &report);

} // namespace parascope::test

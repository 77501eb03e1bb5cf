#pragma once

#include <QByteArray>
#include <QString>

namespace parascope::test {

/// Holds JSON, one object per line, against resources/report.schema.json. Empty when all of it
/// obeys, else what is wrong.
[[nodiscard]] QString againstReportSchema(const QByteArray &lines);

} // namespace parascope::test

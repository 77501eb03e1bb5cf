#include "tests/support/reportschema.h"

#include <QProcess>

namespace parascope::test {

QString againstReportSchema(const QByteArray &lines)
{
    QProcess python;
    python.start(u"python3"_qs,
                 {u"-c"_qs,
                  u"import json, sys, jsonschema\n"
                  u"check = jsonschema.Draft202012Validator(json.load(open(sys.argv[1])))\n"
                  u"lines = sys.stdin.buffer.read().splitlines()\n"
                  u"if not lines: sys.exit('nothing to check')\n"
                  u"for line in lines:\n"
                  u"    for error in check.iter_errors(json.loads(line)):\n"
                  u"        sys.exit(str(error)[:2000])\n"_qs,
                  QStringLiteral(PARASCOPE_SOURCE_DIR "/resources/report.schema.json")});
    python.write(lines);
    python.closeWriteChannel();
    if (!python.waitForFinished())
        return u"python3 did not come to an end"_qs;
    const QString errors = QString::fromUtf8(python.readAllStandardError());
    return python.exitStatus() == QProcess::NormalExit && python.exitCode() == 0
               ? QString()
               : u"schema: "_qs + errors;
}

} // namespace parascope::test

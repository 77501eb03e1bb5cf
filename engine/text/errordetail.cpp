#include "engine/text/errordetail.h"

#include "engine/text/translation.h"

#include <QRegularExpression>

namespace parascope::text {

QString translatedDetail(const QString &detail)
{
    // Most have no number, or one that belongs to a name: "ISO 9660".
    if (QString whole = Words::tr(detail.toUtf8().constData()); whole != detail)
        return whole;

    static const QRegularExpression kDigits(u"\\d+"_qs);
    QString source;
    QStringList numbers;
    qsizetype done = 0;
    for (auto match = kDigits.globalMatch(detail); match.hasNext();) {
        const QRegularExpressionMatch found = match.next();
        numbers += found.captured();
        source += detail.sliced(done, found.capturedStart() - done) + u"%%1"_qs.arg(numbers.size());
        done = found.capturedEnd();
    }
    source += detail.sliced(done);
    QString translated = Words::tr(source.toUtf8().constData());
    if (numbers.isEmpty() || translated == source)
        return detail;
    for (const QString &number : std::as_const(numbers))
        translated = translated.arg(number);
    return translated;
}

} // namespace parascope::text

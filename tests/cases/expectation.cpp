#include "tests/cases/expectation.h"

#include <QFile>
#include <QJsonArray>
#include <QtDebug>

namespace parascope::test {

namespace {

QString latin1(const char *text)
{
    return QString::fromLatin1(text);
}

QString hex(std::uint64_t value)
{
    return u"0x"_qs + QString::number(value, 16);
}

/// The parts of a finding's line, from whatever source.
struct FindingLine
{
    QString severity;
    QString id;
    QStringList what;
    QString action;
    bool ticked = false;
    QString actionOf; ///< empty when it is the finding's own

    [[nodiscard]] QString text() const
    {
        QString line = severity + u' ' + id + u": "_qs + what.join(u", "_qs) + u"; "_qs + action;
        const bool isDone = action != u"none" && action != u"keep";
        if (isDone && !ticked)
            line += u", not ticked"_qs;
        if (!actionOf.isEmpty())
            line += u", by "_qs + actionOf;
        return line;
    }
};

QString valueText(std::uint64_t value, bool isSet, std::uint64_t repairedValue)
{
    return u"value "_qs + hex(value) + (isSet ? u" -> "_qs + hex(repairedValue) : QString());
}

QString hostText(std::uint64_t offset, std::uint64_t length)
{
    return u"host "_qs + hex(offset) + u'+' + hex(length);
}

bool hasValue(const QString &id)
{
    return id.startsWith(u"header.") || id.startsWith(u"extension.");
}

bool hasContents(const QString &id)
{
    return id.startsWith(u"space.") && id != u"space.short";
}

QString contentsText(Contents contents)
{
    switch (contents) {
    case Contents::NotExamined:
        return u"not-examined"_qs;
    case Contents::Zeros:
        return u"zeros"_qs;
    case Contents::Data:
        return u"data"_qs;
    case Contents::Unreadable:
        return u"unreadable"_qs;
    }
    return {};
}

QString severityText(Severity severity)
{
    return severity == Severity::Error  ? u"error"_qs
           : severity == Severity::Leak ? u"leak"_qs
                                        : u"note"_qs;
}

QString lineFor(const Finding &finding)
{
    FindingLine line;
    line.severity = severityText(finding.severity);
    line.id = latin1(catalogueEntry(finding.id).name);
    if (finding.guest)
        line.what << u"guest "_qs + QString::number(finding.guest->value());
    if (finding.owner)
        line.what << u"owner "_qs + QString::number(finding.owner->value());
    if (finding.host)
        line.what << hostText(finding.host->offset, finding.host->length);
    if (hasValue(line.id))
        line.what << valueText(finding.value, finding.action == Action::Set, finding.repairedValue);
    if (hasContents(line.id))
        line.what << contentsText(finding.contents);
    line.action = latin1(actionName(finding.action));
    line.ticked = finding.ticked;
    if (finding.actionOf != finding.id)
        line.actionOf = latin1(catalogueEntry(finding.actionOf).name);
    return line.text();
}

std::uint64_t number(const QJsonValue &value)
{
    return value.isString() ? value.toString().toULongLong() : std::uint64_t(value.toInteger());
}

QString lineFor(const QJsonObject &finding)
{
    FindingLine line;
    line.severity = finding.value(u"severity").toString();
    line.id = finding.value(u"id").toString();
    if (finding.contains(u"guest"))
        line.what << u"guest "_qs + QString::number(number(finding.value(u"guest")[u"cluster"_qs]));
    if (finding.contains(u"owner"))
        line.what << u"owner "_qs + QString::number(number(finding.value(u"owner")));
    if (finding.contains(u"host"))
        line.what << hostText(number(finding.value(u"host")[u"offset"_qs]),
                              number(finding.value(u"host")[u"length"_qs]));
    line.action = finding.value(u"action").toString();
    if (hasValue(line.id))
        line.what << valueText(number(finding.value(u"value")), line.action == u"set",
                               number(finding.value(u"repairedValue")));
    if (hasContents(line.id))
        line.what << finding.value(u"contents").toString();
    line.ticked = finding.value(u"ticked").toBool();
    line.actionOf = finding.value(u"actionOf").toString();
    return line.text();
}

QString verdictText(Verdict verdict)
{
    switch (verdict) {
    case Verdict::Clean:
        return u"clean"_qs;
    case Verdict::OnlyLeaks:
        return u"only-leaks"_qs;
    case Verdict::Errors:
        return u"errors"_qs;
    case Verdict::NotFinal:
        return u"not-final"_qs;
    }
    return {};
}

} // namespace

std::vector<Expectation> readExpectations(const std::filesystem::path &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("cannot read %s", path.c_str());
    std::vector<Expectation> expectations;
    while (!file.atEnd()) {
        const QString line = QString::fromUtf8(file.readLine()).section(u'#', 0, 0).trimmed();
        if (line.startsWith(u"image "))
            expectations.push_back({line.mid(6).trimmed(), {}});
        else if (!line.isEmpty() && !expectations.empty())
            expectations.back().lines << line;
        else if (!line.isEmpty())
            qFatal("%s: a line before the first image", path.c_str());
    }
    return expectations;
}

QStringList reportLines(const Report &report)
{
    QStringList lines{u"verdict: "_qs + verdictText(report.verdict())};
    for (std::size_t group = 0; group < report.groups().size(); ++group) {
        for (std::uint64_t i = 0; i < report.groups()[group].count; ++i)
            lines << lineFor(report.finding(group, i));
    }
    return lines;
}

QStringList reportLines(const QJsonObject &report)
{
    QStringList lines{u"verdict: "_qs + report.value(u"verdict").toString()};
    const QJsonArray findings = report.value(u"findings").toArray();
    for (const auto &finding : findings)
        lines << lineFor(finding.toObject());
    return lines;
}

} // namespace parascope::test

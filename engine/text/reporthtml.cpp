#include "engine/text/repairreport.h"
#include "engine/text/reportwriter.h"
#include "engine/text/translation.h"

#include <algorithm>

namespace parascope::text {

namespace {

// Plain enough for every browser, mail program and printer; nothing is loaded from elsewhere. Dark
// where the reader's screen is; always dark on white on paper.
constexpr QStringView kStyle =
    u":root{color-scheme:light dark}"
    u"body{font:15px/1.5 sans-serif;max-width:60em;margin:2em auto;padding:0 1em;color:#1d2126;"
    u"background:#fff}h1{font-size:1.4em;overflow-wrap:anywhere}h2{font-size:1.1em;margin-top:2em}"
    u"table{border-collapse:collapse;width:100%}td,th{border-bottom:1px solid #d9dce0;"
    u"padding:.3em .6em;text-align:left;vertical-align:top}td,li{overflow-wrap:anywhere}"
    u"th{font-weight:600;white-space:nowrap}"
    u".id{font-family:monospace;color:#5b636d}.verdict{border:1px solid #d9dce0;padding:.6em 1em}"
    u".map{max-width:100%;height:auto}.legend{width:auto}.legend svg{vertical-align:-2px}"
    u".count{text-align:right}"
    u"@media screen and (prefers-color-scheme:dark){body{color:#e6e9ec;background:#1b1e22}"
    u"td,th,.verdict{border-color:#454b53}.id{color:#a5adb7}}"
    u"@media print{body{max-width:none;margin:0}tr,li,.map{break-inside:avoid}"
    u"h2,h3{break-after:avoid}}";

QString factTable(const Facts &facts)
{
    QString html = u"<table>\n"_qs;
    for (const Fact &fact : facts)
        html += u"<tr><th>%1</th><td>%2</td></tr>\n"_qs.arg(fact.name.toHtmlEscaped(),
                                                            fact.value.toHtmlEscaped());
    return html + u"</table>\n"_qs;
}

QString repairSection(const ReportOptions &options, const QLocale &locale)
{
    QString html = u"<h2>"_qs + Words::tr("Repair").toHtmlEscaped() + u"</h2>\n"_qs +
                   factTable(repairFacts(*options.repair, options, locale));
    const QList<ReportSection> sections = repairSections(*options.repair, options, locale);
    for (const ReportSection &section : sections) {
        html += u"<h3>%1</h3>\n<ul>\n"_qs.arg(section.title.toHtmlEscaped());
        for (const QString &row : section.rows)
            html += u"<li>%1</li>\n"_qs.arg(row.toHtmlEscaped());
        html += u"</ul>\n"_qs;
    }
    return html;
}

QString groupSection(const Report &report, std::size_t index, std::uint64_t limit,
                     const QLocale &locale)
{
    const FindingGroup &group = report.groups()[index];
    QString html = u"<h3>%1: %2 <span class=\"id\">%3</span></h3>\n"_qs.arg(
        severity(group.severity).toHtmlEscaped(), groupTitle(group, locale).toHtmlEscaped(),
        QString::fromLatin1(catalogueEntry(group.id).name));
    html += u"<ul>\n"_qs;
    const std::uint64_t listed = std::min(limit, group.count);
    for (std::uint64_t i = 0; i < listed; ++i) {
        const Finding finding = report.finding(index, i);
        html += u"<li>%1</li>\n"_qs.arg(explanation(finding, report, locale).toHtmlEscaped());
    }
    if (const std::uint64_t rest = group.count - listed; rest != 0)
        html += u"<li>%1</li>\n"_qs.arg(
            counted(rest, Words::tr("… and %1 more", nullptr, 1),
                    Words::tr("… and %1 more", nullptr, pluralCount(rest)), locale)
                .toHtmlEscaped());
    html += u"</ul>\n<p>%1</p>\n"_qs.arg(
        repairExplanation(report.finding(index, 0), report.state()->membership).toHtmlEscaped());
    return html;
}

} // namespace

QString reportAsHtml(const Report &report, const ReportOptions &options, const QLocale &locale)
{
    const VerdictText words = verdict(report, locale);
    const QString name = displayPath(report, options).toHtmlEscaped();
    QString html = u"<!DOCTYPE html>\n<html>\n<head>\n<meta charset=\"utf-8\">\n<title>"_qs + name +
                   u"</title>\n<style>"_qs + kStyle.toString() +
                   u"</style>\n</head>\n<body>\n<h1>"_qs + name + u"</h1>\n"_qs;
    html += u"<p class=\"verdict\"><strong>"_qs + words.headline.toHtmlEscaped() +
            u"</strong><br>"_qs + words.detail.toHtmlEscaped() + u"</p>\n"_qs;
    html += factTable(imageFacts(report, locale));
    if (options.repair)
        html += repairSection(options, locale);
    if (!options.mapHtml.isEmpty())
        html +=
            u"<h2>"_qs + Words::tr("Map").toHtmlEscaped() + u"</h2>\n"_qs + options.mapHtml + u'\n';
    html += u"<h2>"_qs + Words::tr("Findings").toHtmlEscaped() + u"</h2>\n"_qs;
    if (report.groups().empty())
        html += u"<p>"_qs + Words::tr("None.").toHtmlEscaped() + u"</p>\n"_qs;
    for (std::size_t i = 0; i < report.groups().size(); ++i)
        html += groupSection(report, i, options.findingLimit, locale);
    html += u"<h2>"_qs + Words::tr("File").toHtmlEscaped() + u"</h2>\n"_qs +
            factTable(fileFacts(report, options, locale));
    html += u"<p>"_qs + qemuLine(report, locale).toHtmlEscaped() + u"</p>\n</body>\n</html>\n"_qs;
    return html;
}

} // namespace parascope::text

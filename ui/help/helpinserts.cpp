#include "ui/help/helpinserts.h"

#include "engine/image/diskmembership.h"
#include "engine/map/clusterflags.h"
#include "engine/text/bundletext.h"
#include "engine/text/words.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>

namespace parascope::ui {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(parascope::ui::HelpInserts)
};

QString nameOf(const CatalogueEntry &entry)
{
    return QString::fromLatin1(entry.name);
}

/// Of an entry of either catalogue.
template <class Entry>
QString findingHeading(const Entry &entry)
{
    return QStringLiteral("<h3><a name=\"%1\"></a>%2</h3>\n<p>%3 · <code>%1</code></p>")
        .arg(QLatin1String(entry.name), text::title(entry.id).toHtmlEscaped(),
             text::severity(entry.severity).toHtmlEscaped());
}

/// Null when there is none of that name.
QString bundleFindingHeading(const QString &name)
{
    const auto entries = bundleCatalogue();
    const auto entry = std::ranges::find_if(entries, [&](const BundleCatalogueEntry &candidate) {
        return name == QLatin1String(candidate.name);
    });
    return entry == entries.end() ? QString() : findingHeading(*entry);
}

QString actionWords(BundleAction action)
{
    return QStringLiteral("%1 (<code>%2</code>)")
        .arg(text::actionPhrase(action).toHtmlEscaped(), QLatin1String(bundleActionName(action)));
}

/// A finding of this kind without numbers, for the words of its repair.
Finding exampleOf(const CatalogueEntry &entry)
{
    Finding finding;
    finding.id = entry.id;
    finding.actionOf = entry.id;
    finding.severity = entry.severity;
    finding.action = entry.action;
    finding.ticked = entry.ticked;
    if (nameOf(entry).startsWith(u"table."))
        finding.guest = GuestCluster(0);
    return finding;
}

QString repairParagraph(const CatalogueEntry &entry)
{
    QStringList sentences{text::repairExplanation(exampleOf(entry), DiskMembership())};
    if (entry.action != Action::None && entry.action != Action::Keep)
        sentences += Words::tr("What it gives up: %1.").arg(text::loss(entry.loss));
    QString html = sentences.join(u' ').toHtmlEscaped();
    QStringList choices;
    for (const Action action : entry.others)
        choices += QStringLiteral("<code>%1</code>").arg(QLatin1String(actionName(action)));
    if (!choices.isEmpty())
        html += u' ' + Words::tr("Other choices: %1.").arg(choices.join(QStringLiteral(", ")));
    return QStringLiteral("<p>%1</p>").arg(html);
}

QString stateTable()
{
    QString rows;
    for (const MapState state : mapStates()) {
        rows += QStringLiteral("<tr><td><img src=\"picture:state-%1\"></td><td>%2</td></tr>\n")
                    .arg(static_cast<int>(state))
                    .arg(text::mapState(state).toHtmlEscaped());
    }
    return QStringLiteral("<table cellpadding=\"4\">\n%1</table>").arg(rows);
}

/// Null when the placeholder is not known.
QString insert(const QString &name, const QMap<QString, QString> &inserts)
{
    const QString kind = name.section(u' ', 0, 0);
    const QString what = name.section(u' ', 1);
    if (kind == u"finding" && what.startsWith(u"bundle."))
        return bundleFindingHeading(what);
    if (kind == u"action") {
        const auto action = bundleActionNamed(what);
        return action ? actionWords(*action) : QString();
    }
    if (const auto id = findingIdFromName(what.toStdString())) {
        const CatalogueEntry &entry = catalogueEntry(*id);
        if (kind == u"finding")
            return findingHeading(entry);
        if (kind == u"repair")
            return repairParagraph(entry);
    }
    return name == u"states" ? stateTable() : inserts.value(name);
}

} // namespace

QString withInserts(const QString &html, const QMap<QString, QString> &inserts)
{
    static const QRegularExpression kPlaceholder(QStringLiteral("\\{\\{([^{}]+)\\}\\}"));
    QString result;
    qsizetype done = 0;
    for (auto match = kPlaceholder.globalMatch(html); match.hasNext();) {
        const QRegularExpressionMatch found = match.next();
        const QString words = insert(found.captured(1), inserts);
        result += html.sliced(done, found.capturedStart() - done);
        result += words.isNull() ? found.captured() : words;
        done = found.capturedEnd();
    }
    return result + html.sliced(done);
}

} // namespace parascope::ui

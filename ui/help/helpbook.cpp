#include "ui/help/helpbook.h"

#include "ui/help/helpinserts.h"

#include <QCoreApplication>
#include <QFile>
#include <QRegularExpression>
#include <QTextDocumentFragment>

#include <algorithm>

namespace parascope::ui {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(parascope::ui::HelpBook)
};

QString readPage(const QString &language, const QString &page)
{
    for (const QString &folder : {language, QStringLiteral("en")}) {
        QFile file(QStringLiteral(":/parascope/help/%1/%2").arg(folder, page));
        if (file.open(QIODevice::ReadOnly))
            return QString::fromUtf8(file.readAll());
    }
    return {};
}

/// Lines of a page may be broken anywhere. Between Chinese signs, a break must not become a blank.
QString joinedLines(QString html)
{
    static const QRegularExpression kBreak(
        QStringLiteral("(?<=[\\x{3000}-\\x{9FFF}\\x{FF00}-\\x{FFEF}])\\n"
                       "(?=[\\x{3000}-\\x{9FFF}\\x{FF00}-\\x{FFEF}])"));
    return html.remove(kBreak);
}

QString plain(const QString &html)
{
    return QTextDocumentFragment::fromHtml(html).toPlainText().simplified();
}

bool containsAll(const QString &text, const QStringList &words)
{
    return std::ranges::all_of(
        words, [&](const QString &word) { return text.contains(word, Qt::CaseInsensitive); });
}

} // namespace

QString HelpSection::address() const
{
    return anchor.isEmpty() ? page : page + u'#' + anchor;
}

HelpBook::HelpBook(const QString &language, const QMap<QString, QString> &inserts)
{
    for (const QString &page : pageNames()) {
        m_pages[page] = withInserts(joinedLines(readPage(language, page)), inserts);
        addSections(page);
    }
}

QString HelpBook::installedLanguage()
{
    return Words::tr("en", "folder of the manual in the language of this translation: de, zh_CN");
}

QStringList HelpBook::pageNames()
{
    return {QStringLiteral("first-steps.html"), QStringLiteral("window.html"),
            QStringLiteral("maps.html"),        QStringLiteral("findings.html"),
            QStringLiteral("repair.html"),      QStringLiteral("bundles.html"),
            QStringLiteral("files.html"),       QStringLiteral("hex.html"),
            QStringLiteral("evidence.html"),    QStringLiteral("commandline.html"),
            QStringLiteral("shortcuts.html"),   QStringLiteral("glossary.html")};
}

void HelpBook::addSections(const QString &page)
{
    static const QRegularExpression kHeading(
        QStringLiteral("<h([1-3])>(?:<a name=\"([^\"]*)\"></a>)?(.*?)</h\\1>"),
        QRegularExpression::DotMatchesEverythingOption);
    const QString html = m_pages.value(page);
    qsizetype textStart = 0;
    const auto finish = [&](qsizetype textEnd) {
        if (!m_sections.empty() && m_sections.back().page == page)
            m_sections.back().text = plain(html.sliced(textStart, textEnd - textStart));
    };
    for (auto match = kHeading.globalMatch(html); match.hasNext();) {
        const QRegularExpressionMatch heading = match.next();
        // A heading without a name is part of its section: nothing could lead to it.
        if (heading.captured(1) != u"1" && heading.captured(2).isEmpty())
            continue;
        finish(heading.capturedStart());
        textStart = heading.capturedEnd();
        m_sections.push_back({page,
                              heading.captured(2),
                              heading.captured(1).toInt(),
                              plain(heading.captured(3)),
                              {}});
    }
    finish(html.size());
}

const HelpSection *HelpBook::section(const QString &address) const
{
    const auto found = std::ranges::find(m_sections, address, &HelpSection::address);
    return found == m_sections.end() ? nullptr : &*found;
}

std::vector<const HelpSection *> HelpBook::find(const QString &words) const
{
    const QStringList parts = words.simplified().split(u' ', Qt::SkipEmptyParts);
    std::vector<const HelpSection *> found;
    if (parts.isEmpty())
        return found;
    for (const HelpSection &section : m_sections) {
        if (containsAll(section.title + u'\n' + section.text, parts))
            found.push_back(&section);
    }
    std::stable_partition(found.begin(), found.end(), [&](const HelpSection *section) {
        return containsAll(section->title, parts);
    });
    return found;
}

} // namespace parascope::ui

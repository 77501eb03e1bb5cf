#include "engine/check/finding.h"
#include "engine/text/bundletext.h"
#include "engine/text/words.h"
#include "ui/help/helpbook.h"
#include "ui/help/helppicture.h"
#include "ui/shell/helpopener.h"
#include "ui/shell/translations.h"

#include <QDir>
#include <QImage>
#include <QRegularExpression>
#include <QTest>

#include <set>

using namespace parascope;
using namespace parascope::ui;

namespace {

/// As in the program, in the language of the manual.
HelpBook bookIn(const QString &language)
{
    const Translations translations(language == u"en" ? QString() : language);
    return HelpBook(language, HelpOpener::inserts());
}

QStringList captures(const QString &text, const QString &pattern)
{
    QStringList found;
    for (auto match = QRegularExpression(pattern).globalMatch(text); match.hasNext();)
        found += match.next().captured(1);
    return found;
}

/// Places in a page where a link may lead: the page itself, and its anchors.
QStringList addresses(const HelpBook &book)
{
    QStringList all = HelpBook::pageNames();
    for (const QString &page : HelpBook::pageNames()) {
        for (const QString &anchor :
             captures(book.html(page), QStringLiteral("<a name=\"([^\"]*)\"")))
            all += page + u'#' + anchor;
    }
    return all;
}

} // namespace

/// The manual in every language that has one: complete, and without dead links.
class HelpBookTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyFindingHasItsSection_data() { addLanguages(); }
    void everyFindingHasItsSection();
    void everyBundleFindingHasItsSection_data() { addLanguages(); }
    void everyBundleFindingHasItsSection();
    void everyLinkLeadsSomewhere_data() { addLanguages(); }
    void everyLinkLeadsSomewhere();
    void everyPictureCanBeDrawn_data() { addLanguages(); }
    void everyPictureCanBeDrawn();
    void translationsHaveTheSamePlaces_data() { addLanguages(); }
    void translationsHaveTheSamePlaces();
    void pagesAreWellFormed_data() { addLanguages(); }
    void pagesAreWellFormed();
    void whatIsMissingIsEnglish();
    void findsSections();
    void picturesFollowThePalette();

private:
    static void addLanguages();
};

void HelpBookTest::addLanguages()
{
    QTest::addColumn<QString>("language");
    const QStringList languages =
        QDir(QStringLiteral(":/parascope/help")).entryList(QDir::Dirs | QDir::NoDotAndDotDot);
    QVERIFY(languages.contains(QStringLiteral("en")));
    for (const QString &language : languages)
        QTest::newRow(qPrintable(language)) << language;
}

void HelpBookTest::everyFindingHasItsSection()
{
    QFETCH(QString, language);
    const Translations translations(language == u"en" ? QString() : language);
    const HelpBook book = bookIn(language);
    for (const CatalogueEntry &entry : catalogue()) {
        const HelpSection *section =
            book.section(QStringLiteral("findings.html#") + QLatin1String(entry.name));
        QVERIFY2(section, entry.name);
        QCOMPARE(section->title, text::title(entry.id));
        // Kind and id, what it means, and what a repair does.
        QVERIFY2(section->text.contains(text::severity(entry.severity)), entry.name);
        QVERIFY2(section->text.size() > 60, entry.name); // Chinese is short
    }
}

/// Findings of disks of several files; their page need not be translated yet.
void HelpBookTest::everyBundleFindingHasItsSection()
{
    QFETCH(QString, language);
    const Translations translations(language == u"en" ? QString() : language);
    const HelpBook book = bookIn(language);
    for (const BundleCatalogueEntry &entry : bundleCatalogue()) {
        const HelpSection *section =
            book.section(QStringLiteral("bundles.html#") + QLatin1String(entry.name));
        QVERIFY2(section, entry.name);
        QCOMPARE(section->title, text::title(entry.id));
        QVERIFY2(section->text.contains(text::severity(entry.severity)), entry.name);
        QVERIFY2(section->text.size() > 60, entry.name);
    }
    const HelpSection *repairs = book.section(QStringLiteral("bundles.html#repairs"));
    QVERIFY(repairs);
    for (std::size_t i = 0; i < kBundleActionCount; ++i) {
        const auto action = static_cast<BundleAction>(i);
        QVERIFY2(repairs->text.contains(text::actionPhrase(action)), bundleActionName(action));
        QVERIFY(repairs->text.contains(QLatin1String(bundleActionName(action))));
    }
}

void HelpBookTest::everyLinkLeadsSomewhere()
{
    QFETCH(QString, language);
    const HelpBook book = bookIn(language);
    const QStringList known = addresses(book);
    int count = 0;
    for (const QString &page : HelpBook::pageNames()) {
        for (const QString &link : captures(book.html(page), QStringLiteral("href=\"([^\"]*)\""))) {
            ++count;
            const QString address = link.startsWith(u'#') ? page + link : link;
            QVERIFY2(known.contains(address), qPrintable(page + QStringLiteral(" → ") + link));
        }
    }
    QVERIFY(count > 10);
}

void HelpBookTest::everyPictureCanBeDrawn()
{
    QFETCH(QString, language);
    const HelpBook book = bookIn(language);
    QSet<QString> shown;
    for (const QString &page : HelpBook::pageNames()) {
        for (const QString &source :
             captures(book.html(page), QStringLiteral("src=\"([^\"]*)\""))) {
            const QString scheme = QStringLiteral("picture:");
            QVERIFY2(source.startsWith(scheme), qPrintable(source));
            const QString name = source.sliced(scheme.size());
            shown.insert(name);
            QVERIFY2(!helpPicture(name, {QPalette(), QFont(), 1}).isNull(), qPrintable(source));
        }
    }
    for (const QString &diagram : diagramNames())
        QVERIFY2(shown.contains(diagram), qPrintable(diagram));
}

void HelpBookTest::translationsHaveTheSamePlaces()
{
    QFETCH(QString, language);
    QCOMPARE(addresses(bookIn(language)), addresses(bookIn(QStringLiteral("en"))));
}

void HelpBookTest::pagesAreWellFormed()
{
    QFETCH(QString, language);
    const HelpBook book = bookIn(language);
    for (const QString &page : HelpBook::pageNames()) {
        const QString html = book.html(page);
        QVERIFY2(!html.isEmpty(), qPrintable(page));
        QVERIFY2(!html.contains(QStringLiteral("{{")), qPrintable(page));
        // A break between Chinese signs would be seen as a blank.
        static const QRegularExpression kBreak(
            QStringLiteral("[\\x{3000}-\\x{9FFF}]\\n[\\x{3000}-\\x{9FFF}]"));
        QVERIFY2(!html.contains(kBreak), qPrintable(page));
        for (const char *tag : {"p", "ul", "ol", "li", "h1", "h2", "h3", "b", "i", "code", "pre",
                                "table", "tr", "td"}) {
            const QString name = QString::fromLatin1(tag);
            QCOMPARE(html.count(QRegularExpression(QStringLiteral("<%1[ >]").arg(name))),
                     html.count(QStringLiteral("</%1>").arg(name)));
        }
        const auto &sections = book.sections();
        const auto titles = std::ranges::count_if(sections, [&](const HelpSection &section) {
            return section.page == page && section.level == 1;
        });
        QCOMPARE(titles, 1);
    }
    // Every section has an address of its own.
    std::set<QString> own;
    for (const HelpSection &section : book.sections())
        QVERIFY2(own.insert(section.address()).second, qPrintable(section.address()));
}

void HelpBookTest::whatIsMissingIsEnglish()
{
    const HelpBook nowhere = bookIn(QStringLiteral("xx"));
    const HelpBook english = bookIn(QStringLiteral("en"));
    QCOMPARE(nowhere.sections(), english.sections());
}

void HelpBookTest::findsSections()
{
    const HelpBook book = bookIn(QStringLiteral("en"));
    QVERIFY(book.find(QString()).empty());
    QVERIFY(book.find(QStringLiteral("  ")).empty());
    QVERIFY(book.find(QStringLiteral("zebra")).empty());

    const auto byTitle = book.find(QStringLiteral("EVIDENCE mode"));
    QVERIFY(!byTitle.empty());
    QCOMPARE(byTitle.front()->address(), QStringLiteral("evidence.html"));
    const auto byId = book.find(QStringLiteral("table.cut-by-end"));
    QVERIFY(!byId.empty());
    QCOMPARE(byId.front()->address(), QStringLiteral("findings.html#table.cut-by-end"));
    // Both ways that a disk of QEMU's may take.
    std::set<QString> ofQcow2;
    for (const HelpSection *section : book.find(QStringLiteral("qcow2")))
        ofQcow2.insert(section->address());
    QVERIFY(ofQcow2.contains(QStringLiteral("files.html#import")));
    QVERIFY(ofQcow2.contains(QStringLiteral("files.html#export")));
    // All of the words, in any order.
    const auto both = book.find(QStringLiteral("ddrescue drive"));
    QCOMPARE(both.size(), std::size_t(1));
    QCOMPARE(both.front()->address(), QStringLiteral("findings.html#io.unreadable"));
}

void HelpBookTest::picturesFollowThePalette()
{
    const QPalette light(Qt::white);
    const QPalette dark(Qt::black);
    for (const QString &name : diagramNames()) {
        const QImage day = helpPicture(name, {light, QFont(), 1}).toImage();
        const QImage night = helpPicture(name, {dark, QFont(), 1}).toImage();
        QCOMPARE(day.size(), night.size());
        QVERIFY2(day != night, qPrintable(name));
        const QImage fine = helpPicture(name, {light, QFont(), 2}).toImage();
        QCOMPARE(fine.size(), day.size() * 2);
    }
    QVERIFY(helpPicture(QStringLiteral("state-99"), {light, QFont(), 1}).isNull());
    QVERIFY(helpPicture(QStringLiteral("nothing"), {light, QFont(), 1}).isNull());
}

QTEST_MAIN(HelpBookTest)
#include "helpbook_test.moc"

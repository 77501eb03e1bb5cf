#include "engine/base/error.h"
#include "engine/text/reportwriter.h"
#include "engine/text/untranslated.h"
#include "engine/text/words.h"
#include "ui/help/helpbook.h"
#include "ui/shell/translations.h"

#include <QTest>

using namespace parascope;
using namespace parascope::ui;

/// Which language the window speaks, and what stays English.
class TranslationsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void choosesTheLanguage_data();
    void choosesTheLanguage();
    void speaksTheLanguageWhileItLives();
    void everyLanguageNamesItsManual();
    void jsonStaysEnglish();
    void detailsAreTranslated();
};

namespace {

/// A translator that shouts, to see what is translated at all.
class Shouting : public QTranslator
{
public:
    [[nodiscard]] QString translate(const char *, const char *source, const char *,
                                    int) const override
    {
        return text::Untranslated::isWanted() ? QString() : QString::fromUtf8(source).toUpper();
    }
    [[nodiscard]] bool isEmpty() const override { return false; }
};

/// A translator that knows one sentence.
class OneSentence : public QTranslator
{
public:
    [[nodiscard]] QString translate(const char *context, const char *source, const char *,
                                    int) const override
    {
        return qstrcmp(context, "parascope::text") == 0 &&
                       qstrcmp(source, "cut off: %1 of %2 bytes are there") == 0
                   ? QStringLiteral("%2, of which %1 are left")
                   : QString();
    }
    [[nodiscard]] bool isEmpty() const override { return false; }
};

/// Installed for the length of a block.
class Installed
{
public:
    explicit Installed(QTranslator *translator) : m_translator(translator)
    {
        QCoreApplication::installTranslator(translator);
    }
    ~Installed() { QCoreApplication::removeTranslator(m_translator); }
    Installed(const Installed &) = delete;
    Installed &operator=(const Installed &) = delete;

private:
    QTranslator *m_translator;
};

} // namespace

void TranslationsTest::choosesTheLanguage_data()
{
    QTest::addColumn<QStringList>("wanted");
    QTest::addColumn<QString>("chosen");
    const auto row = [](const char *wanted, const char *chosen) {
        QTest::newRow(wanted) << QString::fromLatin1(wanted).split(u' ', Qt::SkipEmptyParts)
                              << QString::fromLatin1(chosen);
    };
    row("", "");
    row("C", "");
    row("en-US", "");
    row("de", "de");
    row("de-DE", "de");
    row("de_AT", "de");
    row("zh-CN", "zh_CN");
    row("zh", "zh_CN");
    row("zh-Hans-SG", "zh_CN");
    row("zh-TW", "");
    row("fr-FR", "");
    row("fr-FR de-CH", "de");
    row("en-GB de-DE", "");
    row("de-DE en-GB", "de");
}

void TranslationsTest::choosesTheLanguage()
{
    QFETCH(QStringList, wanted);
    QFETCH(QString, chosen);
    QCOMPARE(chosenLanguage(wanted, {QStringLiteral("de"), QStringLiteral("zh_CN")}), chosen);
}

void TranslationsTest::speaksTheLanguageWhileItLives()
{
    const QString english = HelpBook::installedLanguage();
    QCOMPARE(english, QStringLiteral("en"));
    {
        const Translations translations(QStringLiteral("de"));
        QCOMPARE(translations.language(), QStringLiteral("de"));
        QCOMPARE(HelpBook::installedLanguage(), QStringLiteral("de"));
        const text::Untranslated plain;
        QCOMPARE(HelpBook::installedLanguage(), english);
    }
    QCOMPARE(HelpBook::installedLanguage(), english);
}

void TranslationsTest::everyLanguageNamesItsManual()
{
    QVERIFY(translatedLanguages().size() >= 2);
    for (const QString &language : translatedLanguages()) {
        const Translations translations(language);
        QCOMPARE(HelpBook::installedLanguage(), language);
    }
}

void TranslationsTest::jsonStaysEnglish()
{
    Error error;
    error.code = ErrorCode::InvalidJournal;
    error.path = "a";
    error.detail = QStringLiteral("its numbers contradict each other");
    const QJsonObject before = text::errorAsJson(error);
    Shouting shouting;
    const Installed installed(&shouting);
    QCOMPARE(text::errorAsJson(error), before);
    QVERIFY(text::error(error).contains(QStringLiteral("THE UNDO FILE")));
}

void TranslationsTest::detailsAreTranslated()
{
    OneSentence translator;
    const Installed installed(&translator);
    Error error;
    error.code = ErrorCode::InvalidJournal;
    error.path = "a";
    error.detail = QStringLiteral("cut off: 12 of 4096 bytes are there");
    QVERIFY2(text::error(error).endsWith(QStringLiteral("(4096, of which 12 are left)")),
             qPrintable(text::error(error)));
    error.detail = QStringLiteral("line 7: odd");
    QVERIFY2(text::error(error).endsWith(QStringLiteral("(line 7: odd)")),
             qPrintable(text::error(error)));
}

QTEST_MAIN(TranslationsTest)
#include "translations_test.moc"

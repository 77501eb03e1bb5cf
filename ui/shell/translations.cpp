#include "ui/shell/translations.h"

#include "engine/text/untranslated.h"

#include <QCoreApplication>
#include <QDir>
#include <QLibraryInfo>
#include <QLocale>

namespace parascope::ui {

namespace {

const QString kFolder = QStringLiteral(":/parascope/translations");
const QString kPrefix = QStringLiteral("parascope_");

/// The program's own words, which stay English where that is wanted.
class OwnWords : public QTranslator
{
public:
    [[nodiscard]] QString translate(const char *context, const char *source,
                                    const char *disambiguation, int n) const override
    {
        return text::Untranslated::isWanted()
                   ? QString()
                   : QTranslator::translate(context, source, disambiguation, n);
    }
};

} // namespace

QStringList translatedLanguages()
{
    QStringList languages;
    for (const QString &file : QDir(kFolder).entryList({kPrefix + QStringLiteral("*.qm")}))
        languages += file.sliced(kPrefix.size()).chopped(3);
    return languages;
}

QString chosenLanguage(const QStringList &wanted, const QStringList &available)
{
    for (const QString &want : wanted) {
        const QLocale reader(want);
        // "C" is what a system without a language says.
        if (reader.language() == QLocale::English || reader.language() == QLocale::C)
            return {};
        for (const QString &have : available) {
            const QLocale spoken(have);
            if (spoken.language() == reader.language() && spoken.script() == reader.script())
                return have;
        }
    }
    return {};
}

Translations::Translations(const QString &language) : m_language(language)
{
    if (language.isEmpty())
        return;
    // Qt's first: the last one installed is asked first.
    auto ofQt = std::make_unique<QTranslator>();
    const bool hasQt = ofQt->load(QStringLiteral("qtbase_") + language,
                                  QLibraryInfo::path(QLibraryInfo::TranslationsPath));
    install(std::move(ofQt), hasQt);
    auto own = std::make_unique<OwnWords>();
    const bool hasOwn = own->load(kPrefix + language, kFolder);
    install(std::move(own), hasOwn);
}

Translations::Translations()
    : Translations(chosenLanguage(QLocale::system().uiLanguages(), translatedLanguages()))
{}

Translations::~Translations()
{
    for (const auto &translator : m_translators)
        QCoreApplication::removeTranslator(translator.get());
}

void Translations::install(std::unique_ptr<QTranslator> translator, bool isLoaded)
{
    if (!isLoaded)
        return;
    QCoreApplication::installTranslator(translator.get());
    m_translators.push_back(std::move(translator));
}

} // namespace parascope::ui
